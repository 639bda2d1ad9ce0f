package org.retrograd.processor.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Layout;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** Between the signatures that users see, with records in them, and those that transforms see, with the leaves of these. */
public final class DeclaredSignature {

    private DeclaredSignature() {}

    /** Behind a method's own parameters, if it takes one, the cotangent of what is returned. */
    public static Function ofAdjoint(Function flat, MethodHeader header) {
        List<Slot> slots = new ArrayList<>(slots(header));
        if (header.returns() instanceof Layout.Aggregate aggregate) {
            slots.add(new Slot(Name.primal("cotangent"), aggregate.tangent().orElseThrow()));
        }
        return declared(flat, slots);
    }

    /** Behind a method's own parameters: a tangent for each that is returned. */
    public static Function ofTangent(Function flat, MethodHeader header) {
        List<Slot> slots = new ArrayList<>(slots(header));
        header.declaredReturned()
                .forEach(parameter ->
                        slots.add(new Slot(new Name(parameter.name(), Role.TANGENT), parameter.tangent())));
        return declared(flat, slots);
    }

    private static List<Slot> slots(MethodHeader header) {
        return header.declared().stream()
                .map(parameter -> new Slot(Name.primal(parameter.name()), parameter.layout()))
                .toList();
    }

    /** A parameter as users see it. */
    private record Slot(Name name, Layout layout) {}

    /** The method with a parameter for each leaf: each record is made of its leaves at the start. */
    public static Function flat(Function declared, MethodHeader header) {
        if (!header.hasAggregates()) {
            return declared;
        }
        Values values = Values.after(declared);
        List<Value> leaves = header.parameters().stream()
                .map(leaf -> values.fresh(Name.primal(leaf.name()), leaf.type()))
                .toList();
        Iterator<Value> next = leaves.iterator();
        List<Statement> statements = new ArrayList<>();
        List<Value> parameters = new ArrayList<>();
        for (int k = 0; k < declared.parameters().size(); k++) {
            Value parameter = declared.parameters().get(k);
            Layout layout = header.declared().get(k).layout();
            if (layout instanceof Layout.Leaf) {
                next.next();
                parameters.add(parameter);
            } else {
                BlockBuilder builder = new BlockBuilder(values);
                Op made = made(layout, next, builder, parameters);
                statements.addAll(builder.build(List.of()).statements());
                statements.add(new Let(parameter, made, SourceSpan.NONE));
            }
        }
        statements.addAll(declared.body().statements());
        Block body = new Block(statements, declared.body().yields());
        return new Function(declared.name(), parameters, declared.result(), body);
    }

    private static Op made(Layout layout, Iterator<Value> leaves, BlockBuilder builder, List<Value> parameters) {
        if (layout instanceof Layout.Rows rows) {
            List<Value> taken = new ArrayList<>();
            layout.leaves().forEach(leaf -> taken.add(leaves.next()));
            parameters.addAll(taken);
            return new Op.NewRecord(layout.type(), RecordRows.known(rows, taken, builder));
        }
        List<Operand> parts = new ArrayList<>();
        for (Layout.Part part : ((Layout.Aggregate) layout).parts()) {
            if (part.layout() instanceof Layout.Leaf) {
                Value leaf = leaves.next();
                parameters.add(leaf);
                parts.add(leaf);
            } else {
                parts.add(builder.let(made(part.layout(), leaves, builder, parameters), SourceSpan.NONE));
            }
        }
        return new Op.NewRecord(layout.type(), parts);
    }

    /** The method with the parameters that users see in place of as many leaves as they have. */
    private static Function declared(Function flat, List<Slot> slots) {
        if (slots.stream().allMatch(slot -> slot.layout() instanceof Layout.Leaf)) {
            return flat;
        }
        Values values = Values.after(flat);
        Iterator<Value> leaves = flat.parameters().iterator();
        List<Value> parameters = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.layout() instanceof Layout.Leaf) {
                parameters.add(leaves.next());
            } else {
                Value parameter = values.fresh(slot.name(), slot.layout().type());
                parameters.add(parameter);
                BlockBuilder builder = new BlockBuilder(values);
                read(parameter, slot.layout(), leaves, builder);
                statements.addAll(builder.build(List.of()).statements());
            }
        }
        leaves.forEachRemaining(parameters::add);
        statements.addAll(flat.body().statements());
        Block body = new Block(statements, flat.body().yields());
        return new Function(flat.name(), parameters, flat.result(), body);
    }

    /** Defines the leaves of something. */
    static void read(Value whole, Layout layout, Iterator<Value> leaves, BlockBuilder builder) {
        if (layout instanceof Layout.Rows rows) {
            RecordRows.read(whole, rows, leaves, builder);
        } else if (layout instanceof Layout.Aggregate aggregate) {
            for (Layout.Part part : aggregate.parts()) {
                Value value = part.layout() instanceof Layout.Leaf
                        ? leaves.next()
                        : builder.values()
                                .fresh(Name.primal(part.name()), part.layout().type());
                builder.add(new Let(
                        value, new Op.Component(whole, part.name(), part.access(), value.type()), SourceSpan.NONE));
                read(value, part.layout(), leaves, builder);
            }
        }
    }

    /** The program, yielding the leaves of what is returned. */
    public static Block yieldingLeaves(Function flat, MethodHeader header) {
        if (!(header.returns() instanceof Layout.Aggregate aggregate)) {
            return flat.body();
        }
        Map<Operand, Let> made = new HashMap<>();
        flat.body().statements().forEach(statement -> {
            if (statement instanceof Let let && let.op() instanceof Op.NewRecord) {
                made.put(let.result(), let);
            }
        });
        List<Statement> statements = new ArrayList<>(flat.body().statements());
        List<Operand> leaves = new ArrayList<>();
        addLeaves(flat.body().yields().get(0), aggregate, made, statements, leaves);
        return new Block(statements, leaves);
    }

    private static void addLeaves(
            Operand record,
            Layout.Aggregate aggregate,
            Map<Operand, Let> made,
            List<Statement> statements,
            List<Operand> leaves) {
        Let let = made.get(record);
        if (let == null) {
            throw new IllegalStateException("a record that is returned was not made: " + record);
        }
        statements.remove(let);
        for (int k = 0; k < aggregate.parts().size(); k++) {
            Operand part = let.op().operands().get(k);
            if (aggregate.parts().get(k).layout() instanceof Layout.Aggregate nested) {
                addLeaves(part, nested, made, statements, leaves);
            } else {
                leaves.add(part);
            }
        }
    }

    /** What is returned, made of its leaves. */
    public static List<Operand> result(List<Operand> leaves, MethodHeader header, BlockBuilder builder) {
        return header.returns() instanceof Layout.Aggregate aggregate
                ? List.of(packed(aggregate, leaves.iterator(), builder))
                : leaves;
    }

    /** A value of the layout, made of its leaves in their order. */
    public static Operand packed(Layout layout, Iterator<Operand> leaves, BlockBuilder builder) {
        if (layout instanceof Layout.Rows rows) {
            return RecordRows.packed(rows, leaves, builder);
        }
        if (!(layout instanceof Layout.Aggregate aggregate)) {
            return leaves.next();
        }
        List<Operand> parts = aggregate.parts().stream()
                .map(part -> packed(part.layout(), leaves, builder))
                .toList();
        return builder.let(new Op.NewRecord(aggregate.type(), parts), SourceSpan.NONE);
    }
}
