package org.retrograd.processor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.retrograd.processor.adjoint.StoragePolicy;
import org.retrograd.processor.adjoint.Technique;
import org.retrograd.processor.optimize.CommonSubexpressions;
import org.retrograd.processor.optimize.HoistedInvariants;
import org.retrograd.processor.optimize.RepeatedLoads;
import org.retrograd.processor.optimize.ScratchArrays;
import org.retrograd.processor.optimize.SunkenValues;
import org.retrograd.processor.pipeline.Pipeline;

/**
 * What makes generated code lean.
 *
 * @param policy what is kept for reverse sweeps
 * @param leftOut the names of passes that do not run
 */
record Optimization(StoragePolicy policy, Set<String> leftOut) {

    Optimization {
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * With all but some of its parts.
     *
     * @param without names among {@link #parts()}
     */
    static Optimization without(Set<String> without) {
        Set<Technique> techniques = EnumSet.allOf(Technique.class);
        techniques.removeIf(technique -> without.contains(technique.label()));
        return new Optimization(new StoragePolicy(techniques), without);
    }

    /** Every value is kept. */
    static Optimization ofNothing() {
        return new Optimization(StoragePolicy.SAVE_EVERYTHING, Set.of());
    }

    /** What can be left out: techniques of reverse mode, and passes. */
    static Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        Arrays.stream(Technique.values()).map(Technique::label).forEach(parts::add);
        Pipeline.WRITTEN.passes().forEach(pass -> parts.add(pass.name()));
        preparing().passes().forEach(pass -> parts.add(pass.name()));
        return parts;
    }

    /** What generated methods go through. */
    Pipeline standard() {
        return Pipeline.STANDARD.without(leftOut);
    }

    /** What generated methods go through that nobody differentiates again. */
    Pipeline written() {
        return Pipeline.WRITTEN.without(leftOut);
    }

    /** What primals go through: the passes given, and others so that less has to be kept. */
    Pipeline prepared(Pipeline given) {
        return policy.uses(Technique.PREPARED_PRIMALS)
                ? given.before(preparing().without(leftOut))
                : given;
    }

    /** Less to keep: what is read once more, what stays the same in a loop, what one iteration or branch alone uses. */
    private static Pipeline preparing() {
        return new Pipeline(List.of(
                new RepeatedLoads(),
                new CommonSubexpressions(),
                new ScratchArrays(),
                new HoistedInvariants(),
                new SunkenValues()));
    }
}
