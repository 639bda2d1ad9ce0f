package org.retrograd.processor.rule;

import static org.retrograd.processor.rule.RuleLine.rule;

import java.util.List;

/**
 * The rules. To add one, write its line here and a line of data into {@code RuleCases}.
 *
 * <p>A formula says {@code where} if and only if its partial has a pole or no limit at finite operands, and then names the
 * operands that are regular; a result stands for its operand ({@code r > 0} for {@code x > 0} in {@code sqrt}) where
 * that spares keeping both. Remarks on kinks and singular points are in docs/rules.md, with what comes out there.
 */
final class RuleLines {

    static final String NEGATE = "unary -";
    static final String TO_FLOATING = "(double)";
    static final String TO_INTEGRAL = "(long)";

    /** Operators, by their symbols. */
    static final List<RuleLine> OPERATORS = List.of(
            rule(NEGATE, "-d"),
            rule("+", "d", "d"),
            rule("-", "d", "-d"),
            rule("*", "d * y", "d * x"),
            rule("/", "d / y where y != 0", "-(d / y * r) where y != 0"),
            // x - r is a multiple of y, exactly; x / y may round up to the next one
            rule("%", "d", "-(d * rint((x - r) / y)) where y != 0"),
            rule(TO_FLOATING, "d"),
            rule(TO_INTEGRAL, "0"));

    /** Methods of Math and StrictMath. */
    static final List<RuleLine> METHODS = List.of(
            rule("IEEEremainder", "d", "-(d * rint((x - r) / y)) where y != 0"),
            rule("abs", "d * signum(x)"),
            rule("acos", "-(d / sqrt((1 - x) * (1 + x))) where abs(x) < 1"),
            rule("asin", "d / sqrt((1 - x) * (1 + x)) where abs(x) < 1"),
            rule("atan", "d / (1 + x * x)"),
            rule(
                    "atan2",
                    "d * y / (x * x + y * y) where x * x + y * y != 0",
                    "-(d * x / (x * x + y * y)) where x * x + y * y != 0"),
            rule("cbrt", "d / (3 * r * r) where r != 0"),
            rule("ceil", "0"),
            rule(
                    "clamp",
                    "x >= y && x <= z ? d : x < y || x > z ? 0 : d * NaN",
                    "x < y ? d : x >= y ? 0 : d * NaN",
                    "x > z ? d : x <= z ? 0 : d * NaN"),
            rule("copySign", "d * (signum(x) * copySign(1, y))", "0"),
            rule("cos", "-(d * sin(x))"),
            rule("cosh", "d * sinh(x)"),
            rule("exp", "d * r"),
            // r + 1 has no digits left where x is far below zero
            rule("expm1", "d * exp(x)"),
            rule("floor", "0"),
            rule("fma", "d * y", "d * x", "d"),
            rule("getExponent", "0"),
            rule("hypot", "d * (x / r) where r != 0", "d * (y / r) where r != 0"),
            rule("log", "d / x where x > 0"),
            rule("log10", "d / (2.302585092994046 * x) where x > 0"),
            rule("log1p", "d / (1 + x) where x > -1"),
            rule("max", "x >= y ? d : x < y ? 0 : d * NaN", "x < y ? d : x >= y ? 0 : d * NaN"),
            rule("min", "x <= y ? d : x > y ? 0 : d * NaN", "x > y ? d : x <= y ? 0 : d * NaN"),
            rule("nextAfter", "d", "0"),
            rule("nextDown", "d"),
            rule("nextUp", "d"),
            rule(
                    "pow",
                    "y == 0 && x == 0 ? 0 : d * (y * pow(x, y - 1)) "
                            + "where rint(y) == y && (y >= 1 || x != 0) || x > 0",
                    "x == 0 && y > 0 ? 0 : d * (r * log(x)) where x > 0"),
            rule("rint", "0"),
            rule("round", "0"),
            rule("scalb", "scalb(d, y)", "0"),
            rule("signum", "0"),
            rule("sin", "d * cos(x)"),
            rule("sinh", "d * cosh(x)"),
            rule("sqrt", "d / (2 * r) where r > 0"),
            rule("tan", "d * (1 + r * r)"),
            rule("tanh", "d * (1 - r * r)"),
            rule("toDegrees", "toDegrees(d)"),
            rule("toRadians", "toRadians(d)"),
            rule("ulp", "0"));

    private RuleLines() {}
}
