package org.retrograd.processor.optimize;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;

/** An element that was loaded or stored in the same block is not loaded again, if nothing in between can have written to it. */
public final class RepeatedLoads implements Pass {

    @Override
    public String name() {
        return "repeated-loads";
    }

    @Override
    public Function apply(Function function) {
        return new Walk(Memory.of(function)).function(function);
    }

    private static final class Walk extends ValueReplacement {

        private final Memory memory;
        private Map<Optional<Memory.Cells>, Map<Op.ArrayLoad, Operand>> known = new HashMap<>();

        Walk(Memory memory) {
            this.memory = memory;
        }

        @Override
        Block inner(Block block) {
            known = new HashMap<>();
            Block walked = block(block);
            known = new HashMap<>();
            return walked;
        }

        @Override
        Optional<Operand> equivalent(Let let) {
            if (let.op() instanceof Op.Call) {
                known.clear();
            }
            return let.op() instanceof Op.ArrayLoad load
                    ? Optional.ofNullable(of(load.array()).putIfAbsent(load, let.result()))
                    : Optional.empty();
        }

        /** What is known of the arrays that cannot be told from this one. */
        private Map<Op.ArrayLoad, Operand> of(Operand array) {
            return known.computeIfAbsent(memory.of(array), key -> new HashMap<>());
        }

        /** Narrower elements lose bits of what is stored. */
        private static boolean isKeptAsItIs(ArrayStore store) {
            return store.array().type() instanceof ArrayType array
                    && array.element() instanceof PrimitiveType
                    && array.element().equals(store.value().type());
        }

        @Override
        void passed(Statement statement) {
            Optional<Operand> written = Writes.target(statement);
            if (written.isPresent()) {
                known.remove(memory.of(written.get()));
                if (statement instanceof ArrayStore store && isKeptAsItIs(store)) {
                    of(store.array()).put(new Op.ArrayLoad(store.array(), store.index()), store.value());
                }
            } else if (!(statement instanceof Keep)) {
                known.clear();
            }
        }
    }
}
