package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Value;

/**
 * The calls of {@code Math} that a primal makes, for derivatives that need the same: the sine of the one is the derivative of the cosine
 * beside it. Only those of one block are found, which are all made if one of them is.
 */
final class PrimalCalls {

    private record Place(List<Region> around, Op.MathCall call) {}

    private final Regions regions;
    private final Map<Place, Value> results = new HashMap<>();

    private PrimalCalls(Regions regions) {
        this.regions = regions;
    }

    static PrimalCalls of(Function primal, Regions regions, StoragePolicy policy) {
        PrimalCalls calls = new PrimalCalls(regions);
        if (policy.uses(Technique.FOUND_CALLS)) {
            Blocks.forEach(primal.body(), statement -> {
                if (statement instanceof Let let && let.op() instanceof Op.MathCall call) {
                    calls.results.putIfAbsent(new Place(regions.around(let.result()), call), let.result());
                }
            });
        }
        return calls;
    }

    /** What the call gives in the block that defines a value, if it is made there. */
    Optional<Value> beside(Value value, Op.MathCall call) {
        return results.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(results.get(new Place(regions.around(value), call)));
    }
}
