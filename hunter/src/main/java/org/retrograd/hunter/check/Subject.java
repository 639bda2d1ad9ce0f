package org.retrograd.hunter.check;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Supplier;
import org.retrograd.hunter.program.DerivativeCall;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Walk;

/**
 * A program with all that was compiled for it.
 *
 * @param primal the method itself
 * @param oracle the same for Hipparchus
 * @param noisy the same with noise; compiled when it is asked for
 * @param primals the method itself as it was compiled in each mode
 * @param derivatives what was generated in each mode; none if the processor is not asked
 */
record Subject(
        Program program,
        Method primal,
        Method oracle,
        Supplier<Method> noisy,
        Map<Mode, Derivatives> derivatives,
        Map<Mode, Method> primals) {

    Subject {
        derivatives = Map.copyOf(derivatives);
        primals = Map.copyOf(primals);
    }

    /** Whether it calls generated methods, whose values are rounded otherwise in each mode and in the oracle. */
    boolean callsDerivatives() {
        return program.methods().stream()
                .flatMap(method -> Walk.expressions(method.body()))
                .anyMatch(DerivativeCall.class::isInstance);
    }
}
