package org.retrograd.maven.inspection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.retrograd.maven.bytecode.Counts;
import org.retrograd.maven.source.Signature;

/**
 * A method and all that was generated from it in one class.
 *
 * @param signature the method
 * @param isAnnotated whether it is annotated itself, or only called by one that is
 * @param source its source, if that is in this module
 * @param counts what it does together with the methods that it calls, if its class was compiled
 * @param derivatives what was generated
 */
public record InspectedMethod(
        Signature signature,
        boolean isAnnotated,
        Optional<SourceExcerpt> source,
        Optional<Counts> counts,
        List<Derivative> derivatives) {

    /** Copies the list. */
    public InspectedMethod {
        derivatives = List.copyOf(derivatives);
    }

    /**
     * The derivative that stands for the method where there is room for one: the gradient, or the vector-Jacobian product.
     */
    public Optional<Derivative> main() {
        return derivatives.stream().findFirst();
    }

    /** How much more work a derivative does than the method, if both were counted. */
    public OptionalDouble ratio(Derivative derivative) {
        if (counts.isEmpty() || derivative.counts().isEmpty()) {
            return OptionalDouble.empty();
        }
        return ratio(counts.get(), derivative.counts().get());
    }

    /** Compares where the method's deepest loops are, for that is where long runs spend their time. */
    private static OptionalDouble ratio(Counts primal, Counts derivative) {
        for (int depth = primal.depths() - 1; depth >= 0; depth--) {
            if (primal.work(depth) > 0) {
                return OptionalDouble.of((double) derivative.work(depth) / primal.work(depth));
            }
        }
        return OptionalDouble.empty();
    }
}
