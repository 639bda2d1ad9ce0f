package org.retrograd.baselines;

import java.util.Arrays;

/** The adjoint of {@link NormDoubling} by hand. Only the number of iterations is kept. */
public final class NormDoublingByHand {

    private NormDoublingByHand() {}

    public static double[] gradient(double[] a) {
        double[] b = a.clone();
        int trips = 0;
        while (NormDoubling.norm(b) < 1000.0) {
            for (int i = 0; i < b.length; i++) {
                b[i] = b[i] * 2.0;
            }
            trips++;
        }
        Arrays.fill(b, Math.scalb(1.0, trips));
        return b;
    }
}
