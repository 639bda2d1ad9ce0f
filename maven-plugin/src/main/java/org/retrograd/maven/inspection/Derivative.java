package org.retrograd.maven.inspection;

import java.util.List;
import java.util.Optional;
import org.retrograd.maven.bytecode.Counts;
import org.retrograd.maven.bytecode.MethodCode;
import org.retrograd.maven.source.GeneratedMethod;

/**
 * A generated method, with what its class file shows.
 *
 * @param file the generated file, by its path below the folder of generated sources
 * @param method the method
 * @param kept what it keeps between its sweeps
 * @param code its bytecode, if its class was compiled
 * @param counts what it does together with the methods that it calls, if its class was compiled
 */
public record Derivative(
        String file, GeneratedMethod method, List<KeptValue> kept, Optional<MethodCode> code, Optional<Counts> counts) {

    /** Copies the list. */
    public Derivative {
        kept = List.copyOf(kept);
    }

    /** The method's name without that of its primal: {@code Gradient}, {@code Vjp}. */
    public String form() {
        String name = method.name();
        String base = method.primal().map(primal -> primal.name()).orElse("");
        String capital = base.isEmpty() ? "" : Character.toUpperCase(base.charAt(0)) + base.substring(1);
        if (!base.isEmpty() && name.startsWith(base) && name.length() > base.length()) {
            return name.substring(base.length());
        }
        return capital.isEmpty() || name.equals(base) ? name : name.replaceFirst(capital, "…");
    }
}
