package org.retrograd.processor.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/** Writes the statements of one formula into a block. What a formula says twice is computed once. */
final class FormulaEmission implements Formula.Visitor<Operand> {

    private final Function<Symbol, Operand> operands;
    private final Function<Formula.Call, Optional<Operand>> calls;
    private final PrimitiveType type;
    private final BlockBuilder builder;
    private final SourceSpan origin;
    private final Map<Formula, Operand> computed;

    FormulaEmission(
            Function<Symbol, Operand> operands,
            Function<Formula.Call, Optional<Operand>> calls,
            PrimitiveType type,
            BlockBuilder builder,
            SourceSpan origin) {
        this(operands, calls, type, builder, origin, Map.of());
    }

    private FormulaEmission(
            Function<Symbol, Operand> operands,
            Function<Formula.Call, Optional<Operand>> calls,
            PrimitiveType type,
            BlockBuilder builder,
            SourceSpan origin,
            Map<Formula, Operand> computed) {
        this.operands = operands;
        this.calls = calls;
        this.type = type;
        this.builder = builder;
        this.origin = origin;
        this.computed = new HashMap<>(computed);
    }

    Operand emit(Formula formula) {
        Operand known = computed.get(formula);
        if (known != null) {
            return known;
        }
        Operand operand = formula.accept(this);
        computed.put(formula, operand);
        return operand;
    }

    @Override
    public Operand literal(Formula.Literal formula) {
        return Constant.of(formula.value(), type);
    }

    @Override
    public Operand truth(Formula.Truth formula) {
        return Constant.of(formula.value());
    }

    @Override
    public Operand reference(Formula.Reference formula) {
        return converted(operands.apply(formula.symbol()), type);
    }

    @Override
    public Operand negation(Formula.Negation formula) {
        return builder.negate(emit(formula.operand()), origin);
    }

    @Override
    public Operand binary(Formula.Binary formula) {
        Operand left = emit(formula.left());
        return builder.binary(formula.operator(), left, emit(formula.right()), origin);
    }

    @Override
    public Operand junction(Formula.Junction formula) {
        boolean decisive = formula.connective().decisive();
        Formula settled = new Formula.Truth(decisive);
        return choice(
                formula.left(),
                decisive ? settled : formula.right(),
                decisive ? formula.right() : settled,
                PrimitiveType.BOOLEAN);
    }

    @Override
    public Operand conditional(Formula.Conditional formula) {
        return choice(formula.condition(), formula.whenTrue(), formula.whenFalse(), type);
    }

    @Override
    public Operand guarded(Formula.Guarded formula) {
        return emit(formula.expanded());
    }

    private Operand choice(Formula condition, Formula whenTrue, Formula whenFalse, PrimitiveType common) {
        Operand chosenBy = emit(condition);
        Block thenBlock = block(whenTrue);
        Block elseBlock = block(whenFalse);
        Value result = builder.values().fresh(Name.NONE, common);
        builder.add(new If(chosenBy, thenBlock, elseBlock, List.of(result), If.Form.EXPRESSION, origin));
        return result;
    }

    private Block block(Formula formula) {
        BlockBuilder inner = builder.inner();
        Operand outcome = new FormulaEmission(operands, calls, type, inner, origin, computed).emit(formula);
        return inner.build(List.of(outcome));
    }

    /** What is known already; else calls the overload for {@code float} if that is the type and there is one, else the one for {@code double}. */
    @Override
    public Operand call(Formula.Call formula) {
        Optional<Operand> known = calls.apply(formula);
        if (known.isPresent()) {
            return known.get();
        }
        boolean single = type == PrimitiveType.FLOAT
                && MathLibrary.of(formula.method().owner())
                        .filter(library ->
                                library.hasFloatOverload(formula.method().name()))
                        .isPresent();
        PrimitiveType overload = single ? PrimitiveType.FLOAT : PrimitiveType.DOUBLE;
        List<Operand> arguments = new ArrayList<>();
        formula.arguments().forEach(argument -> arguments.add(converted(emit(argument), overload)));
        return converted(builder.let(new Op.MathCall(formula.method(), arguments, overload), origin), type);
    }

    /** Integral operands, as the exponent of {@code scalb}, stay what they are. */
    private Operand converted(Operand operand, PrimitiveType target) {
        return isFloating(operand.type()) && operand.type() != target
                ? builder.let(new Op.Convert(operand, target), origin)
                : operand;
    }

    private static boolean isFloating(Type operandType) {
        return operandType instanceof PrimitiveType primitive && primitive.isFloating();
    }
}
