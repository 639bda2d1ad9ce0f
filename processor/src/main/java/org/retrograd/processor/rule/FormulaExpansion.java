package org.retrograd.processor.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;

/** Turns formulas into statements. */
public final class FormulaExpansion {

    private FormulaExpansion() {}

    /** What the symbols of a formula stand for. It is asked once, and only for what the statements need; for the seed always. */
    public interface Environment {
        /** An operand, of its own type. */
        Operand operand(int index);

        Operand result();

        /** The incoming adjoint or tangent. */
        Operand seed();

        /** Whether an operand or the result is certainly another number than zero, or not a number; false for the seed. */
        default boolean isNeverZero(Symbol symbol) {
            return false;
        }

        /** What the method of {@code Math} gives for operands, if somebody has called it already. */
        default Optional<Operand> called(MethodName method, List<Symbol> arguments) {
            return Optional.empty();
        }

        /** {@code float} or {@code double}: the type of the outcome, and of the arithmetic that leads to it. */
        PrimitiveType type();
    }

    /** Adds the statements that compute the formula, and gives their outcome. */
    public static Operand expand(Formula formula, Environment environment, BlockBuilder builder, SourceSpan origin) {
        Map<Symbol, Operand> known = new EnumMap<>(Symbol.class);
        Function<Symbol, Operand> operands = symbol -> known.computeIfAbsent(symbol, it -> read(it, environment));
        Formula folded = FormulaFolding.fold(formula, constants(operands, environment), environment.type());
        return new FormulaEmission(operands, call -> called(call, environment), environment.type(), builder, origin)
                .emit(folded);
    }

    private static FormulaFolding.Constants constants(Function<Symbol, Operand> operands, Environment environment) {
        return new FormulaFolding.Constants() {
            @Override
            public Optional<Constant> of(Symbol symbol) {
                return constant(symbol, operands);
            }

            @Override
            public boolean isNeverZero(Symbol symbol) {
                return symbol != Symbol.D && environment.isNeverZero(symbol);
            }
        };
    }

    /** A result is no constant where an operand is none, and may have to be kept: it is not asked for beforehand. */
    private static Optional<Constant> constant(Symbol symbol, Function<Symbol, Operand> operands) {
        if (symbol == Symbol.R) {
            return Optional.empty();
        }
        return operands.apply(symbol) instanceof Constant constant ? Optional.of(constant) : Optional.empty();
    }

    private static Optional<Operand> called(Formula.Call call, Environment environment) {
        List<Symbol> arguments = call.arguments().stream()
                .filter(argument -> argument instanceof Formula.Reference reference
                        && reference.symbol().isOperand())
                .map(argument -> ((Formula.Reference) argument).symbol())
                .toList();
        return arguments.size() == call.arguments().size()
                ? environment.called(call.method(), arguments)
                : Optional.empty();
    }

    private static Operand read(Symbol symbol, Environment environment) {
        return switch (symbol) {
            case X, Y, Z -> environment.operand(symbol.operandIndex());
            case R -> environment.result();
            case D -> environment.seed();
        };
    }
}
