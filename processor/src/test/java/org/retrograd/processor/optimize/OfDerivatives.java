package org.retrograd.processor.optimize;

import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Role;

/** The program with an array of derivatives in the place of one of its arrays. */
record OfDerivatives(String variable) {

    Function in(Function function) {
        return new OfRole(variable, Role.ADJOINT).in(function);
    }
}
