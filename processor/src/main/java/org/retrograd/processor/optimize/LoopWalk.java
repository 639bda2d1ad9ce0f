package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Statement;

/** What a pass puts in the place of each loop, with the loops around it in mind. */
@FunctionalInterface
interface LoopWalk {

    /**
     * Adds the loop, as the pass leaves it, with what stands before and behind it. Goes on into the loop itself.
     *
     * @param around the loops around it, outermost first
     * @param statements those of the block up to the loop
     */
    void loop(Loop loop, List<Loop> around, List<Statement> statements);

    /** The block with all its loops replaced, at whatever depth of choices. */
    default Block block(Block block, List<Loop> around) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof If conditional) {
                statements.add(conditional.with(
                        block(conditional.thenBlock(), around), block(conditional.elseBlock(), around)));
            } else if (statement instanceof Loop loop) {
                loop(loop, around, statements);
            } else {
                statements.add(statement);
            }
        }
        return new Block(statements, block.yields());
    }

    /** The loop with all loops inside it replaced. */
    default Loop inside(Loop loop, List<Loop> around) {
        return loop.with(block(loop.body(), with(loop, around)));
    }

    /** The loops around what is in the loop. */
    static List<Loop> with(Loop loop, List<Loop> around) {
        List<Loop> inside = new ArrayList<>(around);
        inside.add(loop);
        return inside;
    }
}
