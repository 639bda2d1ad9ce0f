package org.retrograd.hunter.check;

import java.util.Optional;

/** What checking a program at one point showed. */
record PointResult(Optional<Discrepancy> discrepancy, Optional<Skip> skip) {

    static final PointResult RIGHT = new PointResult(Optional.empty(), Optional.empty());

    static PointResult skipped(Skip skip) {
        return new PointResult(Optional.empty(), Optional.of(skip));
    }

    static PointResult wrong(Discrepancy discrepancy) {
        return new PointResult(Optional.of(discrepancy), Optional.empty());
    }
}
