package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** Arrays of records that the caller gives are copied when they are taken apart, so that a write would not reach them. */
final class WrittenRecords {

    private WrittenRecords() {}

    static List<Problem> problems(Lowered method) {
        Memory memory = Memory.of(method.function());
        List<Problem> problems = new ArrayList<>();
        for (Value leaf : leaves(method)) {
            Optional<Memory.Cells> cells = memory.of(leaf);
            Blocks.forEach(method.function().body(), statement -> {
                Optional<Operand> target = Writes.target(statement);
                if (cells.isPresent() && target.flatMap(memory::of).equals(cells)) {
                    problems.add(new Problem(
                            Code.UNSUPPORTED_WRITE,
                            statement.origin(),
                            "a write to an array of records that the method was given",
                            List.of(),
                            "write to a copy of it: array.clone()"));
                }
            });
        }
        return problems.stream().distinct().toList();
    }

    /** The parameters that are made of the elements of arrays of records. */
    private static List<Value> leaves(Lowered method) {
        List<Value> leaves = new ArrayList<>();
        int at = 0;
        for (DeclaredParameter parameter : method.source().header().declared()) {
            int size = parameter.layout().leaves().size();
            for (int k = 0; k < size; k++) {
                if (parameter.layout().isOfRows(k)) {
                    leaves.add(method.function().parameters().get(at + k));
                }
            }
            at += size;
        }
        return leaves;
    }
}
