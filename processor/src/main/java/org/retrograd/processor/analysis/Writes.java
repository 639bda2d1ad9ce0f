package org.retrograd.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Which arrays a function writes to. An array belongs to the parameter or allocation that it was read out of; parameters
 * that are written and others are distinct objects, which public entries check.
 */
public final class Writes {

    private final Map<Value, Value> roots = new HashMap<>();
    private final Set<Value> written = new HashSet<>();
    private boolean anything;

    private Writes() {}

    public static Writes of(Function function) {
        Writes writes = new Writes();
        function.parameters().forEach(parameter -> writes.roots.put(parameter, parameter));
        Blocks.forEach(function.body(), writes::findRoot);
        Blocks.forEach(function.body(), writes::findWrite);
        return writes;
    }

    /** Whether the array holds the same elements all the time that it can be read; false where that is not known. */
    public boolean isConstant(Operand array) {
        return !anything && root(array).filter(root -> !written.contains(root)).isPresent();
    }

    private Optional<Value> root(Operand array) {
        return array instanceof Value value ? Optional.ofNullable(roots.get(value)) : Optional.empty();
    }

    private void findRoot(Statement statement) {
        if (statement instanceof Let let && let.result().type() instanceof ArrayType) {
            if (let.op() instanceof Op.ArrayLoad load) {
                root(load.array()).ifPresent(root -> roots.put(let.result(), root));
            } else if (let.op() instanceof Op.NewArray || let.op() instanceof Op.ZerosLike) {
                roots.put(let.result(), let.result());
            }
        }
    }

    private void findWrite(Statement statement) {
        if (statement instanceof ArrayStore store) {
            write(store.array());
        } else if (statement instanceof ArrayAdd add) {
            write(add.array());
        } else if (statement instanceof CallStatement call) {
            call.operands().stream()
                    .filter(operand -> operand.type() instanceof ArrayType)
                    .forEach(this::write);
        }
    }

    private void write(Operand array) {
        root(array).ifPresentOrElse(written::add, () -> anything = true);
    }
}
