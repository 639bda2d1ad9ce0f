package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Place;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/**
 * Which arrays may be one and the same. Each array value belongs to a region of memory; values of different regions never
 * share a cell. Flow-insensitive, by unification (after B. Steensgaard, Points-to analysis in almost linear time, 1996).
 * Parameters are distinct where the function does not say otherwise; public entries check it where it matters.
 */
public final class Memory {

    private final Map<Value, Cells> cells = new HashMap<>();

    private Memory() {}

    /** A region of memory: the cells of all arrays that cannot be told apart. */
    public static final class Cells {

        private Optional<Cells> same = Optional.empty();
        private Optional<Cells> elements = Optional.empty();

        private Cells() {}

        private Cells root() {
            Cells root = this;
            while (root.same.isPresent()) {
                root = root.same.get();
            }
            return root;
        }

        /** The region of the rows of these arrays; the records' components, for records. */
        private Cells inner() {
            Cells root = root();
            if (root.elements.isEmpty()) {
                root.elements = Optional.of(new Cells());
            }
            return root.elements.get().root();
        }

        /** Says that these arrays may be rows of one another. */
        private void close() {
            inner().unify(root());
        }

        private void unify(Cells other) {
            Cells mine = root();
            Cells theirs = other.root();
            if (mine == theirs) {
                return;
            }
            theirs.same = Optional.of(mine);
            if (theirs.elements.isPresent()) {
                if (mine.elements.isPresent()) {
                    mine.elements.get().unify(theirs.elements.get());
                } else {
                    mine.elements = theirs.elements;
                }
            }
        }
    }

    public static Memory of(org.retrograd.processor.ir.Function function) {
        Memory memory = new Memory();
        function.shared()
                .forEach(places -> memory.share(
                        places, place -> Optional.of(function.parameters().get(place.parameter()))));
        Blocks.forEach(function.body(), memory::visit);
        return memory;
    }

    /** The region that the array's cells belong to; empty for what is no reference to an array or record. */
    public Optional<Cells> of(Operand array) {
        return array instanceof Value value && !value.type().isAtomic()
                ? Optional.of(at(value).root())
                : Optional.empty();
    }

    /** The region of the array, and those of its rows at every depth. */
    public List<Cells> reachable(Operand array) {
        List<Cells> reachable = new ArrayList<>();
        Optional<Cells> next = of(array);
        while (next.isPresent() && !reachable.contains(next.get())) {
            reachable.add(next.get());
            next = next.get().elements.map(Cells::root);
        }
        return reachable;
    }

    /** The regions of the array's cells, of its rows' cells, and so on, at least one for each dimension. */
    public List<Cells> levels(Operand array) {
        List<Cells> levels = new ArrayList<>();
        Optional<Cells> next = of(array);
        Type type = array.type();
        while (next.isPresent() && (type instanceof ArrayType || !levels.contains(next.get()))) {
            levels.add(next.get());
            next = next.get().elements.map(Cells::root);
            type = type instanceof ArrayType rows ? rows.element() : type;
        }
        return levels;
    }

    /** The region of the numbers that an array holds, at whatever depth; empty for what is no array. */
    public Optional<Cells> numbers(Operand array) {
        if (!(array instanceof Value value) || !(value.type() instanceof ArrayType)) {
            return Optional.empty();
        }
        Cells innermost = at(value).root();
        Type element = ((ArrayType) value.type()).element();
        while (element instanceof ArrayType rows) {
            innermost = innermost.inner();
            element = rows.element();
        }
        return Optional.of(innermost);
    }

    /** The region of the array's cells, of its rows' cells, and so on; empty for what is no reference. */
    public Optional<Cells> at(Operand array, int depth) {
        Optional<Cells> cells = of(array);
        for (int level = 0; level < depth; level++) {
            cells = cells.map(Cells::inner);
        }
        return cells;
    }

    private Cells at(Value value) {
        return cells.computeIfAbsent(value, key -> new Cells());
    }

    private void unify(Operand one, Operand other) {
        if (one instanceof Value a && other instanceof Value b && !a.type().isAtomic()) {
            at(a).unify(at(b));
        }
    }

    private void inner(Operand array, Operand element) {
        if (array instanceof Value a && element instanceof Value b && !b.type().isAtomic()) {
            at(a).inner().unify(at(b));
        }
    }

    private void visit(Statement statement) {
        if (statement instanceof Let let) {
            define(let.result(), let.op());
        } else if (statement instanceof If conditional) {
            for (int k = 0; k < conditional.results().size(); k++) {
                unify(
                        conditional.results().get(k),
                        conditional.thenBlock().yields().get(k));
                unify(
                        conditional.results().get(k),
                        conditional.elseBlock().yields().get(k));
            }
        } else if (statement instanceof Loop loop) {
            for (int k = 0; k < loop.carries().size(); k++) {
                Carry carry = loop.carries().get(k);
                unify(carry.parameter(), carry.initial());
                unify(carry.parameter(), loop.next().get(k));
                unify(carry.parameter(), carry.result());
            }
        } else if (statement instanceof ArrayStore store) {
            inner(store.array(), store.value());
        } else if (statement instanceof ArrayFill fill) {
            inner(fill.array(), fill.value());
        } else if (statement instanceof ArrayCopy copy) {
            unifyRows(copy.source(), copy.target());
        } else if (statement instanceof CallStatement call) {
            call(call);
        }
    }

    private void call(CallStatement call) {
        if (call.effects().isPresent()) {
            call.effects().get().shared().forEach(places -> share(places, call::at));
        } else {
            List<Operand> known = new ArrayList<>(call.operands());
            call.result().ifPresent(known::add);
            List<Cells> regions =
                    known.stream().flatMap(operand -> of(operand).stream()).toList();
            regions.forEach(region -> region.unify(regions.get(0)));
            regions.stream().limit(1).forEach(Cells::close);
        }
    }

    private void share(Set<Place> places, Function<Place, Optional<? extends Operand>> operands) {
        Optional<Cells> first = Optional.empty();
        for (Place place : places) {
            Optional<Cells> next = operands.apply(place).flatMap(operand -> at(operand, place.depth()));
            if (first.isPresent() && next.isPresent()) {
                first.get().unify(next.get());
            }
            first = first.or(() -> next);
        }
    }

    private void unifyRows(Operand one, Operand other) {
        if (one instanceof Value a
                && other instanceof Value b
                && a.type() instanceof ArrayType type
                && !type.element().isAtomic()) {
            at(a).inner().unify(at(b).inner());
        }
    }

    private void define(Value result, Op op) {
        if (op instanceof Op.ArrayLoad load) {
            inner(load.array(), result);
        } else if (op instanceof Op.CopyOf copy) {
            unifyRows(copy.array(), result);
        } else if (op instanceof Op.StopGradient stop) {
            unify(result, stop.operand());
        } else if (op instanceof Op.Component component) {
            inner(component.record(), result);
        } else if (op instanceof Op.NewRecord) {
            op.operands().forEach(operand -> inner(result, operand));
        }
    }
}
