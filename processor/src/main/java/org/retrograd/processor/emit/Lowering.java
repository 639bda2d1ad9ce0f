package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Turns blocks into steps: what is inlined goes, yields become copies. */
final class Lowering implements Statement.Visitor<List<Step>> {

    private final Nesting nesting;

    private Lowering(Nesting nesting) {
        this.nesting = nesting;
    }

    static List<Step> of(Function function, Nesting nesting) {
        List<Step> steps = new Lowering(nesting).lower(function.body());
        Optional<Operand> result = function.body().yields().stream().findFirst();
        steps.add(new Step.Exit(result));
        return steps;
    }

    private List<Step> lower(Block block) {
        List<Step> steps = new ArrayList<>();
        block.statements().forEach(statement -> steps.addAll(statement.accept(this)));
        return steps;
    }

    @Override
    public List<Step> let(Let statement) {
        return compute(statement.result(), statement);
    }

    private List<Step> compute(Value target, Statement definition) {
        return nesting.isInlined(target) ? List.of() : List.of(new Step.Compute(target, definition, false));
    }

    @Override
    public List<Step> conditional(If statement) {
        if (nesting.isExpression(statement)) {
            return compute(statement.results().get(0), statement);
        }
        return List.of(new Step.Choice(
                statement.condition(),
                branch(statement.thenBlock(), statement.results()),
                branch(statement.elseBlock(), statement.results()),
                statement.origin()));
    }

    private List<Step> branch(Block block, List<Value> results) {
        List<Step> steps = lower(block);
        steps.add(new Step.Copies(usedMoves(results, block.yields()), Step.Moment.BRANCH_END));
        return steps;
    }

    @Override
    public List<Step> loop(For statement) {
        List<Value> parameters =
                statement.carries().stream().map(Carry::parameter).toList();
        List<Operand> initials =
                statement.carries().stream().map(Carry::initial).toList();
        List<Step> body = lower(statement.body());
        body.add(new Step.Copies(moves(parameters, statement.body().yields()), Step.Moment.NEXT_ITERATION));
        return List.of(
                new Step.Copies(moves(parameters, initials), Step.Moment.LOOP_ENTRY),
                new Step.Loop(statement.range(), body, statement.origin()),
                new Step.Copies(usedMoves(statement.results(), parameters), Step.Moment.LOOP_EXIT));
    }

    private List<Step.Move> usedMoves(List<Value> targets, List<? extends Operand> sources) {
        return moves(targets, sources).stream()
                .filter(move -> nesting.uses(move.target()) > 0)
                .toList();
    }

    private static List<Step.Move> moves(List<Value> targets, List<? extends Operand> sources) {
        List<Step.Move> moves = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            moves.add(new Step.Move(targets.get(i), sources.get(i), false));
        }
        return moves;
    }

    @Override
    public List<Step> arrayStore(ArrayStore statement) {
        return List.of(new Step.Effect(statement));
    }

    @Override
    public List<Step> arrayAdd(ArrayAdd statement) {
        return List.of(new Step.Effect(statement));
    }

    @Override
    public List<Step> call(CallStatement statement) {
        return List.of(statement
                .result()
                .filter(result -> nesting.uses(result) > 0)
                .<Step>map(result -> new Step.Compute(result, statement, false))
                .orElseGet(() -> new Step.Effect(statement)));
    }
}
