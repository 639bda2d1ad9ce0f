package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Makes generated methods count the bytes of what they save, and refuse before they allocate more than a limit. The methods
 * that they call get the count and the limit as two more arguments; what a forward part returns holds the new count.
 *
 * <p>Works on finished methods, whose arrays of saved values are all needed.
 */
public final class SavedBytes {

    private static final ClassType EXCEPTION = new ClassType("java.lang", List.of("IllegalStateException"));
    private static final Name COUNT = Name.primal(SplitNames.SAVED_BYTES);

    private final Set<MethodName> forward = new HashSet<>();
    private final Set<MethodName> others = new HashSet<>();
    private final Set<ClassType> records = new HashSet<>();

    /** @param callees the methods that others of the class may call */
    public SavedBytes(Collection<MethodHeader> callees, CalleeTable table) {
        for (MethodHeader callee : callees) {
            SplitNames names = new SplitNames(callee, table);
            forward.add(names.forward());
            records.add(names.saved());
            others.add(names.reverse());
            others.add(names.both());
            others.add(table.generated(AdjointForm.ADJOINT.methodName(callee)));
        }
    }

    /** The method, which saves no more than so many bytes. */
    public Function limited(Function function, long limit) {
        Constant most = new Constant(limit, PrimitiveType.LONG);
        String behind = " bytes, more than its maxSavedBytes = ";
        return new Walk(function, most, "RG603: " + function.name() + " would save ", behind)
                .function(function.parameters(), number(0));
    }

    /** The method, which is told what its callers have saved already, and what they may. */
    public Function limitedByCallers(Function function) {
        Values values = Values.after(function);
        Value count = values.fresh(COUNT, PrimitiveType.LONG);
        Value limit = values.fresh(Name.primal("maxSavedBytes"), PrimitiveType.LONG);
        List<Value> parameters = new ArrayList<>(function.parameters());
        parameters.add(count);
        parameters.add(limit);
        Function wider =
                new Function(function.name(), parameters, function.result(), function.shared(), function.body());
        String before = "RG603: with " + function.name() + ", callers would save ";
        return new Walk(wider, limit, before, " bytes, more than maxSavedBytes = ").function(parameters, count);
    }

    /** The record, with the count if it is what a forward part returns. */
    public RecordType counting(RecordType record) {
        if (!records.contains(record.name())) {
            return record;
        }
        List<RecordType.Component> components = new ArrayList<>(record.components());
        components.add(new RecordType.Component(SplitNames.SAVED_BYTES, PrimitiveType.LONG));
        return new RecordType(record.name(), components, record.documentation());
    }

    private static Constant number(long literal) {
        return new Constant(literal, PrimitiveType.LONG);
    }

    /** One method. */
    private final class Walk {

        private final Function method;
        private final Values values;
        private final Operand limit;
        private final String before;
        private final String behind;

        Walk(Function method, Operand limit, String before, String behind) {
            this.method = method;
            this.values = Values.after(method);
            this.limit = limit;
            this.before = before;
            this.behind = behind;
        }

        Function function(List<Value> parameters, Operand count) {
            BlockBuilder builder = new BlockBuilder(values);
            block(method.body(), count, builder);
            Block body = builder.build(method.body().yields());
            return new Function(method.name(), parameters, method.result(), method.shared(), body);
        }

        /** Adds the statements of a block; the count behind them. */
        private Operand block(Block block, Operand count, BlockBuilder builder) {
            Operand current = count;
            for (Statement statement : block.statements()) {
                current = statement(statement, current, builder);
            }
            return current;
        }

        private Operand statement(Statement statement, Operand count, BlockBuilder builder) {
            if (statement instanceof Loop loop) {
                return loop(loop, count, builder);
            }
            if (statement instanceof If conditional) {
                return conditional(conditional, count, builder);
            }
            if (statement instanceof CallStatement call) {
                return call(call, count, builder);
            }
            Operand behindIt = statement instanceof Let let ? allocation(let, count, builder) : count;
            boolean isRecord = statement instanceof Let let
                    && let.op() instanceof Op.NewRecord made
                    && records.contains(made.type());
            builder.add(isRecord ? counted((Let) statement, count, builder) : statement);
            return behindIt;
        }

