package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Statement;

/**
 * Keeps calls alive of methods that hold a {@code throw} or an {@code assert}: these are the user's words, and stay in their
 * order whatever is asked for.
 *
 * @param throwing the primals that hold one, or call one that does
 */
public record KeepThrows(Set<Op.Call> throwing) implements Pass {

    public KeepThrows {
        throwing = Set.copyOf(throwing);
    }

    @Override
    public String name() {
        return "keep-throws";
    }

    @Override
    public Function apply(Function function) {
        return new Function(function.name(), function.parameters(), function.result(), block(function.body()));
    }

    private Block block(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            statements.add(inside(statement));
            if (statement instanceof Let let && let.op() instanceof Op.Call call && throwing.contains(call)) {
                statements.add(new Keep(let.result(), let.origin()));
            }
        }
        return new Block(statements, block.yields());
    }

    private Statement inside(Statement statement) {
        if (statement instanceof If conditional) {
            return new If(
                    conditional.condition(),
                    block(conditional.thenBlock()),
                    block(conditional.elseBlock()),
                    conditional.results(),
                    conditional.form(),
                    conditional.origin());
        }
        return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
    }
}
