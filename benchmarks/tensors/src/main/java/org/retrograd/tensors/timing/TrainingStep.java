package org.retrograd.tensors.timing;

/** Trains with one batch, again and again. */
interface TrainingStep extends AutoCloseable {

    /** One step; returns the loss before it. */
    double run();

    @Override
    void close();
}
