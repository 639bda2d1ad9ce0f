package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.ir.Block;
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
    private final Rewriter rewriter = new Rewriter(
            operand -> operand instanceof Value value ? replaced.getOrDefault(value, operand) : operand, it -> it);

    final Function function(Function function) {
        return new Function(function.name(), function.parameters(), function.result(), block(function.body()));
    }

    /** What the operation equals; its operands are replaced already. */
    abstract Optional<Operand> equivalent(Let let);

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
                If shallow = (If) rewriter.conditional(withBlocks(conditional, Block.EMPTY, Block.EMPTY));
                statements.add(withBlocks(shallow, inner(conditional.thenBlock()), inner(conditional.elseBlock())));
            } else if (statement instanceof Loop loop) {
                Loop shallow = (Loop) rewriter.loop(loop.with(Block.EMPTY));
                statements.add(shallow.with(inner(loop.body())));
            } else {
                statements.add(rewriter.statement(statement));
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

    private static If withBlocks(If conditional, Block thenBlock, Block elseBlock) {
        return new If(
                conditional.condition(),
                thenBlock,
                elseBlock,
                conditional.results(),
                conditional.form(),
                conditional.origin());
    }
}
