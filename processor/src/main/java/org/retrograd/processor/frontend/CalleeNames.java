package org.retrograd.processor.frontend;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;

/** Names from which those of the derivatives of methods are made that are not annotated: unlike all others of the class. */
final class CalleeNames {

    private final Set<String> taken = new HashSet<>();

    CalleeNames(List<MethodHeader> annotated) {
        for (MethodHeader header : annotated) {
            GeneratedNames names = new GeneratedNames(header);
            taken.addAll(List.of(
                    header.base(),
                    names.gradient(),
                    names.valueAndGradient(),
                    names.vjp(),
                    names.addVjpTo(),
                    names.adjoint(),
                    names.jacobian()));
        }
    }

    String take(ClassType owner, String method) {
        if (taken.add(method)) {
            return method;
        }
        String simple = owner.simpleNames().get(owner.simpleNames().size() - 1);
        String qualified = simple.substring(0, 1).toLowerCase(Locale.ROOT)
                + simple.substring(1)
                + method.substring(0, 1).toUpperCase(Locale.ROOT)
                + method.substring(1);
        String unique = qualified;
        for (int number = 1; !taken.add(unique); number++) {
            unique = qualified + number;
        }
        return unique;
    }
}
