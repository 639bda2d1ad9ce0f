import org.retrograd.Differentiable;

class Growth {
    @Differentiable(maxSavedBytes = -1) // RG133 @ -1
    static double population(double start, int steps) {
        double p = start;
        for (int i = 0; i < steps; i++) {
            p += p * (1 - p);
        }
        return p;
    }
}
