package org.retrograd.processor.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;
import org.retrograd.processor.optimize.AdjacentConditionals;
import org.retrograd.processor.optimize.ArraysInPlace;
import org.retrograd.processor.optimize.CarriedElements;
import org.retrograd.processor.optimize.CommonSubexpressions;
import org.retrograd.processor.optimize.DeadCode;
import org.retrograd.processor.optimize.Doubling;
import org.retrograd.processor.optimize.FirstAdditions;
import org.retrograd.processor.optimize.HoistedInvariants;
import org.retrograd.processor.optimize.HoistedLoads;
import org.retrograd.processor.optimize.HoistedScratch;
import org.retrograd.processor.optimize.InvariantCarries;
import org.retrograd.processor.optimize.KeepExceptions;
import org.retrograd.processor.optimize.LocalSums;
import org.retrograd.processor.optimize.MovedSums;
import org.retrograd.processor.optimize.Pass;
import org.retrograd.processor.optimize.RepeatedLoads;
import org.retrograd.processor.optimize.RepeatedSaves;
import org.retrograd.processor.optimize.ReusedScratch;
import org.retrograd.processor.optimize.Simplify;
import org.retrograd.processor.optimize.StoredZeros;

/** The passes that a program goes through, in order. */
public record Pipeline(List<Pass> passes) {

    /** What generated methods go through. */
    public static final Pipeline STANDARD = new Pipeline(List.of(
            new DeadCode(),
            new InvariantCarries(),
            new Simplify(),
            new RepeatedLoads(),
            new CommonSubexpressions(),
            new Doubling(),
            new Simplify(),
            new DeadCode(),
            new StoredZeros(),
            new MovedSums(),
            new AdjacentConditionals(),
            new HoistedInvariants(),
            new LocalSums(),
            new CarriedElements(),
            new HoistedLoads(),
            new HoistedScratch(),
            new ReusedScratch(),
            new DeadCode()));

    /** What generated methods go through that nobody differentiates again. */
    public static final Pipeline WRITTEN =
            STANDARD.before(new RepeatedSaves()).before(new FirstAdditions()).before(new ArraysInPlace());

    /** What primals go through before they are transformed; keeps each operation and its order. */
    public static final Pipeline PRIMAL = new Pipeline(List.of(new DeadCode(), new CommonSubexpressions()));

    /** What primals go through whose value is asked for: it throws when the primal does. */
    public static final Pipeline PRIMAL_WITH_VALUE = PRIMAL.behind(new KeepExceptions());

    public Pipeline {
        passes = List.copyOf(passes);
    }

    /** The same passes behind another one. */
    public Pipeline behind(Pass first) {
        List<Pass> all = new ArrayList<>();
        all.add(first);
        all.addAll(passes);
        return new Pipeline(all);
    }

    /** The same passes before another one. */
    public Pipeline before(Pass last) {
        List<Pass> all = new ArrayList<>(passes);
        all.add(last);
        return new Pipeline(all);
    }

    /** The same passes but some, which nothing needs to be right. */
    public Pipeline without(Set<String> names) {
        return new Pipeline(
                passes.stream().filter(pass -> !names.contains(pass.name())).toList());
    }

    /** The same passes before others. */
    public Pipeline before(Pipeline others) {
        List<Pass> all = new ArrayList<>(passes);
        all.addAll(others.passes);
        return new Pipeline(all);
    }

    /** The program behind all passes, verified before the first and behind each. */
    public Function run(Function function) {
        Function current = verified("input", function);
        for (Pass pass : passes) {
            Function before = current;
            current = verified(
                    pass.name(), Defect.guard(pass.name(), () -> Printer.print(before), () -> pass.apply(before)));
        }
        return current;
    }

    /** The same program, if it is well formed. */
    public static Function verified(String stage, Function function) {
        return Defect.guard("verifier behind " + stage, () -> Printer.print(function), () -> {
            Verifier.verify(function);
            return function;
        });
    }
}
