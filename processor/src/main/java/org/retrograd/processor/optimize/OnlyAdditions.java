package org.retrograd.processor.optimize;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;

/** Whether a block does nothing to the cells of a region but add to them. */
final class OnlyAdditions {

    private OnlyAdditions() {}

    static boolean areMadeTo(Memory.Cells cells, Block block, Memory memory) {
        return block.statements().stream()
                .allMatch(statement -> !accesses(statement, cells, memory)
                        && Blocks.of(statement).stream().allMatch(inner -> areMadeTo(cells, inner, memory)));
    }

    private static boolean accesses(Statement statement, Memory.Cells cells, Memory memory) {
        if (statement instanceof ArrayAdd) {
            return false;
        }
        if (statement instanceof CallStatement call) {
            return reaches(call.operands(), cells, memory);
        }
        if (statement instanceof Let let) {
            return reads(let.op(), cells, memory);
        }
        Optional<Operand> target = Writes.target(statement);
        Optional<Operand> source = statement instanceof ArrayCopy copy ? Optional.of(copy.source()) : Optional.empty();
        return isOf(target, cells, memory) || isOf(source, cells, memory);
    }

    private static boolean reads(Op op, Memory.Cells cells, Memory memory) {
        if (op instanceof Op.ArrayLoad load) {
            return isOf(Optional.of(load.array()), cells, memory);
        }
        boolean readsMemory = op instanceof Op.CopyOf
                || op instanceof Op.ArraySum
                || op instanceof Op.Call
                || op instanceof Op.NewRecord
                || op instanceof Op.Component;
        return readsMemory && reaches(op.operands(), cells, memory);
    }

    private static boolean isOf(Optional<Operand> array, Memory.Cells cells, Memory memory) {
        return array.flatMap(memory::of).filter(cells::equals).isPresent();
    }

    private static boolean reaches(List<Operand> operands, Memory.Cells cells, Memory memory) {
        return operands.stream().anyMatch(operand -> memory.reachable(operand).contains(cells));
    }
}
