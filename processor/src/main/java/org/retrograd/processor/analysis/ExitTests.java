package org.retrograd.processor.analysis;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;

/** Choices that decide how an iteration of a loop ends: which way was taken is known from the way that it ended. */
public final class ExitTests {

    private final IdentityHashMap<If, ExitTest> tests = new IdentityHashMap<>();

    private ExitTests() {}

    /**
     * A choice whose branches end an iteration in different ways.
     *
     * @param loop the loop
     * @param whenTrue the numbers with which the iteration may end behind the first branch
     * @param whenFalse the numbers with which it may end behind the other one; none of the former
     */
    public record ExitTest(Loop loop, Set<Integer> whenTrue, Set<Integer> whenFalse) {

        public ExitTest {
            whenTrue = Set.copyOf(whenTrue);
            whenFalse = Set.copyOf(whenFalse);
        }
    }

    public static ExitTests of(Block body) {
        ExitTests tests = new ExitTests();
        Blocks.forEach(body, statement -> {
            if (statement instanceof Loop loop) {
                loop.exitYield().ifPresent(exit -> tests.collect(loop, loop.body(), exit));
            }
        });
        return tests;
    }

    public Optional<ExitTest> of(If conditional) {
        return Optional.ofNullable(tests.get(conditional));
    }

    /** The numbers that the operand, which a block yields, may be; empty if one is not known. */
    private Optional<Set<Integer>> collect(Loop loop, Block block, Operand exit) {
        if (exit instanceof Constant constant) {
            return Optional.of(Set.of(((Number) constant.literal()).intValue()));
        }
        for (Statement statement : block.statements()) {
            if (statement instanceof If conditional && conditional.results().contains(exit)) {
                return collect(loop, conditional, conditional.results().indexOf(exit));
            }
        }
        return Optional.empty();
    }

    private Optional<Set<Integer>> collect(Loop loop, If conditional, int place) {
        Optional<Set<Integer>> whenTrue = collect(
                loop, conditional.thenBlock(), conditional.thenBlock().yields().get(place));
        Optional<Set<Integer>> whenFalse = collect(
                loop, conditional.elseBlock(), conditional.elseBlock().yields().get(place));
        if (whenTrue.isEmpty() || whenFalse.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> both = new HashSet<>(whenTrue.get());
        both.addAll(whenFalse.get());
        if (both.size() == whenTrue.get().size() + whenFalse.get().size()) {
            tests.put(conditional, new ExitTest(loop, whenTrue.get(), whenFalse.get()));
        }
        return Optional.of(both);
    }
}
