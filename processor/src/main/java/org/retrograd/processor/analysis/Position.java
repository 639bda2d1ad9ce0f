package org.retrograd.processor.analysis;

import java.util.Optional;
import org.retrograd.processor.analysis.Regions.Region;

/**
 * Where a statement stands in a block: itself, or what it is inside of.
 *
 * @param block nothing for the function's own
 */
record Position(Optional<Region> block, int index) {}
