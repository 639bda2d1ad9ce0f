package org.retrograd.processor.outline;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** What a block is cut into. */
sealed interface Piece {

    /** A statement that stays in its place. The blocks inside it are cut as well, in the order of {@link Blocks#of}. */
    record Staying(Statement statement, List<Cut> blocks) implements Piece {
        public Staying {
            blocks = List.copyOf(blocks);
        }
    }

    /** Statements that become a method. Each is equal to itself alone. */
    final class Part implements Piece {

        private final List<Statement> statements;

        Part(List<Statement> statements) {
            this.statements = List.copyOf(statements);
        }

        List<Statement> statements() {
            return statements;
        }

        /** What the statements behind it in their block can see of it, in order. */
        List<Value> visible() {
            List<Value> visible = new ArrayList<>();
            statements.forEach(statement -> visible.addAll(statement.results()));
            return visible;
        }
    }

    /** A block in pieces. */
    record Cut(Block block, List<Piece> pieces) {
        public Cut {
            pieces = List.copyOf(pieces);
        }
    }
}
