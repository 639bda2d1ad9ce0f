package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.ir.Place;
import org.retrograd.processor.ir.Value;

/** What a method may be given twice whose parameters are values of another one. */
final class PossiblyShared {

    private PossiblyShared() {}

    /**
     * The places of the values, as parameters in this order, that are one region of memory.
     *
     * @param memory of the method that the values come from
     */
    static List<Set<Place>> among(List<Value> values, Memory memory) {
        Map<Memory.Cells, Set<Place>> places = new LinkedHashMap<>();
        for (int k = 0; k < values.size(); k++) {
            List<Memory.Cells> levels = memory.levels(values.get(k));
            for (int depth = 0; depth < levels.size(); depth++) {
                places.computeIfAbsent(levels.get(depth), any -> new LinkedHashSet<>())
                        .add(new Place(k, depth));
            }
        }
        List<Set<Place>> shared = new ArrayList<>(places.values());
        shared.removeIf(some -> some.size() < 2);
        return shared;
    }
}
