package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Value;

/** What is done to an array of records as a whole, done to the array of each leaf. */
final class RecordArrays {

    private static final ClassType NULL = new ClassType("java.lang", List.of("NullPointerException"));

    private final RecordLeaves leaves;

    RecordArrays(RecordLeaves leaves) {
        this.leaves = leaves;
    }

    /** Puts the operation on each leaf in place of one on an array of records; whether it is one. */
    boolean let(Let let, List<Statement> statements) {
        if (let.op() instanceof Op.NewArray made && leaves.isSplit(made.type())) {
            each(let, statements, k -> new Op.NewArray((ArrayType) type(made.type(), k), made.length()));
        } else if (let.op() instanceof Op.CopyOf copy && leaves.isSplit(copy.type())) {
            List<Operand> arrays = leaves.of(copy.array(), statements);
            each(let, statements, k -> new Op.CopyOf(arrays.get(k), copy.from(), copy.to()));
        } else if (let.op() instanceof Op.ArrayLoad load
                && leaves.isSplit(load.type())
                && leaves.isKnown(load.array())) {
            load(let, load, statements);
        } else if (let.op() instanceof Op.StopGradient stop && leaves.isSplit(stop.type())) {
            List<Operand> parts = leaves.of(stop.operand(), statements);
            leaves.assemble(let.result(), stopped(parts, let, statements).iterator());
        } else if (let.op() instanceof Op.ArrayLength length
                && leaves.isSplit(length.array().type())
                && leaves.isKnown(length.array())) {
            List<Operand> arrays = leaves.of(length.array(), statements);
            Operand any = arrays.get(leaves.isAllSet(arrays.get(0)) ? 1 : 0);
            first(let, new Op.ArrayLength(any), statements);
        } else if (let.op() instanceof Op.Binary compared
                && leaves.isSplit(compared.left().type())) {
            Operand left = first(compared.left(), statements);
            first(let, new Op.Binary(compared.operator(), left, first(compared.right(), statements)), statements);
        } else {
            return false;
        }
        return true;
    }

    private Type type(Type whole, int leaf) {
        return leaves.of(whole).get(leaf).type();
    }

    /** Arrays are the same, and as long, if their first leaves are. */
    private Operand first(Operand array, List<Statement> statements) {
        return leaves.of(array, statements).get(0);
    }

    private static void first(Let let, Op op, List<Statement> statements) {
        statements.add(new Let(let.result(), op, let.origin()));
    }

    private void each(Let let, List<Statement> statements, Function<Integer, Op> op) {
        List<Value> results = leaves.split(let.result());
        for (int k = 0; k < results.size(); k++) {
            statements.add(new Let(results.get(k), op.apply(k), let.origin()));
        }
    }

    private List<Operand> stopped(List<Operand> parts, Let let, List<Statement> statements) {
        List<Operand> stopped = new ArrayList<>();
        for (Operand part : parts) {
            Value constant = leaves.values().fresh(Name.NONE, part.type());
            boolean isDifferentiable = part.type().isDifferentiable();
            if (isDifferentiable) {
                statements.add(new Let(constant, new Op.StopGradient(part), let.origin()));
            }
            stopped.add(isDifferentiable ? constant : part);
        }
        return stopped;
    }

    private void load(Let let, Op.ArrayLoad load, List<Statement> statements) {
        List<Operand> arrays = new ArrayList<>(leaves.of(load.array(), statements));
        if (load.type() instanceof ClassType) {
            Operand set = arrays.remove(0);
            if (!leaves.isAllSet(set)) {
                requireSet(new Op.ArrayLoad(set, load.index()), let, statements);
            }
        }
        each(let, statements, k -> new Op.ArrayLoad(arrays.get(k), load.index()));
    }

    /** Nothing is read of an element that holds null. */
    private void requireSet(Op isSet, Let let, List<Statement> statements) {
        Value set = leaves.values().fresh(Name.NONE, PrimitiveType.BOOLEAN);
        Value unset = leaves.values().fresh(Name.NONE, PrimitiveType.BOOLEAN);
        statements.add(new Let(set, isSet, let.origin()));
        statements.add(new Let(unset, new Op.Unary(UnaryOperator.NOT, set), let.origin()));
        Throw.Text message = new Throw.Text("an element of an array of records is read before it is set");
        Block refused = new Block(List.of(new Throw(NULL, List.of(message), let.origin())), List.of());
        statements.add(new If(unset, refused, Block.EMPTY, List.of(), If.Form.STATEMENT, let.origin()));
    }

    void store(ArrayStore store, List<Statement> statements) {
        List<Operand> arrays = leaves.of(store.array(), statements);
        List<Operand> stored = stored(store.value(), statements);
        for (int k = 0; k < arrays.size(); k++) {
            statements.add(new ArrayStore(arrays.get(k), store.index(), stored.get(k), store.origin()));
        }
    }

    /** What is written to each leaf: that an element is set, before the leaves of a record. */
    private List<Operand> stored(Operand value, List<Statement> statements) {
        List<Operand> stored = new ArrayList<>();
        if (value.type() instanceof ClassType) {
            stored.add(Constant.of(true));
        }
        stored.addAll(leaves.of(value, statements));
        return stored;
    }

    void fill(ArrayFill fill, List<Statement> statements) {
        List<Operand> arrays = leaves.of(fill.array(), statements);
        List<Operand> stored = stored(fill.value(), statements);
        for (int k = 0; k < arrays.size(); k++) {
            statements.add(new ArrayFill(arrays.get(k), fill.from(), fill.to(), stored.get(k), fill.origin()));
        }
    }

    void copy(ArrayCopy copy, List<Statement> statements) {
        List<Operand> sources = leaves.of(copy.source(), statements);
        List<Operand> targets = leaves.of(copy.target(), statements);
        for (int k = 0; k < sources.size(); k++) {
            SourceSpan origin = copy.origin();
            statements.add(new ArrayCopy(
                    sources.get(k), copy.sourceStart(), targets.get(k), copy.targetStart(), copy.length(), origin));
        }
    }
}
