package org.retrograd.runtime.training;

/** Changes parameters by their gradients. */
public interface Optimizer {

    /** Makes all gradients zero. */
    void clearGradients();

    /** Changes all parameters, in place, by their gradients. */
    void step();
}
