package org.retrograd.processor.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.DataFlow;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;

/** What is noted of a whole program while it is built, wherever in it the cursor is. */
final class Notes {

    private final DataFlow flow;
    private final Map<Operand, Operand> heldBy = new HashMap<>();
    private int effects;

    Notes(DataFlow flow) {
        this.flow = flow;
    }

    DataFlow flow() {
        return flow;
    }

    int effects() {
        return effects;
    }

    void define(Operand result, Op op, SourceSpan origin) {
        if (op instanceof Op.ArrayLoad load && op.type() instanceof ArrayType) {
            heldBy.put(result, load.array());
        }
        if (!(op instanceof Op.NewArray)) {
            flow.define(result, op.operands(), origin);
        }
    }

    /** A new array comes from what is written to it, and so does the array that it is a row of. */
    void effect(Statement statement) {
        effects++;
        if (statement instanceof CallStatement call) {
            call(call);
            return;
        }
        Optional<Operand> target = Writes.target(statement);
        List<Operand> active = written(statement)
                .filter(value -> flow.to(List.of(value)).isPresent())
                .stream()
                .toList();
        if (target.isPresent() && !active.isEmpty()) {
            for (Operand array = target.get(); array != null; array = heldBy.get(array)) {
                flow.define(array, active, statement.origin());
            }
        }
    }

    /** Of a call, everything comes from everything. */
    private void call(CallStatement call) {
        call.result().ifPresent(result -> flow.define(result, call.operands(), call.origin()));
        List<Operand> active = call.operands().stream()
                .filter(operand -> flow.to(List.of(operand)).isPresent())
                .toList();
        if (!active.isEmpty()) {
            call.operands().stream()
                    .filter(operand -> operand.type() instanceof ArrayType)
                    .forEach(array -> flow.define(array, active, call.origin()));
        }
    }

    private static Optional<Operand> written(Statement statement) {
        if (statement instanceof ArrayStore store) {
            return Optional.of(store.value());
        }
        if (statement instanceof ArrayAdd add) {
            return Optional.of(add.value());
        }
        if (statement instanceof ArrayFill fill) {
            return Optional.of(fill.value());
        }
        return statement instanceof ArrayCopy copy ? Optional.of(copy.source()) : Optional.empty();
    }
}
