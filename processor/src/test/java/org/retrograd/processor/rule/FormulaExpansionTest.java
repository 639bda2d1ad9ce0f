package org.retrograd.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Values;

class FormulaExpansionTest {

    private final Values values = new Values();
    private final List<String> asked = new ArrayList<>();

    /** Symbols that are a number are that constant, others are values; what is asked for is noted. */
    private final class Recording implements FormulaExpansion.Environment {
        private final List<String> symbols;
        private final PrimitiveType operandType;
        private final PrimitiveType type;

        private Recording(List<String> symbols, PrimitiveType operandType, PrimitiveType type) {
            this.symbols = symbols;
            this.operandType = operandType;
            this.type = type;
        }

        private Operand ask(Symbol symbol, String text) {
            asked.add(symbol.text());
            return Character.isLetter(text.charAt(0))
                    ? values.fresh(Name.primal(text), operandType)
                    : Constant.of(Double.parseDouble(text), operandType);
        }

        @Override
        public Operand operand(int index) {
            return ask(Symbol.ofOperand(index), symbols.get(index));
        }

        @Override
        public Operand result() {
            return ask(Symbol.R, "r");
        }

        @Override
        public Operand seed() {
            return ask(Symbol.D, symbols.get(3));
        }

        @Override
        public PrimitiveType type() {
            return type;
        }
    }

    private String expand(Formula formula, Recording environment) {
        BlockBuilder builder = new BlockBuilder(values);
        Operand outcome = FormulaExpansion.expand(formula, environment, builder, SourceSpan.NONE);
        return Rendering.of(builder.build(List.of(outcome)));
    }

