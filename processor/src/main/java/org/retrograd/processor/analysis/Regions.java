package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** For each value, the blocks around its definition and the operation that defines it. */
public final class Regions {

    private final Map<Value, List<Region>> around = new HashMap<>();
    private final Map<Value, Let> lets = new HashMap<>();
    private final Map<Value, If> choices = new HashMap<>();
    private final Map<Value, LoopRange> ranges = new HashMap<>();
    private final Map<Value, Carried> carried = new HashMap<>();
    private final IdentityHashMap<Statement, List<Region>> aroundStatements = new IdentityHashMap<>();

    private Regions() {}

    /**
     * A block inside a statement.
     *
     * @param owner the statement
     * @param block 0 for the then block and a loop's body, 1 for the else block and a loop's test
     */
    public record Region(Statement owner, int block) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Region region && region.owner == owner && region.block == block;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(owner) + block;
        }
    }

    public static Regions of(Function function) {
        Regions regions = new Regions();
        function.parameters().forEach(parameter -> regions.around.put(parameter, List.of()));
        regions.visit(function.body(), List.of());
        return regions;
    }

    /** The blocks around the value's definition, outermost first; empty for parameters and the function's own block. */
    public List<Region> around(Value value) {
        List<Region> regions = around.get(value);
        if (regions == null) {
            throw new IllegalStateException("no definition of value " + value.id());
        }
        return regions;
    }

    /** The blocks around a statement, outermost first. */
    public List<Region> around(Statement statement) {
        return Objects.requireNonNull(aroundStatements.get(statement));
    }

    /**
     * A carry's parameter.
     *
     * @param next what an iteration hands to the next one
     */
    public record Carried(Loop loop, Carry carry, Operand next) {}

    /** The carry that the value is the parameter of, if it is one. */
    public Optional<Carried> carried(Value value) {
        return Optional.ofNullable(carried.get(value));
    }

    /** What each iteration adds to an int that nothing else changes. */
    public Optional<Constant> stride(Value value) {
        return carried(value)
                .filter(carried -> value.type() == PrimitiveType.INT && carried.next() instanceof Value)
                .flatMap(carried -> definition((Value) carried.next()))
                .filter(let -> let.op() instanceof Op.Binary binary
                        && binary.operator() == BinaryOperator.ADD
                        && binary.left().equals(value)
                        && binary.right() instanceof Constant)
                .map(let -> (Constant) ((Op.Binary) let.op()).right());
    }

    /** Whether the value is one of the program's. */
    public boolean defines(Value value) {
        return around.containsKey(value);
    }

    /** The operation that defines the value, if one does. */
    public Optional<Let> definition(Value value) {
        return Optional.ofNullable(lets.get(value));
    }

    /** The choice that the value is a result of, if it is one. */
    public Optional<If> choice(Value value) {
        return Optional.ofNullable(choices.get(value));
    }

    /** The range that the value is the index of, if it is one. */
    public Optional<LoopRange> range(Value value) {
        return Optional.ofNullable(ranges.get(value));
    }

    private void visit(Block block, List<Region> enclosing) {
        for (Statement statement : block.statements()) {
            aroundStatements.put(statement, enclosing);
            statement.results().forEach(value -> around.put(value, enclosing));
            if (statement instanceof Let let) {
                lets.put(let.result(), let);
            } else if (statement instanceof If conditional) {
                conditional.results().forEach(result -> choices.put(result, conditional));
                visit(conditional.thenBlock(), inside(enclosing, new Region(conditional, 0)));
                visit(conditional.elseBlock(), inside(enclosing, new Region(conditional, 1)));
            } else if (statement instanceof Loop loop) {
                List<Region> body = inside(enclosing, new Region(loop, 0));
                loop.range().ifPresent(range -> {
                    around.put(range.index(), body);
                    ranges.put(range.index(), range);
                });
                if (loop.header() instanceof LoopTest test) {
                    visit(test.condition(), inside(enclosing, new Region(loop, 1)));
                }
                for (int k = 0; k < loop.carries().size(); k++) {
                    Carry carry = loop.carries().get(k);
                    around.put(carry.parameter(), body);
                    carried.put(
                            carry.parameter(),
                            new Carried(loop, carry, loop.next().get(k)));
                }
                visit(loop.body(), body);
            }
        }
    }

    private static List<Region> inside(List<Region> enclosing, Region region) {
        List<Region> inner = new ArrayList<>(enclosing);
        inner.add(region);
        return List.copyOf(inner);
    }
}
