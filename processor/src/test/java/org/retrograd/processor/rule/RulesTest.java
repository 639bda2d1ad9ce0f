package org.retrograd.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

class RulesTest {

    /** Methods with floating-point operands that no rule covers, each with the reason why: none so far. */
    private static final Set<String> WITHOUT_DERIVATIVE = Set.of();

    private final Values values = new Values();

    private static Stream<Method> methods(MathLibrary library) {
        Class<?> javaClass = library == MathLibrary.MATH ? Math.class : StrictMath.class;
        return Arrays.stream(javaClass.getMethods()).filter(method -> Modifier.isStatic(method.getModifiers()));
    }

    private static boolean isFloating(Class<?> type) {
        return type == double.class || type == float.class;
    }

    @ParameterizedTest
    @EnumSource(MathLibrary.class)
    void everyMethodWithFloatingOperandsHasARule(MathLibrary library) {
        assertThat(methods(library)
                        .filter(method ->
                                Arrays.stream(method.getParameterTypes()).anyMatch(RulesTest::isFloating))
                        .filter(method -> !WITHOUT_DERIVATIVE.contains(method.getName())))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(
                                Rules.of(Subject.method(method, library).op()))
                        .hasValueSatisfying(rule -> assertThat(rule.pullbacks()).hasSize(method.getParameterCount())));
    }

    @ParameterizedTest
    @EnumSource(MathLibrary.class)
    void everyOtherMethodIsPassive(MathLibrary library) {
        assertThat(methods(library)
                        .filter(method ->
                                Arrays.stream(method.getParameterTypes()).noneMatch(RulesTest::isFloating))
                        .map(method ->
                                (Op.MathCall) Subject.method(method, library).op()))
                .isNotEmpty()
                .allSatisfy(call -> {
                    assertThat(Rules.isPassive(call)).isTrue();
                    assertThat(Rules.of(call)).isEmpty();
                });
    }

    @Test
    void everyRuleHasDataAndNothingElseHas() {
        assertThat(RuleCases.OPERATORS.stream().map(RuleCase::name))
                .containsExactlyElementsOf(names(RuleLines.OPERATORS));
        assertThat(RuleCases.METHODS.stream().map(RuleCase::name)).containsExactlyElementsOf(names(RuleLines.METHODS));
        assertThat(names(RuleLines.METHODS)).isSortedAccordingTo(String::compareTo);
        assertThat(Stream.concat(RuleCases.OPERATORS.stream(), RuleCases.METHODS.stream()))
                .allSatisfy(data -> assertThat(data.regular()).hasSizeGreaterThan(1));
    }

    private static List<String> names(List<RuleLine> lines) {
        return lines.stream().map(RuleLine::name).toList();
    }

    /** A pole or a jump of a partial shows in a guard, and wherever there is a guard there is data on what it guards. */
    @Test
    void everyGuardIsTested() {
        assertThat(RuleLines.METHODS.stream()
                        .filter(line -> line.pullbacks().stream().anyMatch(text -> text.contains("where")))
                        .map(RuleLine::name))
                .allSatisfy(name -> assertThat(RuleCases.METHODS)
                        .anyMatch(data ->
                                data.name().equals(name) && !data.special().isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "unary -, LINEAR", "+, LINEAR", "-, LINEAR", "*, BILINEAR", "/, ELEMENTARY", "%, ELEMENTARY",
        "(double), LINEAR", "(long), ZERO", "toRadians, LINEAR", "scalb, LINEAR", "nextUp, LINEAR", "fma, BILINEAR",
        "floor, ZERO", "round, ZERO", "signum, ZERO", "ulp, ZERO", "getExponent, ZERO", "exp, ELEMENTARY",
        "sqrt, ELEMENTARY", "abs, ELEMENTARY", "max, ELEMENTARY", "copySign, ELEMENTARY"
    })
    void kindFollowsFromTheFormulas(String name, Rule.Kind kind) {
        Rule rule = rule(name);
        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.isZeroAlmostEverywhere()).isEqualTo(kind == Rule.Kind.ZERO);
    }

    private static Rule rule(String name) {
        return Stream.concat(RuleLines.OPERATORS.stream(), RuleLines.METHODS.stream())
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow()
                .parse(MathLibrary.MATH);
    }

    @Test
    void quotientIsLinearInItsDividend() {
        assertThat(rule("/").isLinearIn(0)).isTrue();
        assertThat(rule("/").isLinearIn(1)).isFalse();
        assertThat(rule("exp").isLinearIn(0)).isFalse();
        assertThat(rule("floor").isLinearIn(0)).isFalse();
    }

    @Test
    void signOfCopySignIsZeroAlmostEverywhere() {
        assertThat(rule("copySign").isZeroAlmostEverywhere()).isFalse();
        assertThat(rule("copySign").isZeroAlmostEverywhere(0)).isFalse();
        assertThat(rule("copySign").isZeroAlmostEverywhere(1)).isTrue();
    }

    @Test
    void readsLessWhereOperandsAreConstant() {
        Value x = values.fresh(Name.NONE, PrimitiveType.DOUBLE);
        Rule divide = rule("/");
        assertThat(divide.reads(0)).containsExactly(Symbol.Y, Symbol.D);
        assertThat(divide.reads(0, new Op.Binary(BinaryOperator.DIVIDE, x, Constant.of(2.0))))
                .containsExactly(Symbol.D);
        assertThat(rule("floor")
                        .reads(0, new Op.MathCall(MathLibrary.MATH.method("floor"), List.of(x), PrimitiveType.DOUBLE)))
                .isEmpty();
    }

    @Test
    void operatorsAreRuledOnFloatingOperandsAlone() {
        Value d = values.fresh(Name.NONE, PrimitiveType.DOUBLE);
        Value f = values.fresh(Name.NONE, PrimitiveType.FLOAT);
        Value i = values.fresh(Name.NONE, PrimitiveType.INT);
        assertThat(Rules.of(new Op.Binary(BinaryOperator.ADD, f, f))).isPresent();
        assertThat(Rules.of(new Op.Binary(BinaryOperator.ADD, i, i))).isEmpty();
        assertThat(Rules.of(new Op.Binary(BinaryOperator.LESS, d, d))).isEmpty();
        assertThat(Rules.of(new Op.Unary(UnaryOperator.NEGATE, d))).isPresent();
        assertThat(Rules.of(new Op.Unary(UnaryOperator.NEGATE, i))).isEmpty();
        assertThat(Rules.of(new Op.Convert(d, PrimitiveType.FLOAT)))
                .get()
                .matches(rule -> rule.kind() == Rule.Kind.LINEAR);
        assertThat(Rules.of(new Op.Convert(d, PrimitiveType.INT))).get().matches(Rule::isZeroAlmostEverywhere);
        assertThat(Rules.of(new Op.Convert(i, PrimitiveType.DOUBLE))).isEmpty();
        assertThat(Rules.of(new Op.StopGradient(d))).isEmpty();
    }

    @Test
    void methodsOfTomorrowHaveNoRule() {
        Value x = values.fresh(Name.NONE, PrimitiveType.DOUBLE);
        Op.MathCall call = new Op.MathCall(MathLibrary.MATH.method("gamma"), List.of(x), PrimitiveType.DOUBLE);
        assertThat(Rules.of(call)).isEmpty();
        assertThat(Rules.isPassive(call)).isFalse();
    }

    @Test
    void onlyRandomIsImpure() {
        assertThat(Rules.isPure(MathLibrary.MATH.method("sin"))).isTrue();
        assertThat(Rules.isPure(MathLibrary.STRICT_MATH.method("random"))).isFalse();
        assertThat(Rules.isPure(new MethodName(new ClassType("user", List.of("Math")), "sin")))
                .isFalse();
    }
}
