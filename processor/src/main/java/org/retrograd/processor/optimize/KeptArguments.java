package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.SettledLoads;
import org.retrograd.processor.analysis.Surroundings;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Values;

/**
 * Calls of methods with users' rules are given copies of arrays that may hold something else by the time when the rules are given
 * the same arguments.
 *
 * @param surroundings what may happen to arrays outside of the function
 */
public record KeptArguments(CalleeTable callees, Surroundings surroundings) implements Pass {

    @Override
    public String name() {
        return "kept-arguments";
    }

    @Override
    public Function apply(Function function) {
        SettledLoads settled = surroundings.settled(function, Memory.of(function));
        return function.with(new Walk(callees, settled, Values.after(function)).block(function.body()));
    }

    private record Walk(CalleeTable callees, SettledLoads settled, Values values) {

        Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                if (statement instanceof Let let && let.op() instanceof Op.Call call && mayChange(let, call)) {
                    statements.addAll(kept(let, call));
                } else {
                    statements.add(inside(statement));
                }
            }
            return new Block(statements, block.yields());
        }

        private boolean mayChange(Let let, Op.Call call) {
            return callees.ruled(call).isPresent()
                    && call.operands().stream().anyMatch(Walk::isArray)
                    && !settled.contains(let);
        }

        private static boolean isArray(Operand operand) {
            return operand.type() instanceof ArrayType && !(operand instanceof Unset);
        }

        private List<Statement> kept(Let let, Op.Call call) {
            BlockBuilder builder = new BlockBuilder(values);
            List<Operand> operands = call.operands().stream()
                    .map(operand -> isArray(operand) ? copy(operand, let, builder) : operand)
                    .toList();
            builder.add(new Let(let.result(), call.with(operands), let.origin()));
            return builder.build(List.of()).statements();
        }

        private static Operand copy(Operand array, Let let, BlockBuilder builder) {
            Operand length = builder.let(new Op.ArrayLength(array), let.origin());
            return builder.let(new Op.CopyOf(array, Constant.of(0), length), let.origin());
        }

        private Statement inside(Statement statement) {
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
            }
            return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
        }
    }
}
