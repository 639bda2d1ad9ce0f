package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.ExitTests;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.OwnArrays;
import org.retrograd.processor.analysis.Reductions;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Selections;
import org.retrograd.processor.analysis.SettledLoads;
import org.retrograd.processor.analysis.Surroundings;
import org.retrograd.processor.analysis.ToBeRecorded;
import org.retrograd.processor.analysis.WholeReads;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
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
        Reversal reversal,
        Supplier<List<StorageFact>> survey) {

    static Workspace of(
            Function primal, List<Value> active, StoragePolicy policy, CalleeTable callees, Surroundings surroundings) {
        Values values = Values.after(primal);
        Regions regions = Regions.of(primal);
        Memory memory = Memory.of(primal);
        Writes writes = surroundings.writes(primal, memory);
        SettledLoads settled = surroundings.settled(primal, memory);
        Activity activity = Activity.of(primal, memory, active);
        SavePlan saves = new SavePlan(values, regions);
        WholeReads whole = new WholeReads(memory, regions);
        ToBeRecorded recorded = ToBeRecorded.of(primal, activity);
        PrimalAccess access = new PrimalAccess(regions, settled, whole, policy, recorded, saves);
        CallPlan callPlan = new CallPlan(callees, activity, saves);
        ShadowPlan shadowPlan = new ShadowPlan(regions, activity, saves, callPlan, primal.body());
        Set<Value> own = policy.uses(Technique.OWN_SHADOWS) ? OwnArrays.of(primal) : Set.of();
        Shadows shadows = new Shadows(regions, activity, settled, access, shadowPlan, own);
        CallReversal calls = new CallReversal(callees, callPlan, access, shadows, shadowPlan);
        FusedStatements fused =
                new FusedStatements(new Reductions(memory, activity), writes, access, saves, shadowPlan);
        Optional<Selections> selections = policy.uses(Technique.CHOSEN_ITERATIONS)
                ? Optional.of(new Selections(memory, writes, settled))
                : Optional.empty();
        Sweeps sweeps = new Sweeps(fused, selections, saves, callPlan, shadowPlan, activity, values);
        PrimalFacts facts = PrimalFacts.of(primal, regions, policy);
        ExitTests exits = ExitTests.of(primal.body());
        Reversal reversal = new Reversal(regions, exits, facts, activity, access, shadows, calls, sweeps);
        return new Workspace(
                values,
                writes,
                activity,
                saves,
                callPlan,
                shadowPlan,
                shadows,
                calls,
                sweeps,
                reversal,
                () -> StorageSurvey.of(primal.body(), regions, access, activity, calls, sweeps));
    }

    /** What the plans have come to, to be asked for like the forward sweep. */
    List<StorageFact> facts() {
        return survey.get();
    }

    /** The same, with the calls of a program whose parts have become one. */
    List<StorageFact> facts(Function whole) {
        List<StorageFact> facts = new ArrayList<>(survey.get());
        Blocks.forEach(whole.body(), statement -> {
            if (statement instanceof CallStatement call) {
                callPlan.joinable().stream()
                        .filter(callee -> callPlan.names(callee).both().equals(call.method()))
                        .forEach(callee -> facts.add(new StorageFact.Treated(
                                call.origin(), StorageFact.Treatment.JOINED, callee.name(), List.of())));
            }
        });
        return facts;
    }

    /** To be asked for when the reverse sweep is complete, and with it the plans. */
    ForwardSweep forwardSweep() {
        return sweeps.forward();
    }
}
