package org.retrograd.processor.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.PrimitiveType;

/**
 * The derivative of an operation.
 *
 * @param name the operator or method
 * @param pullbacks for each operand what it receives in reverse mode, and what it contributes to the tangent of the
 *     result in forward mode; empty where the derivative is zero
 */
public record Rule(String name, List<Optional<Formula>> pullbacks) {

    public Rule {
        pullbacks = List.copyOf(pullbacks);
    }

    /** What sort of function an operation is, as its formulas tell. */
    public enum Kind {
        /** Constant but for jumps. */
        ZERO,
        /** The partials are constants, or depend on nothing but operands without derivative. */
        LINEAR,
        /** Not linear, but affine in each operand alone, as products are. */
        BILINEAR,
        /** Anything else. */
        ELEMENTARY
    }

    public Optional<Formula> pullback(int operand) {
        return pullbacks.get(operand);
    }

    public Kind kind() {
        if (active().findAny().isEmpty()) {
            return Kind.ZERO;
        }
        Set<Symbol> varying = EnumSet.of(Symbol.R);
        active().forEach(operand -> varying.add(Symbol.ofOperand(operand)));
        if (active().noneMatch(operand -> reads(operand).stream().anyMatch(varying::contains))) {
            return Kind.LINEAR;
        }
        return active().allMatch(this::isLinearIn) ? Kind.BILINEAR : Kind.ELEMENTARY;
    }

    /** Whether the result, in the floating-point operands that it has, is constant but for jumps: worth a warning. */
    public boolean isZeroAlmostEverywhere() {
        return kind() == Kind.ZERO;
    }

    /** The same for one operand, as for the sign that {@code copySign} takes from its second. */
    public boolean isZeroAlmostEverywhere(int operand) {
        return pullback(operand).isEmpty();
    }

    /** Whether the result is affine in the operand while the others stand still. */
    public boolean isLinearIn(int operand) {
        Set<Symbol> reads = reads(operand);
        return pullback(operand).isPresent() && !reads.contains(Symbol.R) && !reads.contains(Symbol.ofOperand(operand));
    }

    /** What the pullback of the operand reads; nothing where there is none. */
    public Set<Symbol> reads(int operand) {
        return pullback(operand).map(Formula::freeVariables).orElse(Set.of());
    }

    /**
     * What the pullback of the operand reads in one place, where some operands may be constants: not more than what
     * {@link FormulaExpansion} asks for if nothing is known of {@code d}, and not less.
     */
    public Set<Symbol> reads(int operand, Op op) {
        return op.operands().get(operand).type() instanceof PrimitiveType type
                ? pullback(operand)
                        .map(formula -> FormulaFolding.fold(formula, symbol -> constant(symbol, op), type)
                                .freeVariables())
                        .orElse(Set.of())
                : Set.of();
    }

    private static Optional<Constant> constant(Symbol symbol, Op op) {
        return symbol.isOperand() && op.operands().get(symbol.operandIndex()) instanceof Constant constant
                ? Optional.of(constant)
                : Optional.empty();
    }

    private IntStream active() {
        return IntStream.range(0, pullbacks.size())
                .filter(operand -> pullback(operand).isPresent());
    }
}
