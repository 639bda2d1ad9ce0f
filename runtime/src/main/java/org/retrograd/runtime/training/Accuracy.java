package org.retrograd.runtime.training;

import org.retrograd.runtime.Tensor;

/** How often a classifier is right. */
public final class Accuracy {

    private Accuracy() {}

    /** The number of rows whose greatest element stands at the label. */
    public static int correct(Tensor scores, int[] labels) {
        int[] chosen = scores.argMax(1);
        int correct = 0;
        for (int i = 0; i < labels.length; i++) {
            correct += chosen[i] == labels[i] ? 1 : 0;
        }
        return correct;
    }
}
