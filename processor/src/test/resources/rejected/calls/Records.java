package rejected.calls;

import org.retrograd.Differentiable;
import org.retrograd.Gradients;

class Records {

    record Vector(double x, double y) {

        Vector scaled(double s) {
            return new Vector(x * s, y * s);
        }
    }

    @Differentiable
    static double stopped(double x) {
        Vector v = new Vector(x, x * x);
        Vector w = Gradients.stopGradient(v);
        return w.x() * v.y(); // RG206 @ ()
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

    @Differentiable
    static double given(Vector v) { // RG117 @ v
        return v.x();
    }
}
