package org.retrograd.processor.adjoint;

import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Writes the planned shadows into the forward sweep. */
final class ForwardShadows {

    private final ShadowPlan plan;

    ForwardShadows(ShadowPlan plan) {
        this.plan = plan;
    }

    /** The shadow that goes beside the value, if one is planned. */
    Optional<Value> of(Value array) {
        return plan.known(array);
    }

    /** The shadow of what a block yields. */
    Operand at(Operand array) {
        return plan.at(array);
    }

    Carry beside(Carry carry) {
        return new Carry(
                plan.known(carry.parameter()).orElseThrow(),
                plan.at(carry.initial()),
                plan.known(carry.result()).orElseThrow());
    }

    /** Does to shadows what a statement without blocks does to their arrays. */
    void beside(Statement statement, BlockBuilder builder) {
        if (statement instanceof Let let) {
            of(let.result()).ifPresent(shadow -> builder.add(new Let(shadow, shadow(let, builder), SourceSpan.NONE)));
        } else if (statement instanceof CallStatement call) {
            call.result()
                    .ifPresent(result -> of(result)
                            .ifPresent(
                                    shadow -> builder.add(new Let(shadow, new Op.ZerosLike(result), SourceSpan.NONE))));
        } else if (plan.mirrorsRows(statement)) {
            builder.add(mirrored(statement));
        }
    }

    private Op shadow(Let let, BlockBuilder builder) {
        Op op = let.op();
        if (op instanceof Op.ArrayLoad load) {
            return new Op.ArrayLoad(plan.at(load.array()), load.index());
        }
        if (op instanceof Op.NewArray) {
            return op;
        }
        boolean hasRows = op.type() instanceof ArrayType type && type.element() instanceof ArrayType;
        if (op instanceof Op.CopyOf copy && hasRows) {
            return new Op.CopyOf(plan.at(copy.array()), copy.from(), copy.to());
        }
        if (op instanceof Op.CopyOf) {
            Operand length = builder.let(new Op.ArrayLength(let.result()), SourceSpan.NONE);
            return new Op.NewArray((ArrayType) op.type(), length);
        }
        return new Op.ZerosLike(let.result());
    }

    private Statement mirrored(Statement statement) {
        if (statement instanceof ArrayStore store) {
            return new ArrayStore(plan.at(store.array()), store.index(), plan.at(store.value()), store.origin());
        }
        if (statement instanceof ArrayFill fill) {
            return new ArrayFill(plan.at(fill.array()), fill.from(), fill.to(), plan.at(fill.value()), fill.origin());
        }
        ArrayCopy copy = (ArrayCopy) statement;
        return new ArrayCopy(
                plan.at(copy.source()),
                copy.sourceStart(),
                plan.at(copy.target()),
                copy.targetStart(),
                copy.length(),
                copy.origin());
    }
}
