package org.retrograd.examples.mgh;

import java.util.List;

/**
 * Functions 1 to 20 of J. J. Moré, B. S. Garbow and K. E. Hillstrom, "Testing Unconstrained Optimization Software", ACM
 * Transactions on Mathematical Software 7(1), 1981, from their standard starting points and from points of our own.
 */
final class Problems {

    private Problems() {}

    static List<Problem> all() {
        return List.of(
                new Problem(
                        "Rosenbrock",
                        Rosenbrock::f,
                        Rosenbrock::slope,
                        (x, d) -> RosenbrockGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::rosenbrock,
                        new double[] {-1.2, 1},
                        new double[] {0.7, -0.4}),
                new Problem(
                        "FreudensteinRoth",
                        FreudensteinRoth::f,
                        FreudensteinRoth::slope,
                        (x, d) -> FreudensteinRothGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::freudensteinRoth,
                        new double[] {0.5, -2},
                        new double[] {11.4, -0.9}),
                new Problem(
                        "PowellBadlyScaled",
                        PowellBadlyScaled::f,
                        PowellBadlyScaled::slope,
                        (x, d) -> PowellBadlyScaledGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::powellBadlyScaled,
                        new double[] {0, 1},
                        new double[] {2e-5, 8.5}),
                new Problem(
                        "BrownBadlyScaled",
                        BrownBadlyScaled::f,
                        BrownBadlyScaled::slope,
                        (x, d) -> BrownBadlyScaledGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::brownBadlyScaled,
                        new double[] {1, 1},
                        new double[] {1e5, 3e-6}),
                new Problem(
                        "Beale",
                        Beale::f,
                        Beale::slope,
                        (x, d) -> BealeGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::beale,
                        new double[] {1, 1},
                        new double[] {2.5, 0.4}),
                new Problem(
                        "JennrichSampson",
                        JennrichSampson::f,
                        JennrichSampson::slope,
                        (x, d) -> JennrichSampsonGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::jennrichSampson,
                        new double[] {0.3, 0.4},
                        new double[] {0.25, 0.27}),
                new Problem(
                        "HelicalValley",
                        HelicalValley::f,
                        HelicalValley::slope,
                        (x, d) -> HelicalValleyGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::helicalValley,
                        new double[] {-1, 0, 0},
                        new double[] {0.7, 0.9, -0.2}),
                new Problem(
                        "Bard",
                        Bard::f,
                        Bard::slope,
                        (x, d) -> BardGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::bard,
                        new double[] {1, 1, 1},
                        new double[] {0.08, 1.2, 2.3}),
                new Problem(
                        "Gaussian",
                        Gaussian::f,
                        Gaussian::slope,
                        (x, d) -> GaussianGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::gaussian,
                        new double[] {0.4, 1, 0},
                        new double[] {0.5, 1.3, 0.2}),
                new Problem(
                        "Meyer",
                        Meyer::f,
                        Meyer::slope,
                        (x, d) -> MeyerGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::meyer,
                        new double[] {0.02, 4000, 250},
                        new double[] {0.0056, 6180, 345}),
                new Problem(
                        "Gulf",
                        Gulf::f,
                        Gulf::slope,
                        (x, d) -> GulfGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::gulf,
                        new double[] {5, 2.5, 0.15},
                        new double[] {40, 20, 1.3}),
                new Problem(
                        "BoxThree",
                        BoxThree::f,
                        BoxThree::slope,
                        (x, d) -> BoxThreeGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::boxThree,
                        new double[] {0, 10, 20},
                        new double[] {1.2, 9, 1.1}),
                new Problem(
                        "PowellSingular",
                        PowellSingular::f,
                        PowellSingular::slope,
                        (x, d) -> PowellSingularGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::powellSingular,
                        new double[] {3, -1, 0, 1},
                        new double[] {0.3, -0.2, 0.5, 0.1}),
                new Problem(
                        "Wood",
                        Wood::f,
                        Wood::slope,
                        (x, d) -> WoodGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::wood,
                        new double[] {-3, -1, -3, -1},
                        new double[] {0.9, 0.7, 1.2, 1.6}),
                new Problem(
                        "KowalikOsborne",
                        KowalikOsborne::f,
                        KowalikOsborne::slope,
                        (x, d) -> KowalikOsborneGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::kowalikOsborne,
                        new double[] {0.25, 0.39, 0.415, 0.39},
                        new double[] {0.19, 0.19, 0.12, 0.14}),
                new Problem(
                        "BrownDennis",
                        BrownDennis::f,
                        BrownDennis::slope,
                        (x, d) -> BrownDennisGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::brownDennis,
                        new double[] {25, 5, -5, -1},
                        new double[] {-11.6, 13.2, -0.4, 0.24}),
                new Problem(
                        "OsborneOne",
                        OsborneOne::f,
                        OsborneOne::slope,
                        (x, d) -> OsborneOneGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::osborneOne,
                        new double[] {0.5, 1.5, -1, 0.01, 0.02},
                        new double[] {0.38, 1.9, -1.4, 0.013, 0.022}),
                new Problem(
                        "BiggsExp6",
                        BiggsExp6::f,
                        BiggsExp6::slope,
                        (x, d) -> BiggsExp6Gradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::biggsExp6,
                        new double[] {1, 2, 1, 1, 1, 1},
                        new double[] {1.2, 9, 1.1, 4, 4.5, 2.5}),
                new Problem(
                        "OsborneTwo",
                        OsborneTwo::f,
                        OsborneTwo::slope,
                        (x, d) -> OsborneTwoGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::osborneTwo,
                        new double[] {1.3, 0.65, 0.65, 0.7, 0.6, 3, 5, 7, 2, 4.5, 5.5},
                        new double[] {1.31, 0.43, 0.63, 0.6, 0.75, 0.9, 1.37, 4.8, 2.4, 4.57, 5.68}),
                new Problem(
                        "Watson",
                        Watson::f,
                        Watson::slope,
                        (x, d) -> WatsonGradients.slopeJvp(x, d).tangent(),
                        FieldFunctions::watson,
                        new double[] {0, 0, 0, 0, 0, 0},
                        new double[] {-0.02, 1, -0.2, 1.3, -1.5, 1}));
    }

    static Problem of(String name) {
        return all().stream()
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