        private Statement counted(Let let, Operand count, BlockBuilder builder) {
            Op.NewRecord made = (Op.NewRecord) let.op();
            List<Operand> components = new ArrayList<>(made.operands());
            Operand whole =
                    refuseAbove(plus(count, number(ArrayBytes.ofRecord(components.size() + 1)), builder), builder);
            components.add(whole);
            return new Let(let.result(), new Op.NewRecord(made.type(), components), let.origin());
        }

        /** Checks what is about to be allocated. */
        private Operand allocation(Let let, Operand count, BlockBuilder builder) {
            boolean isSaved = let.result().name().role() == Role.SAVED;
            if (isSaved && let.op() instanceof Op.NewArray array) {
                return refuseAbove(plus(count, ArrayBytes.of(array.type(), array.length(), builder), builder), builder);
            }
            if (isSaved && let.op() instanceof Op.CopyOf copy && copy.type() instanceof ArrayType type) {
                if (!Escapes.isSaved(copy.array())) {
                    return refuseAbove(plus(count, ArrayBytes.of(type, copy.to(), builder), builder), builder);
                }
                Operand both = refuseAbove(plus(count, ArrayBytes.of(type, copy.to(), builder), builder), builder);
                Operand length = builder.let(new Op.ArrayLength(copy.array()), SourceSpan.NONE);
                Operand old = ArrayBytes.of(type, length, builder);
                return builder.let(new Op.Binary(BinaryOperator.SUBTRACT, both, old), COUNT, SourceSpan.NONE);
            }
            return count;
        }

        private Operand plus(Operand count, Operand bytes, BlockBuilder builder) {
            return count instanceof Constant constant && constant.isNumber(0)
                    ? bytes
                    : builder.let(new Op.Binary(BinaryOperator.ADD, count, bytes), COUNT, SourceSpan.NONE);
        }

        private Operand refuseAbove(Operand needed, BlockBuilder builder) {
            if (limit instanceof Constant most && isAtMost(needed, (Long) most.literal())) {
                return needed;
            }
            Operand isTooMuch = builder.binary(BinaryOperator.GREATER, needed, limit, SourceSpan.NONE);
            BlockBuilder refusing = builder.inner();
            refusing.add(new Throw(
                    EXCEPTION,
                    List.of(
                            new Throw.Text(before),
                            new Throw.Shown(needed),
                            new Throw.Text(behind),
                            limit instanceof Constant most
                                    ? new Throw.Text(most.literal().toString())
                                    : new Throw.Shown(limit)),
                    SourceSpan.NONE));
            builder.add(new If(
                    isTooMuch,
                    refusing.build(List.of()),
                    builder.inner().build(List.of()),
                    List.of(),
                    If.Form.STATEMENT,
                    SourceSpan.NONE));
            return needed;
        }

        private boolean isAtMost(Operand needed, long most) {
            return most == Long.MAX_VALUE || (needed instanceof Constant known && (Long) known.literal() <= most);
        }

        private Operand call(CallStatement call, Operand count, BlockBuilder builder) {
            boolean isForward = forward.contains(call.method());
            if (!isForward && !others.contains(call.method())) {
                builder.add(call);
                return count;
            }
            List<Operand> arguments = new ArrayList<>(call.operands());
            arguments.add(count);
            arguments.add(limit);
            builder.add(new CallStatement(call.result(), call.method(), arguments, call.effects(), call.origin()));
            return isForward && call.result().isPresent()
                    ? builder.define(
                            new RecordType.Component(SplitNames.SAVED_BYTES, PrimitiveType.LONG)
                                    .of(call.result().get()),
                            COUNT,
                            SourceSpan.NONE)
                    : count;
        }

