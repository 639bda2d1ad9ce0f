package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.retrograd.processor.adjoint.SavePlan.Kept;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** The primal once more, keeping what the plan says. */
final class ForwardSweep {

    private final SavePlan plan;
    private final Values values;

    ForwardSweep(SavePlan plan, Values values) {
        this.plan = plan;
        this.values = values;
    }

    /** The statements of a block whose surroundings keep nothing of it. */
    List<Statement> statements(Block block) {
        BlockBuilder builder = new BlockBuilder(values);
        block.statements().forEach(statement -> copy(statement, builder));
        return builder.build(List.of()).statements();
    }

    private void copy(Statement statement, BlockBuilder builder) {
        if (statement instanceof If conditional) {
            copyConditional(conditional, builder);
        } else if (statement instanceof For loop) {
            copyLoop(loop, builder);
        } else {
            builder.add(statement);
        }
    }

    private void copyConditional(If conditional, BlockBuilder builder) {
        List<Kept> kept = plan.of(conditional);
        List<Value> results = new ArrayList<>(conditional.results());
        kept.forEach(each -> results.add(each.outside()));
        builder.add(new If(
                conditional.condition(),
                branch(conditional.thenBlock(), 0, kept),
                branch(conditional.elseBlock(), 1, kept),
                results,
                conditional.form(),
                conditional.origin()));
    }

    private Block branch(Block block, int number, List<Kept> kept) {
        BlockBuilder builder = new BlockBuilder(values);
        block.statements().forEach(statement -> copy(statement, builder));
        List<Operand> yields = new ArrayList<>(block.yields());
        for (Kept each : kept) {
            yields.add(
                    each.block() == number ? each.inside() : unset(each.inside().type(), builder));
        }
        return builder.build(yields);
    }

    /** Fills a result that nobody will read: the other branch was taken. */
    private static Operand unset(Type type, BlockBuilder builder) {
        return type instanceof PrimitiveType primitive
                ? Constant.zero(primitive)
                : builder.let(new Op.NewArray((ArrayType) type, Constant.of(0)), SourceSpan.NONE);
    }

    private void copyLoop(For loop, BlockBuilder builder) {
        List<Kept> kept = plan.of(loop);
        if (!kept.isEmpty()) {
            Operand trips = LoopCounting.trips(loop.range(), UnaryOperator.identity(), builder, SourceSpan.NONE);
            kept.forEach(each -> builder.add(new Let(
                    each.outside(), new Op.NewArray((ArrayType) each.outside().type(), trips), SourceSpan.NONE)));
        }
        builder.add(new For(loop.range(), loop.carries(), body(loop, kept), loop.origin()));
    }

    private Block body(For loop, List<Kept> kept) {
        BlockBuilder builder = new BlockBuilder(values);
        if (kept.isEmpty()) {
            loop.body().statements().forEach(statement -> copy(statement, builder));
            return builder.build(loop.body().yields());
        }
        Operand iteration = LoopCounting.iteration(loop.range(), UnaryOperator.identity(), builder, SourceSpan.NONE);
        List<Value> atStart = new ArrayList<>();
        atStart.add(loop.range().index());
        loop.carries().forEach(carry -> atStart.add(carry.parameter()));
        keep(atStart, kept, iteration, builder);
        for (Statement statement : loop.body().statements()) {
            copy(statement, builder);
            List<Value> defined = new ArrayList<>(statement.results());
            plan.of(statement).forEach(each -> defined.add(each.outside()));
            keep(defined, kept, iteration, builder);
        }
        return builder.build(loop.body().yields());
    }

    private static void keep(List<Value> defined, List<Kept> kept, Operand iteration, BlockBuilder builder) {
        for (Kept each : kept) {
            if (defined.contains(each.inside())) {
                builder.add(new ArrayStore(each.outside(), iteration, each.inside(), SourceSpan.NONE));
            }
        }
    }
}
