package org.retrograd.processor.tangent;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.VoidType;

/** The methods that forward mode makes of one primal. */
public enum TangentForm {
    /** What users call. */
    JVP {
        @Override
        List<ParameterHeader> directions(MethodHeader header) {
            return header.returned();
        }

        @Override
        String methodName(MethodHeader header, CalleeTable callees) {
            return new GeneratedNames(header).jvp();
        }

        @Override
        Optional<Type> result(MethodHeader header, CalleeTable callees) {
            return header.result() == VoidType.VOID
                    ? Optional.empty()
                    : Optional.of(new GeneratedNames(header).jvpRecord());
        }
    },
    /** For the tangents of callers: takes a tangent for every active parameter, whatever {@code wrt} says. */
    CALLEE {
        @Override
        List<ParameterHeader> directions(MethodHeader header) {
            return header.active();
        }

        @Override
        String methodName(MethodHeader header, CalleeTable callees) {
            return new CalleeNames(header, callees).method().name();
        }

        @Override
        Optional<Type> result(MethodHeader header, CalleeTable callees) {
            return new CalleeNames(header, callees).result();
        }
    };

    /** The parameters that have a tangent, in order. */
    abstract List<ParameterHeader> directions(MethodHeader header);

    abstract String methodName(MethodHeader header, CalleeTable callees);

    abstract Optional<Type> result(MethodHeader header, CalleeTable callees);
}
