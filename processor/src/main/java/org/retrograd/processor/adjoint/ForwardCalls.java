package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Writes the forward parts of split calls into the forward sweep. */
final class ForwardCalls {

    private final CallPlan calls;
    private final ShadowPlan shadows;
    private final Activity activity;

    ForwardCalls(CallPlan calls, ShadowPlan shadows, Activity activity) {
        this.calls = calls;
        this.shadows = shadows;
        this.activity = activity;
    }

    /** What a statement's forward part returns, if it is a split call. */
    Optional<Value> of(Statement statement) {
        return statement instanceof CallStatement call ? calls.known(call) : Optional.empty();
    }

    /** The forward part in place of the call, then what it returns, and the shadow of that. */
    void add(CallStatement call, Value record, BlockBuilder builder) {
        builder.add(new CallStatement(
                Optional.of(record), calls.names(call).forward(), arguments(call, builder), call.origin()));
        if (call.result().isPresent()) {
            Value result = call.result().get();
            builder.add(new Let(
                    result, new RecordType.Component(SplitNames.VALUE, result.type()).of(record), call.origin()));
            shadows.known(result)
                    .ifPresent(shadow -> builder.add(new Let(
                            shadow,
                            new RecordType.Component(SplitNames.SHADOW, shadow.type()).of(record),
                            call.origin())));
        }
    }

    /** The primal's arguments, and the shadows of arrays; for those that do not vary, shadows that nobody reads. */
    private List<Operand> arguments(CallStatement call, BlockBuilder builder) {
        MethodHeader callee = calls.callee(call);
        List<Operand> arguments = new ArrayList<>(call.operands());
        for (int k = 0; k < callee.parameters().size(); k++) {
            Operand argument = call.operands().get(k);
            if (callee.parameters().get(k).active() && argument.type() instanceof ArrayType) {
                boolean isScratch = argument instanceof Value && !activity.isVaried(argument);
                arguments.add(
                        isScratch ? builder.let(new Op.ZerosLike(argument), call.origin()) : shadows.at(argument));
            }
        }
        return arguments;
    }
}
