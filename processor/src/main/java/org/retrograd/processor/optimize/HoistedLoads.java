package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * An element that a loop reads in each iteration, and that stays the same, is read once before it, where a loop around says that there
 * is such an element. Only in loops that write to other arrays of such elements: there HotSpot cannot tell the arrays
 * apart, and reads the element again each time.
 */
public final class HoistedLoads implements Pass {

    @Override
    public String name() {
        return "hoisted-loads";
    }

    @Override
    public Function apply(Function function) {
        Walk walk = new Walk(Memory.of(function), Definitions.of(function));
        return function.with(walk.block(function.body(), List.of()));
    }

    private record Walk(Memory memory, Map<Value, Op> definitions) implements LoopWalk {

        @Override
        public void loop(Loop given, List<Loop> around, List<Statement> statements) {
            Loop loop = inside(given, around);
            Set<Value> changing = new HashSet<>();
            Blocks.forEachDefined(loop, changing::add);
            Blocks.forEach(loop.body(), statement -> Blocks.forEachDefined(statement, changing::add));
            List<Statement> left = new ArrayList<>();
            for (Statement statement : loop.body().statements()) {
                boolean isHoisted = statement instanceof Let let
                        && let.op() instanceof Op.ArrayLoad load
                        && load.operands().stream().noneMatch(changing::contains)
                        && exists(load, around)
                        && stays(load, loop.body());
                (isHoisted ? statements : left).add(statement);
            }
            statements.add(loop.with(new Block(left, loop.body().yields())));
        }

        private boolean exists(Op.ArrayLoad load, List<Loop> around) {
            return around.stream().anyMatch(loop -> ElementBounds.hold(loop, load.array(), load.index(), definitions));
        }

        /** Whether the block writes to arrays of such elements, and not to this one. */
        private boolean stays(Op.ArrayLoad load, Block block) {
            Memory.Cells cells = memory.of(load.array()).orElseThrow();
            List<Statement> inside = new ArrayList<>();
            Blocks.forEach(block, inside::add);
            return inside.stream()
                            .anyMatch(statement -> Writes.target(statement)
                                    .filter(array -> array.type() instanceof ArrayType type
                                            && type.element().equals(load.type()))
                                    .isPresent())
                    && inside.stream().noneMatch(statement -> Writes.mayReach(cells, statement, memory));
        }
    }
}
