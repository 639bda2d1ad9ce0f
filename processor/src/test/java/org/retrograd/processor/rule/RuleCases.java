package org.retrograd.processor.rule;

import static org.retrograd.processor.rule.RuleCase.rule;

import java.util.List;

/** One line of data for each line of {@link RuleLines}. */
final class RuleCases {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    static final List<RuleCase> OPERATORS = List.of(
            rule(RuleLines.NEGATE).at(2).at(-0.3),
            rule("+").at(2, 3).at(-0.3, 0),
            rule("-").at(2, 3).at(-0.3, 0),
            rule("*").at(2, 3).at(-0.3, 0),
            rule("/")
                    .at(2, 3)
                    .at(-0.3, 0.1)
                    .at(0, -4)
                    .special(p(3, 0), INF, -INF)
                    .special(p(0, 0), INF, NAN),
            rule("%")
                    .at(5.5, 2)
                    .at(-5.5, 0.7)
                    .at(1, 0.37)
                    .special(p(6, 3), 1, -2)
                    .special(p(1, 0.1), 1, -9)
                    .special(p(5.5, 0), 1, NAN),
            rule(RuleLines.TO_FLOATING).at(2).at(-0.3),
            rule(RuleLines.TO_INTEGRAL).at(2.5).at(-0.3).special(p(1), 0));

    static final List<RuleCase> METHODS = List.of(
            rule("IEEEremainder")
                    .at(5.5, 2)
                    .at(-5.5, 0.7)
                    .at(5, 3)
                    .special(p(4.5, 3), 1, -2)
                    .special(p(5, 0), 1, NAN),
            rule("abs").at(2).at(-0.3).special(p(0), 0).special(p(NAN), NAN),
            rule("acos")
                    .at(0)
                    .at(0.9)
                    .at(-0.3)
                    .special(p(1), -INF)
                    .special(p(-1), -INF)
                    .special(p(2), NAN),
            rule("asin")
                    .at(0)
                    .at(0.9)
                    .at(-0.3)
                    .special(p(1), INF)
                    .special(p(-1), INF)
                    .special(p(2), NAN),
            rule("atan").at(0).at(9).at(-0.3),
            rule("atan2").at(0.5, 2).at(-1, -3).at(1, 0).at(0, 2).special(p(0, 0), NAN, NAN),
            rule("cbrt").at(8).at(-0.3).special(p(0), INF),
            rule("ceil").at(2.5).at(-0.3).special(p(2), 0),
            rule("clamp")
                    .at(2, 1, 3)
                    .at(0.5, 1, 3)
                    .at(7, 1, 3)
                    .special(p(1, 1, 3), 1, 0, 0)
                    .special(p(3, 1, 3), 1, 0, 0)
                    .special(p(NAN, 1, 3), NAN, NAN, NAN),
            rule("copySign")
                    .at(2, -3)
                    .at(-2, -3)
                    .at(-2, 3)
                    .special(p(0, -2), 0, 0)
                    .special(p(2, -0.0), -1, 0),
            rule("cos").at(2).at(-0.3).at(0),
            rule("cosh").at(2).at(-0.3).at(0),
            rule("exp").at(2).at(-0.3).at(0),
            rule("expm1").at(2).at(-0.3).at(0),
            rule("floor").at(2.5).at(-0.3).special(p(2), 0),
            rule("fma").at(2, 3, 5).at(-0.3, 0, 1),
            rule("getExponent").at(2.5).at(-0.3).special(p(2), 0),
            rule("hypot").at(3, 4).at(-0.3, 0).at(1e200, 1e200).special(p(0, 0), NAN, NAN),
            rule("log").at(2).at(0.3).special(p(0), INF).special(p(-2), -0.5),
            rule("log10").at(2).at(0.3).special(p(0), INF).special(p(-2), -0.21714724095162590),
            rule("log1p").at(2).at(-0.3).at(0).special(p(-1), INF).special(p(-2), -1),
            rule("max")
                    .at(2, 3)
                    .at(-0.3, -5)
                    .special(p(2, 2), 1, 0)
                    .special(p(-0.0, 0), 1, 0)
                    .special(p(NAN, 1), NAN, NAN),
            rule("min")
                    .at(2, 3)
                    .at(-0.3, -5)
                    .special(p(2, 2), 1, 0)
                    .special(p(0, -0.0), 1, 0)
                    .special(p(NAN, 1), NAN, NAN),
            rule("nextAfter").at(2.5, 3).at(-0.3, -5),
            rule("nextDown").at(2.5).at(-0.3),
            rule("nextUp").at(2.5).at(-0.3),
            rule("pow")
                    .at(2, 3)
                    .at(0.3, -1.5)
                    .at(3, 0)
                    .at(3, 1)
                    .special(p(0, 2), 0, 0)
                    .special(p(0, 1), 1, 0)
                    .special(p(0, 0.5), INF, 0)
                    .special(p(0, 0), 0, -INF)
                    .special(p(0, -1), -INF, -INF)
                    .special(p(-2, 3), 12, NAN)
                    .special(p(-2, 0), 0, NAN)
                    .special(p(-2, 0.5), NAN, NAN),
            rule("rint").at(2.2).at(-0.3).special(p(2.5), 0),
            rule("round").at(2.2).at(-0.3).special(p(2.5), 0),
            rule("scalb").at(2.5, 3).at(-0.3, -2),
            rule("signum").at(2).at(-0.3).special(p(0), 0),
            rule("sin").at(2).at(-0.3).at(0),
            rule("sinh").at(2).at(-0.3).at(0),
            rule("sqrt").at(2).at(0.3).special(p(0), INF).special(p(-1), NAN),
            rule("tan").at(2).at(-0.3).at(0),
            rule("tanh").at(2).at(-0.3).at(0),
            rule("toDegrees").at(2).at(-0.3),
            rule("toRadians").at(2).at(-0.3),
            rule("ulp").at(2.5).at(-0.3).special(p(2), 0));

    private RuleCases() {}

    private static double[] p(double... point) {
        return point;
    }
}
