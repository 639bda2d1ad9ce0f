package org.retrograd.processor.adjoint;

import java.util.List;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.ExitTests;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** What is known of one primal, and planned for its adjoint. */
record Workspace(
        Values values,
        Writes writes,
        Activity activity,
        SavePlan saves,
        ShadowPlan shadowPlan,
        Shadows shadows,
        CallReversal calls,
        Reversal reversal) {

    static Workspace of(Function primal, List<Value> active, StoragePolicy policy, CalleeTable callees) {
        Values values = Values.after(primal);
        Regions regions = Regions.of(primal);
        Memory memory = Memory.of(primal);
        Writes writes = Writes.of(primal, memory);
        Activity activity = Activity.of(primal, memory, active);
        SavePlan saves = new SavePlan(values, regions);
        PrimalAccess access = new PrimalAccess(regions, writes, policy, saves);
        ShadowPlan shadowPlan = new ShadowPlan(regions, activity, saves, primal.body());
        Shadows shadows = new Shadows(regions, activity, writes, access, shadowPlan);
        CallReversal calls = new CallReversal(callees, access, shadows);
        Reversal reversal = new Reversal(regions, ExitTests.of(primal.body()), activity, access, shadows, calls);
        return new Workspace(values, writes, activity, saves, shadowPlan, shadows, calls, reversal);
    }

    /** To be asked for when the reverse sweep is complete, and with it the plans. */
    ForwardSweep forwardSweep() {
        return new ForwardSweep(saves, new ForwardShadows(shadowPlan), values);
    }
}
