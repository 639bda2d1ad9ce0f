package rejected.memory;

import org.retrograd.Differentiable;

class Memory {

    static double variable = 1;
    static final double[] TABLE = {1, 2, 3};
    static final double COMPUTED = Math.sqrt(2);
    static final Double BOXED = 2.0;
    static final int CONSTANT = 3;

    double field = 2;

    @Differentiable
    static double reads(double x) {
        return x * variable; // RG208 @ variable
    }

    @Differentiable
    static double qualified(double x) {
        return x * Memory.variable; // RG208 @ .variable
    }

    @Differentiable
    static double computed(double x) {
        return x * COMPUTED; // RG208 @ COMPUTED
    }

    @Differentiable
    static double table(double x) {
        return x * TABLE[1]; // RG208 @ TABLE
    }

    @Differentiable
    static double tableLength(double x) {
        return x * TABLE.length; // RG208 @ TABLE
    }

    @Differentiable
    static double boxed(double x) {
        return x * BOXED; // RG208 @ BOXED
    }

    @Differentiable
    static double ofInstance(double x) {
        return x * new Memory().field; // RG208 @ .field
    }

    @Differentiable
    static double writes(double x) {
        variable = x; // RG207 @ variable
        return x;
    }

    @Differentiable
    static double writesQualified(double x) {
        Memory.variable += x; // RG207 @ .variable
        return x;
    }

    @Differentiable
    static double elements(double[] x, double[][] y, int[] n) {
        x[0] = 1; // RG207 @ [0]
        y[0][1] += 2; // RG207 @ [1]
        n[0]++; // RG207 @ [0]
        --n[1]; // RG207 @ [1]
        y[1] = x; // RG207 @ [1]
        return x[0];
    }

    @Differentiable
    static double local(double x, double[] table) {
        double r = x * table[CONSTANT];
        return r;
    }
}
