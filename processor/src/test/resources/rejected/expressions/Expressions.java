package rejected.expressions;

import java.util.function.DoubleUnaryOperator;
import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

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
        return Double.parseDouble("" + x) * 2; // RG202 @ ""
    }

    @Differentiable
    static double laundersBits(double x) {
        return Double.longBitsToDouble(Double.doubleToLongBits(x)); // RG205 @ (x)
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
    static double nullTest(double[] x) {
        return x != null ? x[0] : 0; // RG202 @ null
    }

    @Differentiable
    static double noArray(double x) {
        double[] a = null; // RG202 @ null
        return x;
    }

    @Differentiable
    static double noRow(double x) {
        double[][] a = {null, {x}}; // RG202 @ null
        return a[1][0];
    }

    @Differentiable
    static double newObjects(double x) {
        return x * new int[] {new Object().hashCode()}[0]; // RG202 @ new Object
    }

    @Differentiable
    static double arrayOfStrings(double x) {
        String[] names = {"x"}; // RG206 @ {
        return x;
    }

    @Differentiable
    static double arrayOfBoxes(double x) {
        return new Double[] {x}[0]; // RG206 @ new
    }

    @Differentiable
    static double textField(double x) {
        String separator = java.io.File.separator; // RG208 @ .separator
        return x;
    }

    @Differentiable
    static double appended(double x, String s) {
        s += "x"; // RG202 @ "x"
        return x;
    }

    @Differentiable
    static double pattern(double x, @NoGradient Object o) {
        return o instanceof Integer n ? x * n : x; // RG202 @ instanceof
    }

    @Differentiable
    static double switchOnBox(double x, @NoGradient Integer n) {
        return switch (n) { // RG206 @ (n)
            case 0 -> x;
            default -> 1;
        };
    }

    @Differentiable
    static double insideSwitch(double x, int n) {
        return switch (n) {
            case 0 -> x * "x".length(); // RG202 @ "x"
            case 1 -> {
                int k = -n;
                yield k * "y".length(); // RG202 @ "y"
            }
            default -> x == "z".length() ? 1 : 2; // RG202 @ "z"
        };
    }

    @Differentiable
    static double boxedYield(double x, int n) {
        Double r = switch (n) {
            case 0 -> x; // RG206 @ x;
            default -> 1.0; // RG206 @ 1.0
        };
        return x;
    }

    @Differentiable
    static double strings(double x, String name) {
        return name.length() * x;
    }
}
