package rejected.rules;

import org.retrograd.DerivativeOf;
import org.retrograd.Differentiable;
import org.retrograd.Rules;

/** Types that hold no rules, and annotations where they mean nothing. */
class Named {

    @Rules(int.class) // RG127 @ .class
    @Differentiable
    static double primitive(double x) {
        return x * x;
    }

    @Rules(double[].class) // RG127 @ .class
    @Differentiable
    static double array(double x) {
        return x * x;
    }

    @DerivativeOf(type = int.class, method = "primitive") // RG120 @ .class
    static double rule(double x, double dPrimitive) {
        return dPrimitive;
    }

    @DerivativeOf(type = double[].class, method = "clone") // RG120 @ .class
    static double clone(double x, double dClone) {
        return dClone;
    }

    @Differentiable
    Named() {} // RG103 @ Named()
}
