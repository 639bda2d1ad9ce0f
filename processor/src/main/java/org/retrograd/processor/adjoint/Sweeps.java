package org.retrograd.processor.adjoint;

import java.util.Optional;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Selections;
import org.retrograd.processor.analysis.Selections.Selection;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Values;

/**
 * What both sweeps need to know of each other.
 *
 * @param fused the loops that go through both at once
 * @param selections finds the loops that choose; empty if they are treated as any other
 */
record Sweeps(
        FusedStatements fused,
        Optional<Selections> selections,
        SavePlan saves,
        CallPlan calls,
        ShadowPlan shadows,
        Activity activity,
        Values values) {

    /** The loop as one that chooses, if it is to be treated so. */
    Optional<Selection> selection(Loop loop) {
        return selections.flatMap(all -> all.of(loop));
    }

    /** The forward sweep of blocks whose reverse sweep is complete, and with it the plans. */
    ForwardSweep forward() {
        return new ForwardSweep(
                saves, new ForwardShadows(shadows), new ForwardCalls(calls, shadows, activity), fused, values);
    }
}
