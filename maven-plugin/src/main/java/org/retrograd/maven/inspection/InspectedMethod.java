package org.retrograd.maven.inspection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.source.Signature;

/**
 * A method and all that was generated from it in one class.
 *
 * @param signature the method
 * @param isAnnotated whether it is annotated itself, or only called by one that is
 * @param source its source, if that is in this module
 * @param counts what it does together with the methods that it calls, if its class was compiled
 * @param estimate what it does by its text, if its source is in this module
 * @param derivatives what was generated
 */
public record InspectedMethod(
        Signature signature,
        boolean isAnnotated,
        Optional<SourceExcerpt> source,
        Optional<Counts> counts,
        Optional<Counts> estimate,
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

    /** How much more work a derivative does than the method: as counted if both were, or else as estimated. */
    public OptionalDouble ratio(Derivative derivative) {
        if (counts.isEmpty() || derivative.counts().isEmpty()) {
            return estimatedRatio(derivative);
        }
        return ratio(counts.get(), derivative.counts().get());
    }

    /** The same, by the texts of both. */
    public OptionalDouble estimatedRatio(Derivative derivative) {
        return estimate.isPresent() ? ratio(estimate.get(), derivative.method().estimate()) : OptionalDouble.empty();
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
