package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.retrograd.processor.adjoint.SavePlan.Kept;
import org.retrograd.processor.analysis.Selections;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** The primal once more, keeping what the plan says. */
final class ForwardSweep {

    private final SavePlan plan;
    private final ForwardShadows shadows;
    private final ForwardCalls calls;
    private final FusedStatements fused;
    private final Values values;

    ForwardSweep(SavePlan plan, ForwardShadows shadows, ForwardCalls calls, FusedStatements fused, Values values) {
        this.fused = fused;
        this.plan = plan;
        this.shadows = shadows;
        this.calls = calls;
        this.values = values;
    }

    /** The statements of a block whose surroundings keep nothing of it, but for those that the reverse sweep runs. */
    List<Statement> statements(Block block) {
        return copies(block.statements().stream().filter(statement -> !fused.isLeft(statement)));
    }

    /** The statements of a block that wait for what the reverse sweep computes on its way. */
    List<Statement> waiting(Block block) {
        return copies(block.statements().stream().filter(fused::isWaiting));
    }

    private List<Statement> copies(Stream<Statement> statements) {
        BlockBuilder builder = new BlockBuilder(values);
        statements.forEach(statement -> copy(statement, builder));
        return builder.build(List.of()).statements();
    }

    private void copy(Statement statement, BlockBuilder builder) {
        plan.copiesBefore(statement).forEach((source, copy) -> ArrayCopies.add(source, copy, builder));
        if (statement instanceof If conditional) {
            copyConditional(conditional, builder);
        } else if (statement instanceof Loop loop) {
            copyLoop(loop, builder);
        } else if (statement instanceof CallStatement call && calls.of(call).isPresent()) {
            calls.add(call, calls.of(call).get(), builder);
        } else {
            builder.add(statement);
            shadows.beside(statement, builder);
        }
    }

    private void copyConditional(If conditional, BlockBuilder builder) {
        List<Kept> kept = plan.of(conditional);
        List<Value> results = new ArrayList<>(conditional.results());
        conditional.results().forEach(result -> shadows.of(result).ifPresent(results::add));
        kept.forEach(each -> results.add(each.outside()));
        builder.add(new If(
                conditional.condition(),
                branch(conditional, conditional.thenBlock(), 0, kept),
                branch(conditional, conditional.elseBlock(), 1, kept),
                results,
                conditional.form(),
                conditional.origin()));
    }

    private Block branch(If conditional, Block block, int number, List<Kept> kept) {
        BlockBuilder builder = new BlockBuilder(values);
        block.statements().forEach(statement -> copy(statement, builder));
        List<Operand> yields = new ArrayList<>(block.yields());
        for (int k = 0; k < conditional.results().size(); k++) {
            if (shadows.of(conditional.results().get(k)).isPresent()) {
                yields.add(shadows.at(block.yields().get(k)));
            }
        }
        for (Kept each : kept) {
            yields.add(
                    each.block() == number
                            ? each.inside()
                            : new Unset(each.inside().type()));
        }
        return builder.build(yields);
    }

    /** The loop that also finds out which iteration it chooses; nothing is kept of the others. */
    private void copyChoice(Loop loop, SavePlan.Choice choice, BlockBuilder builder) {
        Selections.Test test = choice.selection().test();
        Value before = values.fresh(choice.index().name(), PrimitiveType.INT);
        Value after = values.fresh(choice.index().name(), PrimitiveType.INT);
        BlockBuilder body = new BlockBuilder(values);
        loop.body().statements().forEach(body::add);
        Operand holds = test.relation()
                .map(relation -> body.binary(
                        relation, test.operands().get(0), test.operands().get(1), SourceSpan.NONE))
                .orElseGet(() -> test.operands().get(0));
        Operand index = loop.range().orElseThrow().index();
        body.add(new If(
                holds,
                body.inner().build(List.of(test.holds() ? index : before)),
                body.inner().build(List.of(test.holds() ? before : index)),
                List.of(after),
                If.Form.STATEMENT,
                SourceSpan.NONE));
        List<Carry> carries = new ArrayList<>(loop.carries());
        carries.add(new Carry(before, Constant.of(-1), choice.index()));
        List<Operand> next = new ArrayList<>(loop.next());
        next.add(after);
        builder.add(new Loop(loop.header(), carries, body.build(next), loop.origin()));
    }

    private void copyLoop(Loop loop, BlockBuilder builder) {
        Optional<SavePlan.Choice> choice = plan.choice(loop);
        if (choice.isPresent()) {
            copyChoice(loop, choice.get(), builder);
            return;
        }
        List<Carry> carries = new ArrayList<>(loop.carries());
        List<Operand> next = new ArrayList<>(loop.body().yields());
        for (int k = 0; k < loop.carries().size(); k++) {
            Carry carry = loop.carries().get(k);
            if (shadows.of(carry.parameter()).isPresent()) {
                carries.add(shadows.beside(carry));
                next.add(shadows.at(loop.next().get(k)));
            }
        }
        LoopRecorder recorder = LoopRecorder.of(loop, plan, builder);
        carries.addAll(recorder.carries());
        BlockBuilder body = new BlockBuilder(values);
        recorder.begin(body);
        List<Value> atStart = new ArrayList<>();
        loop.range().ifPresent(range -> atStart.add(range.index()));
        loop.carries().forEach(carry -> add(carry.parameter(), atStart));
        recorder.keep(atStart, body);
        List<Statement> statements = loop.body().statements();
        int early =
                endsInChoice(loop) && !recorder.keepsAnyOf(definedBy(last(statements))) ? statements.size() - 1 : -1;
        List<Operand> recorded = List.of();
        for (int k = 0; k < statements.size(); k++) {
            recorded = k == early ? recorder.next(body) : recorded;
            copy(statements.get(k), body);
            recorder.keep(definedBy(statements.get(k)), body);
        }
        next.addAll(early < 0 ? recorder.next(body) : recorded);
        builder.add(new Loop(loop.header(), carries, loop.exit(), body.build(next), loop.origin()));
    }

    /** Whether the body's last statement decides if the loop goes on: it should stay the last. */
    private static boolean endsInChoice(Loop loop) {
        List<Statement> statements = loop.body().statements();
        return loop.exit().isPresent() && !statements.isEmpty() && last(statements) instanceof If;
    }

    private static Statement last(List<Statement> statements) {
        return statements.get(statements.size() - 1);
    }

    private List<Value> definedBy(Statement statement) {
        List<Value> defined = new ArrayList<>();
        statement.results().forEach(result -> add(result, defined));
        calls.of(statement).ifPresent(defined::add);
        plan.of(statement).forEach(each -> defined.add(each.outside()));
        defined.addAll(plan.copiesBefore(statement).values());
        if (statement instanceof Loop inner) {
            plan.trips(inner).ifPresent(defined::add);
            plan.choice(inner).ifPresent(choice -> defined.add(choice.index()));
        }
        return defined;
    }

    private void add(Value value, List<Value> values) {
        values.add(value);
        shadows.of(value).ifPresent(values::add);
    }
}
