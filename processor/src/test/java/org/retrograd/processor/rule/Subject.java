package org.retrograd.processor.rule;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * An operation on values, and its rule.
 *
 * @param op the operation
 * @param values the source of its operands
 */
record Subject(Op op, Values values) {

    static Subject operator(String name, PrimitiveType type) {
        Values values = new Values();
        Value left = values.fresh(Name.primal("x"), type);
        return new Subject(
                switch (name) {
                    case RuleLines.NEGATE -> new Op.Unary(UnaryOperator.NEGATE, left);
                    case RuleLines.TO_FLOATING ->
                        new Op.Convert(left, type == PrimitiveType.DOUBLE ? PrimitiveType.FLOAT : PrimitiveType.DOUBLE);
                    case RuleLines.TO_INTEGRAL -> new Op.Convert(left, PrimitiveType.LONG);
                    default -> new Op.Binary(binary(name), left, values.fresh(Name.primal("y"), type));
                },
                values);
    }

    private static BinaryOperator binary(String symbol) {
        return Arrays.stream(BinaryOperator.values())
                .filter(operator -> operator.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    /** The overload whose first parameter has the type, if this JDK has it. */
    static Optional<Subject> method(String name, MathLibrary library, PrimitiveType type) {
        Class<?> first = type == PrimitiveType.FLOAT ? float.class : double.class;
        return Arrays.stream(Math.class.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() > 0)
                .filter(method -> method.getParameterTypes()[0] == first)
                .findFirst()
                .map(method -> method(method, library));
    }

    static Subject method(Method method, MathLibrary library) {
        Values values = new Values();
        List<Value> operands = Arrays.stream(method.getParameterTypes())
                .map(parameter -> values.fresh(Name.primal("x"), typeOf(parameter)))
                .toList();
        return new Subject(
                new Op.MathCall(
                        library.method(method.getName()), List.copyOf(operands), typeOf(method.getReturnType())),
                values);
    }

    private static PrimitiveType typeOf(Class<?> javaClass) {
        return PrimitiveType.valueOf(javaClass.getName().toUpperCase(Locale.ROOT));
    }

    Rule rule() {
        return Rules.of(op).orElseThrow();
    }

    double value(double... point) {
        Object value = interpreterAt(point).evaluate(op);
        return ((Number) value).doubleValue();
    }

    /** What the operand receives, by way of the statements that its formula is expanded to. */
    double expanded(int operand, double d, double... point) {
        Optional<Formula> formula = rule().pullback(operand);
        if (formula.isEmpty()) {
            return 0;
        }
        PrimitiveType type = (PrimitiveType) op.operands().get(operand).type();
        Value result = values.fresh(Name.NONE, op.type());
        Value seed = values.fresh(Name.NONE, op.type());
        BlockBuilder builder = new BlockBuilder(values);
        Operand outcome = FormulaExpansion.expand(
                formula.get(), new FixedEnvironment(op.operands(), result, seed, type), builder, SourceSpan.NONE);
        Block block = builder.build(List.of(outcome));
        Interpreter interpreter = interpreterAt(point);
        interpreter.set(result, value(point));
        interpreter.set(seed, d);
        interpreter.run(block);
        return interpreter.number(outcome);
    }

    /** What the operand receives, by the formula itself. */
    double evaluated(int operand, double d, double... point) {
        Map<Symbol, Double> symbols = new EnumMap<>(Symbol.class);
        IntStream.range(0, point.length).forEach(i -> symbols.put(Symbol.ofOperand(i), point[i]));
        symbols.put(Symbol.R, value(point));
        symbols.put(Symbol.D, d);
        return rule().pullback(operand)
                .map(new FormulaEvaluator(symbols)::number)
                .orElse(0.0);
    }

    private Interpreter interpreterAt(double... point) {
        Interpreter interpreter = new Interpreter();
        for (int i = 0; i < point.length; i++) {
            interpreter.set((Value) op.operands().get(i), point[i]);
        }
        return interpreter;
    }
}
