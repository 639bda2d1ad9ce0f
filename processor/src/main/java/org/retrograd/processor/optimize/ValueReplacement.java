package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * A walk from the first statement to the last in which operations may turn out to equal something known: they vanish, and
 * what read them reads that.
 */
abstract class ValueReplacement {

    private final Map<Value, Operand> replaced = new HashMap<>();
    private final Rewriter rewriter = new Rewriter(this::resolve, it -> it);

    private Operand resolve(Operand operand) {
        return operand instanceof Value value ? replaced.getOrDefault(value, operand) : operand;
    }

    final Function function(Function function) {
        return function.with(block(function.body()));
    }

    /** What the operation equals; its operands are replaced already. */
    abstract Optional<Operand> equivalent(Let let);

    /** Notes a statement that is neither an operation nor has blocks; its operands are replaced already. */
    void passed(Statement statement) {
        // most walks need not know
    }

    /** Runs the walk of a block inside a statement. */
    Block inner(Block block) {
        return block(block);
    }

    final Block block(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Let let) {
                let((Let) rewriter.let(let), statements);
            } else if (statement instanceof If conditional) {
                conditional(conditional, statements);
            } else if (statement instanceof Loop loop) {
                Loop shallow = (Loop) rewriter.loop(loop.with(Block.EMPTY));
                statements.add(shallow.with(inner(loop.body())));
            } else {
                Statement rewritten = rewriter.statement(statement);
                statements.add(rewritten);
                passed(rewritten);
            }
        }
        return new Block(statements, rewriter.operands(block.yields()));
    }

    private void let(Let let, List<Statement> statements) {
        Optional<Operand> known = equivalent(let);
        if (known.isPresent()) {
            replaced.put(let.result(), known.get());
        } else {
            statements.add(let);
        }
    }

    /** Of a choice by a constant one branch remains; what both branches yield needs no choice. */
    private void conditional(If conditional, List<Statement> statements) {
        Operand condition = rewriter.operands(List.of(conditional.condition())).get(0);
        if (condition instanceof Constant constant) {
            boolean isTrue = constant.literal().equals(true);
            Block taken = block(isTrue ? conditional.thenBlock() : conditional.elseBlock());
            statements.addAll(taken.statements());
            for (int k = 0; k < conditional.results().size(); k++) {
                replaced.put(conditional.results().get(k), taken.yields().get(k));
            }
            return;
        }
        Block thenBlock = inner(conditional.thenBlock());
        Block elseBlock = inner(conditional.elseBlock());
        List<Value> results = new ArrayList<>();
        List<Operand> thenYields = new ArrayList<>();
        List<Operand> elseYields = new ArrayList<>();
        for (int k = 0; k < conditional.results().size(); k++) {
            Operand yield = thenBlock.yields().get(k);
            if (yield.equals(elseBlock.yields().get(k))) {
                replaced.put(conditional.results().get(k), yield);
            } else {
                results.add(conditional.results().get(k));
                thenYields.add(yield);
                elseYields.add(elseBlock.yields().get(k));
            }
        }
        statements.add(new If(
                condition,
                new Block(thenBlock.statements(), thenYields),
                new Block(elseBlock.statements(), elseYields),
                results,
                conditional.form(),
                conditional.origin()));
    }
}
