package org.retrograd.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The dot-product test: {@code <cotangent, J tangent> = <J^T cotangent, tangent>} for pseudo-random cotangents and
 * tangents. It is exact but for rounding, and blind to an error that both sides share.
 */
final class Adjointness {

    private static final int DIRECTIONS = 3;

    private final String subject;
    private final Evaluation evaluation;
    private final CheckOptions options;
    private final Vjp vjp;
    private final Jvp jvp;

    Adjointness(String subject, Evaluation evaluation, CheckOptions options, Vjp vjp, Jvp jvp) {
        this.subject = subject;
        this.evaluation = evaluation;
        this.options = options;
        this.vjp = vjp;
        this.jvp = jvp;
    }

    /** Throws {@link GradientMismatch} unless the products are equal in every direction tried. */
    void require(Directions directions) {
        RandomWeights weights = new RandomWeights(options.seed());
        for (int direction = 1; direction <= DIRECTIONS; direction++) {
            Structure cotangent = directions.cotangentOf(evaluation.result(), weights);
            require(cotangent, directions.tangentsOf(evaluation.point().active(), weights));
        }
    }

    private void require(Structure cotangent, Map<String, Structure> tangents) {
        Products forward = forward(cotangent, tangents);
        Map<String, Products> byParameter = reverse(cotangent, tangents);
        Products reverse = byParameter.values().stream().reduce(Products.NONE, Products::plus);
        double scale = Math.max(forward.magnitude(), reverse.magnitude());
        double allowed = options.tolerances().dotProductFor(precision()) * scale;
        if (!(Math.abs(forward.sum() - reverse.sum()) <= allowed)) {
            throw mismatch(contradiction(forward, reverse, allowed) + breakdown(cotangent, tangents, byParameter));
        }
        if (scale == 0 && !Double.isInfinite(options.undecidedLimit())) {
            throw mismatch("the dot-product test is undecided, because both products are zero throughout\n");
        }
    }

    private Products forward(Structure cotangent, Map<String, Structure> tangents) {
        Map<String, Object> copies = new LinkedHashMap<>();
        tangents.forEach((name, tangent) -> copies.put(name, tangent.copy()));
        Object moved = jvp.apply(evaluation.point().arguments(), new Arguments(copies));
        return Products.of(cotangent.values(), new Tangents(subject).ofResult(evaluation.result(), moved));
    }

    private Map<String, Products> reverse(Structure cotangent, Map<String, Structure> tangents) {
        List<Parameter> active = evaluation.point().active();
        Object pulledBack = vjp.apply(evaluation.point().arguments(), cotangent.copy());
        Map<String, Double> components = new Tangents(subject).ofParameters(active, pulledBack);
        Map<String, Products> byParameter = new LinkedHashMap<>();
        tangents.forEach((name, tangent) -> {
            Products products = Products.NONE;
            for (Leaf leaf : tangent.leaves(name)) {
                products = products.plus(Products.of(leaf.value(), components.getOrDefault(leaf.path(), 0.0)));
            }
            byParameter.put(name, products);
        });
        return byParameter;
    }

    private Precision precision() {
        boolean isFloat = evaluation.point().active().stream()
                .flatMap(parameter -> parameter.structure().leaves(parameter.name()).stream())
                .anyMatch(leaf -> evaluation.precision(leaf, options) == Precision.FLOAT);
        return isFloat ? Precision.FLOAT : Precision.DOUBLE;
    }

    private static String contradiction(Products forward, Products reverse, double allowed) {
        return String.format(
                Locale.ROOT, """
                the vector-Jacobian product and the Jacobian-vector product contradict each other
                    <cotangent, J tangent>    %s
                    <J^T cotangent, tangent>  %s
                    difference                %.2e, allowed %.2e
                """, forward.sum(), reverse.sum(), Math.abs(forward.sum() - reverse.sum()), allowed);
    }

    /** Both products with the tangent of one parameter at a time, to show where the contradiction comes from. */
    private String breakdown(
            Structure cotangent, Map<String, Structure> tangents, Map<String, Products> reverseByParameter) {
        StringBuilder text = new StringBuilder();
        for (String name : tangents.keySet()) {
            Map<String, Structure> alone = new LinkedHashMap<>();
            tangents.forEach((other, tangent) ->
                    alone.put(other, other.equals(name) ? tangent : Structures.of(tangent.filledFrom(() -> 0))));
            Products reverse = reverseByParameter.getOrDefault(name, Products.NONE);
            text.append("    through ").append(name).append(" alone: ");
            text.append(forward(cotangent, alone).sum()).append(" and ").append(reverse.sum());
            text.append('\n');
        }
        return text.toString();
    }

    private GradientMismatch mismatch(String problem) {
        return new GradientMismatch(subject + ": " + problem, new GradientReport(subject, List.of()));
    }

    /**
     * A sum of products.
     *
     * @param sum the sum
     * @param magnitude the sum of the absolute values of the products
     */
    private record Products(double sum, double magnitude) {

        static final Products NONE = new Products(0, 0);

        static Products of(double left, double right) {
            return new Products(left * right, Math.abs(left * right));
        }

        static Products of(double[] left, double[] right) {
            Products products = NONE;
            for (int i = 0; i < left.length; i++) {
                products = products.plus(of(left[i], right[i]));
            }
            return products;
        }

        Products plus(Products other) {
            return new Products(sum + other.sum, magnitude + other.magnitude);
        }
    }
}
