package org.retrograd.processor.tangent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.LowerBounds;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** The tangents of values, each known from the definition of its value on. */
final class Tangents {

    private final Activity activity;
    private final LowerBounds bounds;
    private final Values values;
    private final Map<Value, Operand> known = new HashMap<>();
    private final Map<Operand, Operand> opposites = new HashMap<>();
    private final Map<Value, Name> names = new HashMap<>();

    Tangents(Activity activity, LowerBounds bounds, Values values) {
        this.activity = activity;
        this.bounds = bounds;
        this.values = values;
    }

    Values values() {
        return values;
    }

    LowerBounds bounds() {
        return bounds;
    }

    boolean isVaried(Operand primal) {
        return activity.isVaried(primal);
    }

    /** A new value for the tangent of one that varies. */
    Value beside(Value primal) {
        Value tangent =
                values.fresh(primal.name().as(Role.TANGENT), primal.type().tangent());
        known.put(primal, tangent);
        return tangent;
    }

    /** The tangents of those that vary, as new values. */
    List<Value> beside(List<Value> primals) {
        return primals.stream().filter(this::isVaried).map(this::beside).toList();
    }

    /** Says what the tangent of a value is. */
    void put(Value primal, Operand tangent) {
        put(primal, tangent, primal.name());
    }

    /** The same, for a value that would like to be called something else. */
    void put(Value primal, Operand tangent, Name name) {
        known.put(primal, tangent);
        boolean isUnnamed = tangent instanceof Value value
                && value.name().isTemporary()
                && nameOf(value).isTemporary();
        if (isUnnamed) {
            names.put((Value) tangent, name.as(Role.TANGENT));
        }
    }

    /** Says that one tangent is the negative of the other. */
    void putOpposite(Operand negative, Operand positive) {
        opposites.put(negative, positive);
    }

    /** What a tangent is known to be the negative of. */
    Optional<Operand> opposite(Operand tangent) {
        return Optional.ofNullable(opposites.get(tangent));
    }

    /** Empty if it is zero: the operand does not vary, or its derivatives have come to nothing. */
    Optional<Operand> nonzero(Operand primal) {
        return isVaried(primal) ? Optional.of(of(primal)).filter(tangent -> !isZero(tangent)) : Optional.empty();
    }

    private static boolean isZero(Operand tangent) {
        return tangent instanceof Constant constant && constant.isNumber(0);
    }

    /** The tangent of a number, zero if it does not vary; that of an array that varies. */
    Operand of(Operand primal) {
        if (primal instanceof Unset) {
            return new Unset(primal.type().tangent());
        }
        Operand tangent = primal instanceof Value value ? known.get(value) : null;
        if (tangent != null) {
            return tangent;
        }
        if (primal.type() instanceof PrimitiveType type) {
            return Constant.zero(type);
        }
        throw new IllegalStateException("no tangent of " + primal);
    }

    /** The same where statements can be added, for values whose zero has to be made. */
    Operand of(Operand primal, BlockBuilder builder) {
        return primal instanceof Value && primal.type() instanceof UserType && !known.containsKey(primal)
                ? builder.zero(primal, SourceSpan.NONE)
                : of(primal);
    }

    /** The program, its tangents under the names that were found for them after they had been made as temporaries. */
    Function renamed(Function function) {
        Rewriter rewriter =
                new Rewriter(operand -> operand instanceof Value value ? renamed(value) : operand, this::renamed);
        return rewriter.function(function);
    }

    private Value renamed(Value value) {
        return new Value(value.id(), nameOf(value), value.type());
    }

    private Name nameOf(Value value) {
        return names.getOrDefault(value, value.name());
    }
}
