package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Two choices by the same condition, one right behind the other, become one. So a branch whose reverse sweep follows its
 * forward sweep keeps its values in locals.
 */
public final class AdjacentConditionals implements Pass {

    @Override
    public String name() {
        return "adjacent-conditionals";
    }

    @Override
    public Function apply(Function function) {
        return function.with(block(function.body()));
    }

    private static Block block(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement inner = insideOf(statement);
            Statement before = statements.isEmpty() ? null : statements.get(statements.size() - 1);
            if (inner instanceof If second
                    && before instanceof If first
                    && first.condition().equals(second.condition())) {
                statements.set(statements.size() - 1, insideOf(joined(first, second)));
            } else {
                statements.add(inner);
            }
        }
        return new Block(statements, block.yields());
    }

    private static Statement insideOf(Statement statement) {
        if (statement instanceof If conditional) {
            return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
        }
        return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
    }

    private static If joined(If first, If second) {
        List<Value> results = new ArrayList<>(first.results());
        results.addAll(second.results());
        return new If(
                first.condition(),
                joined(first.results(), first.thenBlock(), second.thenBlock()),
                joined(first.results(), first.elseBlock(), second.elseBlock()),
                results,
                second.form(),
                first.origin());
    }

    private static Block joined(List<Value> results, Block first, Block second) {
        Map<Value, Operand> inside = new HashMap<>();
        for (int k = 0; k < results.size(); k++) {
            inside.put(results.get(k), first.yields().get(k));
        }
        Rewriter rewriter = new Rewriter(
                operand -> operand instanceof Value value ? inside.getOrDefault(value, operand) : operand,
                value -> value);
        Block continued = rewriter.block(second);
        List<Statement> statements = new ArrayList<>(first.statements());
        statements.addAll(continued.statements());
        List<Operand> yields = new ArrayList<>(first.yields());
        yields.addAll(continued.yields());
        return new Block(statements, yields);
    }
}
