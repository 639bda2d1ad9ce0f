package org.retrograd.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.adjoint.CalleeTable;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Throw;

/** The methods of a class that hold a {@code throw} or an {@code assert}, or call one that does. */
final class Throwers {

    private final CalleeTable callees;
    private final Set<MethodHeader> throwing = new HashSet<>();

    private Throwers(CalleeTable callees) {
        this.callees = callees;
    }

    static Throwers among(List<Lowered> methods, CalleeTable callees) {
        Throwers throwers = new Throwers(callees);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Lowered method : methods) {
                grows |= throwers.canThrow(method)
                        && throwers.throwing.add(method.source().header());
            }
        }
        return throwers;
    }

    /** The method's calls of such methods. */
    Set<Op.Call> callsIn(Lowered method) {
        Set<Op.Call> calls = new HashSet<>();
        Blocks.forEach(method.function().body(), statement -> {
            if (statement instanceof Let let
                    && let.op() instanceof Op.Call call
                    && throwing.contains(callees.of(call))) {
                calls.add(call);
            }
        });
        return calls;
    }

    private boolean canThrow(Lowered method) {
        boolean[] found = {!callsIn(method).isEmpty()};
        Blocks.forEach(method.function().body(), statement -> found[0] |= statement instanceof Throw);
        return found[0];
    }
}