    private static Formula formula(String name, int operand, MathLibrary library) {
        return Stream.concat(RuleLines.OPERATORS.stream(), RuleLines.METHODS.stream())
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow()
                .parse(library)
                .pullback(operand)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sin  | 0 | x | y   | d | (d * Math.cos(x))",
                "sin  | 0 | x | y   | 1 | Math.cos(x)",
                "cos  | 0 | x | y   | 1 | -Math.sin(x)",
                "*    | 0 | x | 3   | d | (d * 3.0)",
                "*    | 0 | x | 3   | 1 | 3.0",
                "*    | 0 | x | -1  | d | -d",
                "*    | 1 | x | y   | 1 | x",
                "/    | 0 | x | 2   | d | (d / 2.0)",
                "/    | 0 | x | 2   | 1 | 0.5",
                "/    | 0 | x | 0   | 1 | (1.0 / 0.0)",
                "/    | 0 | x | 0   | d | ((d != 0.0) ? (d / 0.0) : 0.0)",
                "/    | 0 | x | y   | 1 | (1.0 / y)",
                "/    | 0 | x | y   | d | (((y != 0.0) ? true : (d != 0.0)) ? (d / y) : 0.0)",
                "/    | 1 | 1 | y   | d | (((y != 0.0) ? true : (d != 0.0)) ? -((d / y) * r) : 0.0)",
                "log  | 0 | x | y   | 1 | (1.0 / x)",
                "sqrt | 0 | x | y   | 1 | (1.0 / (2.0 * r))",
                "sqrt | 0 | x | y   | d | (((r > 0.0) ? true : (d != 0.0)) ? (d / (2.0 * r)) : 0.0)",
                "pow  | 0 | x | 0   | 1 | ((x == 0.0) ? 0.0 : (0.0 * Math.pow(x, -1.0)))",
                "pow  | 0 | x | 1   | d | d",
                "pow  | 0 | x | 2   | d | (d * (2.0 * x))",
                "pow  | 0 | x | 3   | d | (d * (3.0 * (x * x)))",
                "pow  | 0 | x | 4   | d | (d * (4.0 * Math.pow(x, 3.0)))",
                "pow  | 0 | x | 2.5 | d | (((x > 0.0) ? true : (d != 0.0)) ? (d * (2.5 * Math.pow(x, 1.5))) : 0.0)",
                "pow  | 0 | x | 2.5 | 1 | (2.5 * Math.pow(x, 1.5))",
                "pow  | 1 | 2 | y   | d | (d * (r * Math.log(2.0)))",
                "max  | 0 | x | 0   | d | ((x >= 0.0) ? d : ((x < 0.0) ? 0.0 : (d * NaN)))",
                "atan2 | 0 | x | y  | 1 | (y / ((x * x) + (y * y)))",
            })
    void foldsWhatIsConstant(String name, int operand, String x, String y, String d, String expected) {
        Recording environment = new Recording(List.of(x, y, "z", d), PrimitiveType.DOUBLE, PrimitiveType.DOUBLE);
        assertThat(expand(formula(name, operand, MathLibrary.MATH), environment))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exp  | x | y   | d | d,r",
                "sin  | x | y   | 1 | d,x",
                "sqrt | x | y   | d | d,r",
                "sqrt | x | y   | 1 | d,r",
                "*    | x | y   | d | d,y",
                "+    | x | y   | d | d",
                "/    | x | y   | 1 | d,y",
                "pow  | x | 1   | d | d,y",
                "hypot | x | y  | 1 | d,r,x",
            })
    void asksOnlyForWhatItNeedsAndOnce(String name, String x, String y, String d, String expected) {
        Recording environment = new Recording(List.of(x, y, "z", d), PrimitiveType.DOUBLE, PrimitiveType.DOUBLE);
        expand(formula(name, 0, MathLibrary.MATH), environment);
        assertThat(asked).containsExactlyInAnyOrder(expected.split(","));
    }

    @Test
    void convertsAroundFunctionsWithoutSinglePrecision() {
        Recording single = new Recording(List.of("x", "y", "z", "d"), PrimitiveType.FLOAT, PrimitiveType.FLOAT);
        assertThat(expand(formula("sin", 0, MathLibrary.MATH), single)).isEqualTo("(d * (float) Math.cos((double) x))");
        assertThat(expand(formula("abs", 0, MathLibrary.MATH), single)).isEqualTo("(d * Math.signum(x))");
    }

    @Test
    void convertsWhatComesInToTheTypeThatGoesOut() {
        Recording widening = new Recording(List.of("x", "y", "z", "d"), PrimitiveType.FLOAT, PrimitiveType.DOUBLE);
        assertThat(expand(formula(RuleLines.TO_FLOATING, 0, MathLibrary.MATH), widening))
                .isEqualTo("(double) d");
    }

    @Test
    void staysWithStrictMath() {
        Recording environment = new Recording(List.of("x", "y", "z", "d"), PrimitiveType.DOUBLE, PrimitiveType.DOUBLE);
        assertThat(expand(formula("sin", 0, MathLibrary.STRICT_MATH), environment))
                .isEqualTo("(d * StrictMath.cos(x))");
    }

    @Test
    void computesOnceWhatIsSaidTwice() {
        Recording environment = new Recording(List.of("x", "y", "z", "d"), PrimitiveType.DOUBLE, PrimitiveType.DOUBLE);
        BlockBuilder builder = new BlockBuilder(values);
        FormulaExpansion.expand(formula("atan2", 0, MathLibrary.MATH), environment, builder, SourceSpan.NONE);
        long products = builder.build(List.of()).statements().stream()
                .filter(statement -> statement instanceof Let let && let.op() instanceof Op.Binary)
                .count();
        // x * x, y * y, their sum, its comparison with 0; the rest stands in the branch
        assertThat(products).isEqualTo(4);
    }

    /** The analyses decide by {@link Rule#reads(int, Op)} what to keep: nothing else may be asked for, nor less. */
    @Test
    void asksForWhatTheRuleSaysThatItReads() {
        List<String> operands = List.of("x", "0", "1", "-1", "2", "0.5", "2.5", "-3");
        for (RuleLine line : RuleLines.METHODS) {
            for (String x : operands) {
                for (String y : operands) {
                    asksForWhatItReads(line, x, y);
                }
            }
        }
    }

    private void asksForWhatItReads(RuleLine line, String x, String y) {
        Rule rule = line.parse(MathLibrary.MATH);
        List<String> symbols = List.of(x, y, "z", "d");
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < rule.pullbacks().size(); i++) {
            operands.add(
                    Character.isLetter(symbols.get(i).charAt(0))
                            ? values.fresh(Name.NONE, PrimitiveType.DOUBLE)
                            : Constant.of(Double.parseDouble(symbols.get(i))));
        }
        Op op = new Op.MathCall(MathLibrary.MATH.method(line.name()), operands, PrimitiveType.DOUBLE);
        for (int i = 0; i < operands.size(); i++) {
            asked.clear();
            rule.pullback(i)
                    .ifPresent(it -> expand(it, new Recording(symbols, PrimitiveType.DOUBLE, PrimitiveType.DOUBLE)));
            Set<String> wanted = new TreeSet<>(asked);
            wanted.remove(Symbol.D.text());
            IntStream.range(0, operands.size())
                    .filter(k -> operands.get(k) instanceof Constant)
                    .forEach(k -> wanted.remove(Symbol.ofOperand(k).text()));
            assertThat(rule.reads(i, op).stream().filter(it -> it != Symbol.D).map(Symbol::text))
                    .as("%s %s", line, operands)
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }
}
