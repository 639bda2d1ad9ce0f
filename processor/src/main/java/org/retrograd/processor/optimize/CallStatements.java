package org.retrograd.processor.optimize;

import java.util.Optional;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;

/** Calls that are operations, of methods with a program, become statements, so that the program can be put in their place. */
public record CallStatements(CalleeTable callees) implements Pass {

    @Override
    public String name() {
        return "call-statements";
    }

    @Override
    public Function apply(Function function) {
        return new Rewriter(operand -> operand, value -> value, this::statement).function(function);
    }

    private Statement statement(Statement statement) {
        return statement instanceof Let let
                        && let.op() instanceof Op.Call call
                        && callees.find(call.method(), call.operands()).isPresent()
                ? new CallStatement(
                        Optional.of(let.result()),
                        call.method(),
                        call.operands(),
                        Optional.of(Effects.NONE),
                        let.origin())
                : statement;
    }
}
