package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * An array that each iteration of a loop could share, but for its length, which is not known before the loop, is made anew only
 * where its length is another one than in the iteration before.
 */
public final class ReusedScratch implements Pass {

    @Override
    public String name() {
        return "reused-scratch";
    }

    @Override
    public Function apply(Function function) {
        return function.with(new Walk(Definitions.of(function), Values.after(function)).block(function.body()));
    }

    private record Walk(Map<Value, Op> definitions, Values values) {

        Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                if (statement instanceof Loop loop) {
                    reusing(loop.with(block(loop.body())), statements);
                } else if (statement instanceof If conditional) {
                    statements.add(conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock())));
                } else {
                    statements.add(statement);
                }
            }
            return new Block(statements, block.yields());
        }

        private void reusing(Loop loop, List<Statement> before) {
            List<Statement> body = new ArrayList<>();
            List<Carry> carries = new ArrayList<>(loop.carries());
            List<Operand> next = new ArrayList<>(loop.body().yields());
            for (Statement statement : loop.body().statements()) {
                if (statement instanceof Let let && isReused(let, loop.body())) {
                    Op.NewArray made = (Op.NewArray) let.op();
                    Value none = values.fresh(let.result().name(), made.type());
                    Value last = values.fresh(let.result().name(), made.type());
                    before.add(new Let(none, new Op.NewArray(made.type(), Constant.of(0)), let.origin()));
                    carries.add(new Carry(last, none, values.fresh(let.result().name(), made.type())));
                    body.addAll(reused(let, last));
                    next.add(let.result());
                } else {
                    body.add(statement);
                }
            }
            before.add(new Loop(loop.header(), carries, loop.exit(), new Block(body, next), loop.origin()));
        }

        /** What is saved is counted and stated for each iteration. */
        private boolean isReused(Let let, Block body) {
            return let.result().name().role() != Role.SAVED && HoistedScratch.isScratch(let, body, definitions);
        }

        /** The array of the iteration before, or one of the length that is wanted. */
        private List<Statement> reused(Let let, Value last) {
            Op.NewArray made = (Op.NewArray) let.op();
            BlockBuilder builder = new BlockBuilder(values);
            Operand length = builder.let(new Op.ArrayLength(last), SourceSpan.NONE);
            Operand differs = builder.binary(BinaryOperator.NOT_EQUAL, length, made.length(), SourceSpan.NONE);
            BlockBuilder fresh = builder.inner();
            Value array = fresh.define(made, let.result().name(), let.origin());
            builder.add(new If(
                    differs,
                    fresh.build(List.of(array)),
                    new Block(List.of(), List.of(last)),
                    List.of(let.result()),
                    If.Form.STATEMENT,
                    let.origin()));
            return builder.build(List.of()).statements();
        }
    }
}
