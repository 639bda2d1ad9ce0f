package org.retrograd.examples;

import org.retrograd.Differentiable;

/** A method of records. */
final class Bond {

    private Bond() {}

    /** What is paid at a time, in years from now. */
    record Payment(double time, double amount) {}

    /** What payments are worth now. */
    @Differentiable
    static double worth(Payment[] payments, double rate) {
        double worth = 0;
        for (Payment payment : payments) {
            worth += payment.amount() * Math.exp(-rate * payment.time());
        }
        return worth;
    }
}
