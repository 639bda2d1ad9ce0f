package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Surroundings;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Statement;

/**
 * Calls that write nothing, and whose arrays stay as they are until the reverse sweep, become operations: their value is computed
 * now, and their derivative later, by an adjoint that goes through the callee again. A recursive callee would be gone through
 * once more at each level.
 *
 * @param repeatable the methods whose calls may be treated so
 * @param kept the methods that have to be called even if nothing reads what they return
 * @param surroundings what may happen to arrays outside of the function
 */
public record PureCalls(
        CalleeTable callees,
        Predicate<MethodHeader> repeatable,
        Predicate<MethodHeader> kept,
        Surroundings surroundings)
        implements Pass {

    @Override
    public String name() {
        return "pure-calls";
    }

    @Override
    public Function apply(Function function) {
        return function.with(block(function.body(), surroundings.writes(function, Memory.of(function))));
    }

    private Block block(Block block, Writes writes) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof CallStatement call && isPure(call, writes)) {
                Let let = new Let(
                        call.result().orElseThrow(),
                        new Op.Call(
                                call.method(),
                                call.operands(),
                                call.result().orElseThrow().type()),
                        call.origin());
                statements.add(let);
                if (kept.test(callees.of(call))) {
                    statements.add(new Keep(let.result(), let.origin()));
                }
            } else {
                statements.add(inside(statement, writes));
            }
        }
        return new Block(statements, block.yields());
    }

    private boolean isPure(CallStatement call, Writes writes) {
        Optional<MethodHeader> callee = callees.find(call);
        return callee.filter(repeatable).isPresent()
                && call.result().filter(result -> result.type().isAtomic()).isPresent()
                && call.effects().filter(Effects::isPure).isPresent()
                && call.operands().stream()
                        .filter(operand -> operand.type() instanceof ArrayType)
                        .allMatch(writes::isConstantThroughout);
    }

    private Statement inside(Statement statement, Writes writes) {
        if (statement instanceof If conditional) {
            return conditional.with(block(conditional.thenBlock(), writes), block(conditional.elseBlock(), writes));
        }
        return statement instanceof Loop loop ? loop.with(block(loop.body(), writes)) : statement;
    }
}
