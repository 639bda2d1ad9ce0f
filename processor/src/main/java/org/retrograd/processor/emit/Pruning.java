package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Leaves out what has neither an effect nor a use. One walk from the end sees every use before its definition. */
final class Pruning {

    private final Set<Value> used = new HashSet<>();

    private Pruning() {}

    static Function of(Function function) {
        Block body = new Pruning().prune(function.body());
        return new Function(function.name(), function.parameters(), function.result(), body);
    }

    private Block prune(Block block) {
        use(block.yields());
        List<Statement> kept = new ArrayList<>();
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            Statement statement = block.statements().get(i);
            if (isNeeded(statement)) {
                kept.add(statement.accept(new Inside()));
                use(Operands.of(statement));
            }
        }
        Collections.reverse(kept);
        return new Block(kept, block.yields());
    }

    private boolean isNeeded(Statement statement) {
        return statement.results().stream().anyMatch(used::contains)
                || Writes.of(statement).any();
    }

    private void use(List<Operand> operands) {
        for (Operand operand : operands) {
            if (operand instanceof Value value) {
                used.add(value);
            }
        }
    }

    /** A needed statement, with its blocks pruned. */
    private final class Inside implements Statement.Visitor<Statement> {

        @Override
        public Statement let(Let statement) {
            return statement;
        }

        @Override
        public Statement conditional(If statement) {
            return new If(
                    statement.condition(),
                    prune(statement.thenBlock()),
                    prune(statement.elseBlock()),
                    statement.results(),
                    statement.form(),
                    statement.origin());
        }

        @Override
        public Statement loop(For statement) {
            return new For(statement.range(), statement.carries(), prune(statement.body()), statement.origin());
        }

        @Override
        public Statement arrayStore(ArrayStore statement) {
            return statement;
        }

        @Override
        public Statement arrayAdd(ArrayAdd statement) {
            return statement;
        }

        @Override
        public Statement call(CallStatement statement) {
            return statement;
        }
    }
}
