package org.retrograd.processor.adjoint;

import org.retrograd.processor.analysis.LowerBounds;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.ir.Function;

/** What formulas of derivatives may know of a primal beside the values that they read. */
record PrimalFacts(PrimalCalls calls, LowerBounds bounds) {

    static PrimalFacts of(Function primal, Regions regions, StoragePolicy policy) {
        return new PrimalFacts(PrimalCalls.of(primal, regions, policy), LowerBounds.of(primal));
    }
}
