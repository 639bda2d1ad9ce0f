package rejected.memory;

import java.util.Arrays;
import org.retrograd.Differentiable;
import org.retrograd.Gradients;
import org.retrograd.NoGradient;

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
    static double writesInside(double x) {
        return x * (variable = x); // RG207 @ variable
    }

    @Differentiable
    static double writesTable(double x) {
        TABLE[0] = x; // RG208 @ TABLE
        return x;
    }

    @Differentiable
    static double writesStrings(double x, @NoGradient String[] names) {
        names[0] = names[1]; // RG207 @ [0]
        return x;
    }

    @Differentiable
    static double writesStopped(double[] x) {
        double[] y = Gradients.stopGradient(x);
        y[0] = 1; // RG207 @ =
        y[1] += x[0]; // RG207 @ +=
        Arrays.fill(y, 2); // RG207 @ (y
        System.arraycopy(x, 0, y, 0, 1); // RG207 @ (x
        return x[0] * y[0];
    }

    @Differentiable
    static double writesStoppedRow(double[][] x) {
        double[] row = Gradients.stopGradient(x)[1];
        row[0]++; // RG207 @ ++
        return x[1][0];
    }

    @Differentiable
    static double keepsStopped(double[][] x, double[] y) {
        double[][] rows = {y, Gradients.stopGradient(y)}; // RG207 @ (y)
        x[0] = Gradients.stopGradient(y); // RG207 @ =
        double[][] clone = Gradients.stopGradient(x).clone(); // RG207 @ ()
        return rows[1][0] * x[0][0] * clone[0][0];
    }

    @Differentiable
    static double local(double x, double[] table) {
        double r = x * table[CONSTANT];
        return r;
    }
}
