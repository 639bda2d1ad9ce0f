package org.retrograd.processor.archive;

import java.util.List;

/**
 * A method with derivatives that stored programs call and that has a program of its own elsewhere.
 *
 * @param active the positions of the parameters through which it took derivatives when the programs were stored
 */
public record OutsideMethod(Signature signature, List<Integer> active) {

    public OutsideMethod {
        active = List.copyOf(active);
    }
}
