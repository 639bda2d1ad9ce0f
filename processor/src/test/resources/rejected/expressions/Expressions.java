package rejected.expressions;

import java.util.function.DoubleUnaryOperator;
import org.retrograd.Differentiable;

class Expressions {

    @Differentiable
    static double lambda(double x) {
        DoubleUnaryOperator f = y -> y * y; // RG202 @ y ->
        return x;
    }

    @Differentiable
    static double reference(double x) {
        DoubleUnaryOperator f = Math::sin; // RG202 @ Math::
        return x;
    }

    @Differentiable
    static double concatenation(double x) {
        String s = "x" + x; // RG202 @ "x"
        return x;
    }

    @Differentiable
    static double laundering(double x) {
        return Double.parseDouble("" + x) * 2; // RG205 @ ( // RG202 @ ""
    }

    @Differentiable
    static double laundersBits(double x) {
        return Double.longBitsToDouble(Double.doubleToLongBits(x)); // RG205 @ (Double // RG205 @ (x)
    }

    @Differentiable
    static double boxes(double x) {
        Double y = x; // RG206 @ x
        return y * y;
    }

    @Differentiable
    static double boxedCast(double x) {
        return (Double) x * 2; // RG202 @ (Double)
    }

    @Differentiable
    static double integerBox(double x, Integer n) { // RG117 @ n
        return x * n;
    }

    @Differentiable
    static double instance(double x, Object o) { // RG117 @ o
        return o instanceof Double ? x : 1;
    }

    @Differentiable
    static double switches(double x, int n) {
        double r = switch (n) { // RG202 @ switch
            case 1 -> x;
            default -> 2 * x;
        };
        return r;
    }

    @Differentiable
    static double newArray(double x) {
        double[] a = new double[3]; // RG202 @ new
        return a[0] * x;
    }

    @Differentiable
    static double arrayLiteral(double x) {
        double[] a = {x, x}; // RG202 @ {
        return a[0] * a[1];
    }

    @Differentiable
    static double newObject(double x) {
        return new double[] {x}[0]; // RG202 @ new
    }

    @Differentiable
    static double nestedAssignment(double x) {
        double y;
        double z = (y = x) * 2; // RG209 @ =
        return z;
    }

    @Differentiable
    static double chainedAssignment(double x) {
        double y;
        double z;
        z = y = x; // RG209 @ = x
        return z;
    }

    @Differentiable
    static double increments(double x, int n) {
        int k = n;
        double y = x * k++ + 1; // RG209 @ ++
        return y;
    }

    @Differentiable
    static double nestedCompound(double x) {
        double y = x;
        return 2 * (y *= 2); // RG209 @ *= 2
    }

    @Differentiable
    static double incrementInCondition(double x, int n) {
        int k = n;
        if (k-- > 0) { // RG209 @ --
            return x;
        }
        return x * x;
    }

    @Differentiable
    static double arrayIdentity(double[] x, double[] y) {
        return x == y ? x[0] : y[0]; // RG202 @ x ==
    }

    @Differentiable
    static double nullTest(double[] x) {
        return x != null ? x[0] : 0; // RG202 @ x !=
    }

    @Differentiable
    static double strings(double x, String name) {
        return name.length() * x; // RG205 @ ()
    }
}
