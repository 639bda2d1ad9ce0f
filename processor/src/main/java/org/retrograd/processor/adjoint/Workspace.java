package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.ExitTests;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Reductions;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Selections;
import org.retrograd.processor.analysis.SettledLoads;
import org.retrograd.processor.analysis.Surroundings;
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
        CallPlan callPlan,
        ShadowPlan shadowPlan,
        Shadows shadows,
        CallReversal calls,
        Sweeps sweeps,
        Reversal reversal) {

    static Workspace of(
            Function primal, List<Value> active, StoragePolicy policy, CalleeTable callees, Surroundings surroundings) {
        Values values = Values.after(primal);
        Regions regions = Regions.of(primal);
        Memory memory = Memory.of(primal);
        Writes writes = surroundings.writes(primal, memory);
        SettledLoads settled = surroundings.settled(primal, memory);
        Activity activity = Activity.of(primal, memory, active);
        SavePlan saves = new SavePlan(values, regions);
        PrimalAccess access = new PrimalAccess(regions, settled, policy, saves);
        CallPlan callPlan = new CallPlan(callees, activity, saves);
        ShadowPlan shadowPlan = new ShadowPlan(regions, activity, saves, callPlan, primal.body());
        Shadows shadows = new Shadows(regions, activity, settled, access, shadowPlan);
        CallReversal calls = new CallReversal(callees, callPlan, access, shadows, shadowPlan);
        FusedStatements fused =
                new FusedStatements(new Reductions(memory, activity), writes, access, saves, shadowPlan);
        Optional<Selections> selections =
                policy.inlines() ? Optional.of(new Selections(memory, writes, settled)) : Optional.empty();
        Sweeps sweeps = new Sweeps(fused, selections, saves, callPlan, shadowPlan, activity, values);
        Reversal reversal =
                new Reversal(regions, ExitTests.of(primal.body()), activity, access, shadows, calls, sweeps);
        return new Workspace(values, writes, activity, saves, callPlan, shadowPlan, shadows, calls, sweeps, reversal);
    }

    /** To be asked for when the reverse sweep is complete, and with it the plans. */
    ForwardSweep forwardSweep() {
        return sweeps.forward();
    }
}