        private Operand conditional(If conditional, Operand count, BlockBuilder builder) {
            BlockBuilder thenBuilder = builder.inner();
            BlockBuilder elseBuilder = builder.inner();
            Operand behindThen = block(conditional.thenBlock(), count, thenBuilder);
            Operand behindElse = block(conditional.elseBlock(), count, elseBuilder);
            boolean isChanged = !behindThen.equals(count) || !behindElse.equals(count);
            List<Operand> thenYields = new ArrayList<>(conditional.thenBlock().yields());
            List<Operand> elseYields = new ArrayList<>(conditional.elseBlock().yields());
            List<Value> results = new ArrayList<>(conditional.results());
            Value merged = values.fresh(COUNT, PrimitiveType.LONG);
            if (isChanged) {
                thenYields.add(behindThen);
                elseYields.add(behindElse);
                results.add(merged);
            }
            builder.add(new If(
                    conditional.condition(),
                    thenBuilder.build(thenYields),
                    elseBuilder.build(elseYields),
                    results,
                    conditional.form(),
                    conditional.origin()));
            return isChanged ? merged : count;
        }

        /** What no iteration hands on is free again behind the iteration. */
        private Operand loop(Loop loop, Operand count, BlockBuilder builder) {
            BlockBuilder body = builder.inner();
            if (!Escapes.from(loop)) {
                block(loop.body(), count, body);
                builder.add(loop.with(body.build(loop.body().yields())));
                return count;
            }
            Value parameter = values.fresh(COUNT, PrimitiveType.LONG);
            Value result = values.fresh(COUNT, PrimitiveType.LONG);
            List<Operand> next = new ArrayList<>(loop.body().yields());
            next.add(block(loop.body(), parameter, body));
            List<Carry> carries = new ArrayList<>(loop.carries());
            carries.add(new Carry(parameter, count, result));
            builder.add(new Loop(loop.header(), carries, loop.exit(), body.build(next), loop.origin()));
            return result;
        }
    }

    /** Whether saved arrays and records outlive the iterations that make them. */
    private static final class Escapes {

        private Escapes() {}

        static boolean from(Loop loop) {
            Set<Value> inside = new HashSet<>();
            Blocks.forEach(loop.body(), statement -> Blocks.forEachDefined(statement, inside::add));
            boolean[] escapes = {loop.next().stream().anyMatch(Escapes::isSaved)};
            Blocks.forEach(
                    loop.body(),
                    statement -> escapes[0] |= statement instanceof ArrayStore store
                            && isReference(store.value().type())
                            && isSaved(store.array())
                            && !(store.array() instanceof Value array && inside.contains(array)));
            return escapes[0];
        }

        private static boolean isSaved(Operand operand) {
            return isReference(operand.type())
                    && operand instanceof Value value
                    && value.name().role() == Role.SAVED;
        }

        private static boolean isReference(Type type) {
            return type instanceof ArrayType || type instanceof ClassType;
        }
    }

    /** Sizes on a virtual machine of 64 bits whose references are not compressed. */
    private static final class ArrayBytes {

        private static final int HEADER = 16;
        private static final int REFERENCE = 8;

        private ArrayBytes() {}

        static long ofRecord(int components) {
            return HEADER + (long) REFERENCE * components;
        }

        static Operand of(ArrayType type, Operand length, BlockBuilder builder) {
            int size = size(type.element());
            if (length instanceof Constant constant && constant.literal() instanceof Integer known) {
                return number(HEADER + (long) size * known);
            }
            Operand wide = builder.let(new Op.Convert(length, PrimitiveType.LONG), SourceSpan.NONE);
            Operand elements = builder.binary(BinaryOperator.MULTIPLY, number(size), wide, SourceSpan.NONE);
            return builder.binary(BinaryOperator.ADD, number(HEADER), elements, SourceSpan.NONE);
        }

        private static int size(Type element) {
            return Optional.of(element)
                    .filter(PrimitiveType.class::isInstance)
                    .map(type -> switch ((PrimitiveType) type) {
                        case BOOLEAN, BYTE -> 1;
                        case SHORT, CHAR -> 2;
                        case INT, FLOAT -> 4;
                        case LONG, DOUBLE -> 8;
                    })
                    .orElse(REFERENCE);
        }
    }
}
