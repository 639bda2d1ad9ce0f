package org.retrograd.processor.optimize;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Value;

/**
 * An operation that was done before on the same operands is not done again: arithmetic, {@code Math}, and loads from arrays
 * that nothing writes to. The earlier one must stand in the same block or one around it.
 */
public final class CommonSubexpressions implements Pass {

    @Override
    public String name() {
        return "common-subexpressions";
    }

    @Override
    public Function apply(Function function) {
        Walk walk = new Walk(Writes.of(function));
        Function merged = walk.function(function);
        return new Rewriter(operand -> operand instanceof Value value ? walk.renamed(value) : operand, walk::renamed)
                .function(merged);
    }

    private static final class Walk extends ValueReplacement {

        private final Writes writes;
        private final Map<Value, Name> names = new HashMap<>();
        private Map<Op, Value> known = new HashMap<>();

        Walk(Writes writes) {
            this.writes = writes;
        }

        Value renamed(Value value) {
            Name name = names.get(value);
            return name == null ? value : new Value(value.id(), name, value.type());
        }

        @Override
        Block inner(Block block) {
            Map<Op, Value> outside = known;
            known = new Nested(outside);
            Block walked = block(block);
            known = outside;
            return walked;
        }

        @Override
        Optional<Operand> equivalent(Let let) {
            if (!isRepeatable(let.op())) {
                return Optional.empty();
            }
            Optional<Value> earlier = earlier(let.op());
            if (earlier.isEmpty()) {
                known.put(let.op(), let.result());
                return Optional.empty();
            }
            Value before = earlier.get();
            if (before.name().isTemporary() && !let.result().name().isTemporary()) {
                names.putIfAbsent(before, let.result().name());
            }
            return Optional.of(before);
        }

        /** The same operation, or the same sum or product with its operands the other way round. */
        private Optional<Value> earlier(Op op) {
            return Optional.ofNullable(known.get(op)).or(() -> swapped(op).map(known::get));
        }

        private static Optional<Op> swapped(Op op) {
            return op instanceof Op.Binary binary
                            && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.MULTIPLY)
                    ? Optional.of(new Op.Binary(binary.operator(), binary.right(), binary.left()))
                    : Optional.empty();
        }

        private boolean isRepeatable(Op op) {
            if (op instanceof Op.ArrayLoad load) {
                return writes.isConstant(load.array());
            }
            if (op instanceof Op.Convert convert) {
                return convert.type() == PrimitiveType.LONG;
            }
            if (op instanceof Op.Binary binary) {
                return binary.operator().family() == BinaryOperator.Family.ARITHMETIC;
            }
            return op instanceof Op.MathCall || op instanceof Op.Unary;
        }
    }

    /** What is known in a block, in front of what is known around it. */
    private static final class Nested extends HashMap<Op, Value> {
        private static final long serialVersionUID = 1L;
        private final transient Map<Op, Value> outside;

        Nested(Map<Op, Value> outside) {
            this.outside = outside;
        }

        @Override
        public @Nullable Value get(Object op) {
            Value inside = super.get(op);
            return inside != null ? inside : outside.get(op);
        }
    }
}
