package org.retrograd.processor.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.EntryCheck;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;

/**
 * Checks at the start of a public method that arrays are distinct where the derivative depends on it: arguments that are
 * written from all others, buffers from all arguments. Costs a comparison for each pair of arrays or rows.
 */
public final class EntryChecks {

    private static final ClassType EXCEPTION = new ClassType("java.lang", List.of("IllegalArgumentException"));

    private static final Name ROW = Name.primal("row");

    private EntryChecks() {}

    /** Arguments that the method writes to share no array with others, cotangents and tangents among them, and have no row twice. */
    public static void ofArguments(List<Value> parameters, Writes writes, BlockBuilder builder) {
        List<Value> arrays = parameters.stream()
                .filter(value -> value.type() instanceof ArrayType)
                .toList();
        for (int i = 0; i < arrays.size(); i++) {
            Value array = arrays.get(i);
            boolean isWritten = !writes.isConstantThroughout(array);
            for (int k = 0; k < i; k++) {
                Value before = arrays.get(k);
                if (isWritten || !writes.isConstantThroughout(before)) {
                    distinct(before, array, builder, EntryCheck.SAME_ARRAY, show(before), show(array));
                }
            }
            if (isWritten && rowsOf(array.type()) > 0) {
                distinctRows(array, builder);
            }
        }
    }

    /** A buffer is none of the arguments, nor a part of one. */
    public static void ofBuffers(List<Value> buffers, List<Value> arguments, BlockBuilder builder) {
        for (Value buffer : buffers) {
            for (Value argument : arguments) {
                if (argument.type() instanceof ArrayType || argument.type() instanceof UserType) {
                    distinct(buffer, argument, builder, EntryCheck.BUFFER_IS_ARGUMENT, shown(buffer), show(argument));
                }
            }
        }
    }

    /** Whether there is a check of derivatives of values of the type. */
    public static boolean areOf(Type type) {
        return type instanceof UserType user && user.check().isPresent();
    }

    /** A tangent or cotangent that a caller gives is one of the value. No derivative goes through the check. */
    public static void ofDerivative(Operand value, Operand derivative, BlockBuilder builder) {
        if (value.type() instanceof UserType type && type.check().isPresent()) {
            Operand constant = builder.let(new Op.StopGradient(value), SourceSpan.NONE);
            Operand given = builder.let(new Op.StopGradient(derivative), SourceSpan.NONE);
            builder.add(new CallStatement(
                    Optional.empty(),
                    type.check().get(),
                    List.of(constant, given),
                    Optional.of(Effects.NONE),
                    SourceSpan.NONE));
        }
    }

    private static String show(Value value) {
        String base = value.name().base();
        return value.name().role() == Role.TANGENT ? "the tangent of " + base : base;
    }

    private static String shown(Value buffer) {
        return "the buffer for " + buffer.name().base();
    }

    private static int rowsOf(Type type) {
        return type instanceof ArrayType array && array.element() instanceof ArrayType ? 1 : 0;
    }

    private static int rank(Type type) {
        return type instanceof ArrayType array ? 1 + rank(array.element()) : 0;
    }

    private static void distinct(
            Value one, Value other, BlockBuilder builder, EntryCheck check, String name, String otherName) {
        int mine = rank(one.type());
        int theirs = rank(other.type());
        if (mine > theirs) {
            forEachRow(one, builder, (row, body) -> distinct(row, other, body, check, "a row of " + name, otherName));
        } else if (mine < theirs) {
            forEachRow(other, builder, (row, body) -> distinct(one, row, body, check, name, "a row of " + otherName));
        } else if (one.type().equals(other.type())) {
            refuseIfSame(one, other, builder, check.message(name, otherName));
            if (mine > 1) {
                forEachRow(
                        one,
                        builder,
                        (row, body) -> forEachRow(
                                other,
                                body,
                                (otherRow, inner) -> distinct(
                                        row, otherRow, inner, check, "a row of " + name, "a row of " + otherName)));
            }
        }
    }

    private static void distinctRows(Value array, BlockBuilder builder) {
        String name = show(array);
        NullableArrays.unlessNull(array, builder, inside -> {
            Value index = index(inside);
            BlockBuilder body = inside.inner();
            Value row = body.define(new Op.ArrayLoad(array, index), ROW, SourceSpan.NONE);
            Value earlier = index(inside);
            BlockBuilder inner = body.inner();
            Value other = inner.define(new Op.ArrayLoad(array, earlier), ROW, SourceSpan.NONE);
            distinct(row, other, inner, EntryCheck.SAME_ARRAY, "a row of " + name, "another row of " + name);
            body.add(loop(earlier, index, inner));
            inside.add(loop(index, inside.let(new Op.ArrayLength(array), SourceSpan.NONE), body));
        });
    }

    private static void forEachRow(Value array, BlockBuilder builder, BiConsumer<Value, BlockBuilder> action) {
        if (rowsOf(array.type()) == 0) {
            return;
        }
        NullableArrays.unlessNull(array, builder, inside -> {
            Value index = index(inside);
            BlockBuilder body = inside.inner();
            action.accept(body.define(new Op.ArrayLoad(array, index), ROW, SourceSpan.NONE), body);
            inside.add(loop(index, inside.let(new Op.ArrayLength(array), SourceSpan.NONE), body));
        });
    }

    private static Value index(BlockBuilder builder) {
        return builder.values().fresh(Name.primal("i"), PrimitiveType.INT);
    }

    private static Loop loop(Value index, Operand bound, BlockBuilder body) {
        LoopRange range = new LoopRange(index, Constant.of(0), bound, BinaryOperator.LESS, 1);
        return new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE);
    }

    private static void refuseIfSame(Value one, Value other, BlockBuilder builder, String message) {
        Operand isSame = builder.binary(BinaryOperator.EQUAL, one, other, SourceSpan.NONE);
        Operand refused = andNotNull(isSame, one, builder);
        BlockBuilder refusing = builder.inner();
        refusing.add(new Throw(EXCEPTION, List.of(new Throw.Text(message)), SourceSpan.NONE));
        builder.add(new If(
                refused,
                refusing.build(List.of()),
                builder.inner().build(List.of()),
                List.of(),
                If.Form.STATEMENT,
                SourceSpan.NONE));
    }

    /** Arrays and rows that are null are none, however many there are. */
    private static Value andNotNull(Operand isSame, Operand row, BlockBuilder builder) {
        BlockBuilder same = builder.inner();
        Operand isArray = same.binary(BinaryOperator.NOT_EQUAL, row, new Unset(row.type()), SourceSpan.NONE);
        Value both = builder.values().fresh(Name.NONE, PrimitiveType.BOOLEAN);
        builder.add(new If(
                isSame,
                same.build(List.of(isArray)),
                builder.inner().build(List.of(Constant.of(false))),
                List.of(both),
                If.Form.EXPRESSION,
                SourceSpan.NONE));
        return both;
    }
}
