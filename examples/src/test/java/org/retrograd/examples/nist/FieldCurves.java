package org.retrograd.examples.nist;

import org.hipparchus.analysis.differentiation.Gradient;

/** The models once more, at one point, in Hipparchus' forward mode: written from NIST's formulas, in their order. */
final class FieldCurves {

    private FieldCurves() {}

    /** A model's gradient at one point. */
    static Gradient value(String name, double[] parameters, double x) {
        Gradient[] b = new Gradient[parameters.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = Gradient.variable(b.length, i, parameters[i]);
        }
        return switch (name) {
            case "Kirby2" -> kirby2(b, x);
            case "Hahn1" -> hahn1(b, x);
            case "MGH17" -> mgh17(b, x);
            case "Lanczos1" -> lanczos1(b, x);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Gradient kirby2(Gradient[] b, double x) {
        Gradient above = b[0].add(b[1].multiply(x)).add(b[2].multiply(x * x));
        Gradient below = b[3].multiply(x).add(b[4].multiply(x * x)).add(1);
        return above.divide(below);
    }

    private static Gradient hahn1(Gradient[] b, double x) {
        Gradient above = b[0].add(b[1].multiply(x)).add(b[2].multiply(x * x)).add(b[3].multiply(x * x * x));
        Gradient below = b[4].multiply(x)
                .add(b[5].multiply(x * x))
                .add(b[6].multiply(x * x * x))
                .add(1);
        return above.divide(below);
    }

    private static Gradient mgh17(Gradient[] b, double x) {
        Gradient first = b[1].multiply(b[3].multiply(-x).exp());
        Gradient second = b[2].multiply(b[4].multiply(-x).exp());
        return b[0].add(first).add(second);
    }

    private static Gradient lanczos1(Gradient[] b, double x) {
        Gradient first = b[0].multiply(b[1].multiply(-x).exp());
        Gradient second = b[2].multiply(b[3].multiply(-x).exp());
        Gradient third = b[4].multiply(b[5].multiply(-x).exp());
        return first.add(second).add(third);
    }
}
