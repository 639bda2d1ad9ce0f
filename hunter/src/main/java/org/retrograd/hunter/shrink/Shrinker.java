package org.retrograd.hunter.shrink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.retrograd.hunter.program.Program;

/**
 * Delta debugging on programs: takes a step that keeps the fault as long as there is one.
 *
 * @param test tells for each of some programs whether it still has the fault
 * @param batch how many programs are tested at once
 * @param limit when to be content with what is there
 */
public record Shrinker(Function<List<Program>, List<Boolean>> test, int batch, Duration limit) {

    public Program shrink(Program faulty) {
        long start = System.nanoTime();
        Set<Program> tested = new HashSet<>();
        Program smallest = faulty;
        Optional<Program> smaller = step(smallest, tested, start);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = step(smallest, tested, start);
        }
        return smallest;
    }

    private Optional<Program> step(Program program, Set<Program> tested, long start) {
        Iterator<Program> candidates = Reductions.of(program).iterator();
        while (candidates.hasNext() && System.nanoTime() - start < limit.toNanos()) {
            List<Program> next = new ArrayList<>();
            while (next.size() < batch && candidates.hasNext()) {
                Program candidate = candidates.next();
                if (tested.add(candidate)) {
                    next.add(candidate);
                }
            }
            Optional<Program> best = smallestFaulty(next);
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private Optional<Program> smallestFaulty(List<Program> programs) {
        List<Boolean> faulty = programs.isEmpty() ? List.of() : test.apply(programs);
        return IntStream.range(0, programs.size())
                .filter(faulty::get)
                .mapToObj(programs::get)
                .min(Comparator.comparingInt(Size::of));
    }
}
