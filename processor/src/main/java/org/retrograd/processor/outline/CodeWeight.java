package org.retrograd.processor.outline;

import java.util.List;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CaseLabel;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;

/** About how many bytes of bytecode statements take: near enough to choose where to cut, not to say what fits. */
final class CodeWeight {

    private static final int OPERAND = 3;
    private static final int OPERATION = 3;
    private static final int RESULT = 2;
    private static final int BRANCH = 6;
    private static final int LABEL = 14;
    private static final int PIECE_OF_TEXT = 6;

    private CodeWeight() {}

    static int of(Block block) {
        return of(block.statements()) + block.yields().size() * (OPERAND + RESULT);
    }

    static int of(List<Statement> statements) {
        return statements.stream().mapToInt(CodeWeight::of).sum();
    }

    static int of(Statement statement) {
        int own = Operands.of(statement).size() * OPERAND + statement.results().size() * RESULT + OPERATION;
        int inside = Blocks.of(statement).stream().mapToInt(CodeWeight::of).sum();
        if (statement instanceof Loop) {
            return own + 2 * BRANCH + inside;
        }
        if (statement instanceof Let let && let.op() instanceof Op.CaseNumber choice) {
            return own + choice.cases().stream().mapToInt(CodeWeight::labels).sum();
        }
        if (statement instanceof Throw thrown) {
            return own + thrown.message().size() * PIECE_OF_TEXT;
        }
        return inside == 0 ? own : own + BRANCH + inside;
    }

    private static int labels(List<CaseLabel> labels) {
        return labels.size() * LABEL;
    }
}
