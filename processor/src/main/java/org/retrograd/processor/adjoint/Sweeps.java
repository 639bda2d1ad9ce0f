package org.retrograd.processor.adjoint;

import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.ir.Values;

/**
 * What both sweeps need to know of each other.
 *
 * @param fused the loops that go through both at once
 */
record Sweeps(FusedLoops fused, SavePlan saves, CallPlan calls, ShadowPlan shadows, Activity activity, Values values) {

    /** The forward sweep of blocks whose reverse sweep is complete, and with it the plans. */
    ForwardSweep forward() {
        return new ForwardSweep(
                saves, new ForwardShadows(shadows), new ForwardCalls(calls, shadows, activity), fused, values);
    }
}
