package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.analysis.Selections.Selection;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Value;

/** Reverses loops that only choose: the iteration that was chosen is run once more, and it alone is reversed. */
final class ChoiceReversal {

    private final Reversal reversal;
    private final PrimalAccess access;
    private final Sweeps sweeps;

    ChoiceReversal(Reversal reversal, PrimalAccess access, Sweeps sweeps) {
        this.reversal = reversal;
        this.access = access;
        this.sweeps = sweeps;
    }

    /** @param given the adjoint of what comes out of the loop */
    void reverse(Loop loop, Selection selection, Operand given, ReverseScope scope) {
        SourceSpan origin = loop.origin();
        Operand adjoint = selection.test().keepsNaN() ? ofNumber(selection, given, scope, origin) : given;
        Operand chosen = access.at(scope, sweeps.saves().choose(loop, selection));
        Operand isAny = scope.builder().binary(BinaryOperator.GREATER_EQUAL, chosen, Constant.of(0), origin);
        ReverseScope again = new ReverseScope.Again(scope, selection);
        reversal.add(selection.found(), adjoint, again, origin);
        reversal.block(selection.path(), again);
        ReverseScope before = new ReverseScope.Branch(scope, new Region(loop, 1));
        reversal.add(selection.carry().initial(), adjoint, before, origin);
        Set<Value> touched = new LinkedHashSet<>(again.touched());
        touched.addAll(before.touched());
        List<Value> merged = Reversal.merged(touched, scope);
        Map<Value, Operand> known = given(loop, selection, chosen, scope);
        Block iteration = renamed(iteration(selection, again, touched), known, scope);
        Block none = before.builder().build(reversal.adjointsOf(touched, before));
        scope.builder().add(new If(isAny, iteration, none, merged, If.Form.STATEMENT, origin));
        Reversal.replace(touched, merged, scope);
    }

    private Block iteration(Selection selection, ReverseScope again, Set<Value> touched) {
        BlockBuilder builder = again.builder().inner();
        ForwardSweep forward = sweeps.forward();
        forward.statements(selection.path()).forEach(builder::add);
        again.builder().build(List.of()).statements().forEach(builder::add);
        forward.waiting(selection.path()).forEach(builder::add);
        return builder.build(reversal.adjointsOf(touched, again));
    }

    /** What the iteration reads of its surroundings, as it is at hand in the reverse sweep. */
    private Map<Value, Operand> given(Loop loop, Selection selection, Operand chosen, ReverseScope scope) {
        Map<Value, Operand> known =
                new HashMap<>(Map.of(loop.range().orElseThrow().index(), chosen));
        FreeValues.of(selection.path()).forEach(value -> known.computeIfAbsent(value, key -> access.at(scope, key)));
        return known;
    }

    /** The loop itself stays: what is run once more needs other names. */
    private Block renamed(Block block, Map<Value, Operand> known, ReverseScope scope) {
        Set<Value> defined = new HashSet<>();
        Blocks.forEach(block, statement -> Blocks.forEachDefined(statement, defined::add));
        Map<Value, Value> names = new HashMap<>();
        defined.forEach(value -> names.put(value, scope.builder().values().fresh(value.name(), value.type())));
        sweeps.saves().rename(names);
        Map<Value, Operand> operands = new HashMap<>(known);
        operands.putAll(names);
        Rewriter rewriter = new Rewriter(
                operand -> operand instanceof Value value ? operands.getOrDefault(value, value) : operand,
                value -> names.getOrDefault(value, value));
        return rewriter.block(block);
    }

    /** The adjoint, unless what came out is not a number: then nothing is known. */
    private Operand ofNumber(Selection selection, Operand adjoint, ReverseScope scope, SourceSpan origin) {
        Value result = selection.carry().result();
        PrimitiveType type = (PrimitiveType) result.type();
        Operand value = access.at(scope, result);
        BlockBuilder builder = scope.builder();
        Operand isNumber = builder.binary(BinaryOperator.EQUAL, value, value, origin);
        Value known = builder.values().fresh(ReverseScope.adjointName(result), type);
        Constant notANumber = type == PrimitiveType.FLOAT
                ? new Constant(Float.NaN, PrimitiveType.FLOAT)
                : new Constant(Double.NaN, PrimitiveType.DOUBLE);
        builder.add(new If(
                isNumber,
                builder.inner().build(List.of(adjoint)),
                builder.inner().build(List.of(notANumber)),
                List.of(known),
                If.Form.EXPRESSION,
                origin));
        return known;
    }
}
