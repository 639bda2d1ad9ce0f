package rejected.calls;

import org.retrograd.Differentiable;
import org.retrograd.Mode;
import org.retrograd.NoGradient;

class Records {

    record Vector(double x, double y) {

        Vector scaled(double s) {
            return new Vector(x * s, y * s);
        }
    }

    /** What is made of itself. */
    record Tree(double v, Tree[] children) {}

    @Differentiable
    static double tree(double x) {
        Tree tree = new Tree(x, new Tree[0]); // RG206 @ new
        return tree.v();
    }

    static double recursive(Vector[] v, int k) { // RG206 @ recursive
        return k == 0 ? v[0].x() : v[k].y() * recursive(v, k - 1);
    }

    @Differentiable
    static double callsRecursive(double x) {
        Vector[] v = {new Vector(x, x), new Vector(x, 1)};
        return recursive(v, 1);
    }

    @Differentiable
    static Vector callsItself(Vector v, int n) { // RG206 @ callsItself
        return n == 0 ? v : callsItself(new Vector(v.y(), v.x()), n - 1);
    }

    @Differentiable
    static double compared(double x) {
        Vector v = new Vector(x, 2);
        return v.equals(new Vector(1, 2)) ? x : x * x; // RG205 @ (new
    }

    @Differentiable
    static double shown(double x) {
        Vector v = new Vector(x, 2);
        return v.hashCode() * x; // RG205 @ ()
    }

    /** What its accessor returns is not its component. */
    record Scaled(double x) {

        @Override
        public double x() {
            return 2 * x;
        }
    }

    record Listed(double x, java.util.List<String> names) {}

    record Nested(Scaled scaled) {}

    static final class Mutable {

        double x;

        @Differentiable
        double square() { // RG101 @ square
            return x * x;
        }
    }

    static final class Hidden {

        private final double x;

        Hidden(double x) {
            this.x = x;
        }
    }

    @Differentiable
    static double accessor(Scaled s) { // RG117 @ s
        return s.x();
    }

    @Differentiable
    static double list(Listed l) { // RG117 @ l
        return l.x();
    }

    @Differentiable
    static double inside(Nested n) { // RG117 @ n
        return n.scaled().x();
    }

    @Differentiable
    static double mutable(Mutable m) { // RG117 @ m
        return m.x;
    }

    @Differentiable
    static double hidden(Hidden h) { // RG117 @ h
        return 1;
    }

    @Differentiable
    static Hidden made(double x) { // RG110 @ made
        return new Hidden(x);
    }

    @Differentiable(modes = Mode.JACOBIAN) // RG119 @ .JACOBIAN
    static double[] rows(Vector v) {
        return new double[] {v.x(), v.y()};
    }

    static double unknown(Vector v) {
        return Double.parseDouble("" + v.x()); // RG202 @ ""
    }

    @Differentiable
    static double launders(Vector v) {
        return unknown(v);
    }

    static double bits(Vector v) {
        return Double.longBitsToDouble(Double.doubleToLongBits(v.x())); // RG205 @ (v
    }

    @Differentiable
    static double laundersBits(Vector v) {
        return bits(v);
    }

    @Differentiable
    static double writes(double x, Vector[] v) {
        v[0] = new Vector(x, v[1].x()); // RG207 @ =
        return v[0].x();
    }

    @Differentiable
    static Vector[] returned(Vector[] v) { // RG110 @ returned
        return v;
    }

    record Opaque(Object other, Vector[] vectors) {}

    @Differentiable
    static double opaque(@NoGradient Opaque o, double x) { // RG117 @ o,
        return o.vectors()[0].x() * x;
    }
}
