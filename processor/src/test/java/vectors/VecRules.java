package vectors;

import static org.retrograd.Direction.FORWARD;
import static org.retrograd.Direction.REVERSE;

import org.retrograd.DerivativeOf;
import vectors.Vec.Unit;

/** The rules of {@link Vec}. */
public final class VecRules {

    private VecRules() {}

    @DerivativeOf(type = Vec.class, method = "fill", parameter = 1, constant = 0, direction = REVERSE)
    public static double fill(Vec like, double number, Vec d) {
        return d.sum();
    }

    @DerivativeOf(type = Vec.class, method = "fill", parameter = 1, direction = FORWARD)
    public static Vec fillForward(Vec like, double number, double d) {
        return Vec.fill(like, d);
    }

    @DerivativeOf(type = Vec.class, method = "between")
    public static Vec from(Vec from, Vec to, double share, Vec d) {
        return d.times(1 - share);
    }

    @DerivativeOf(type = Vec.class, method = "between", parameter = 1)
    public static Vec to(Vec from, Vec to, double share, Vec d) {
        return d.times(share);
    }

    @DerivativeOf(type = Vec.class, method = "between", parameter = 2, direction = REVERSE)
    public static double share(Vec from, Vec to, double share, Vec d) {
        return d.dot(to) - d.dot(from);
    }

    @DerivativeOf(type = Vec.class, method = "between", parameter = 2, direction = FORWARD)
    public static Vec shareForward(Vec from, Vec to, double share, double d) {
        return to.times(d).plus(from.times(-d));
    }

    @DerivativeOf(type = Vec.class, method = "plus")
    public static Vec left(Vec left, Vec right, Vec d) {
        return d;
    }

    @DerivativeOf(type = Vec.class, method = "plus", parameter = 1)
    public static Vec right(Vec left, Vec right, Vec d) {
        return d;
    }

    @DerivativeOf(type = Vec.class, method = "times")
    public static Vec times(Vec x, double factor, Vec d) {
        return d.times(factor);
    }

    @DerivativeOf(type = Vec.class, method = "times", parameter = 1, direction = REVERSE)
    public static double timesFactor(Vec x, double factor, Vec d) {
        return d.dot(x);
    }

    @DerivativeOf(type = Vec.class, method = "times", parameter = 1, direction = FORWARD)
    public static Vec timesFactorForward(Vec x, double factor, double d) {
        return x.times(d);
    }

    @DerivativeOf(type = Vec.class, method = "times")
    public static Vec timesLeft(Vec x, Vec y, Vec d) {
        return d.times(y);
    }

    @DerivativeOf(type = Vec.class, method = "times", parameter = 1)
    public static Vec timesRight(Vec x, Vec y, Vec d) {
        return d.times(x);
    }

    @DerivativeOf(type = Vec.class, method = "in")
    public static Vec in(Vec x, Unit unit, Vec d) {
        return d.in(unit);
    }

    @DerivativeOf(type = Vec.class, method = "sin")
    public static Vec sin(Vec x, Vec d) {
        return d.times(x.cos());
    }

    @DerivativeOf(type = Vec.class, method = "cos")
    public static Vec cos(Vec x, Vec d) {
        return d.times(x.sin()).times(-1);
    }

    @DerivativeOf(type = Vec.class, method = "exp", result = true)
    public static Vec exp(Vec x, Vec result, Vec d) {
        return d.times(result);
    }

    @DerivativeOf(type = Vec.class, method = "pick", direction = REVERSE)
    public static Vec pick(Vec x, int[] places, Vec d) {
        return d.spread(x.size(), places);
    }

    @DerivativeOf(type = Vec.class, method = "pick", direction = FORWARD)
    public static Vec pickForward(Vec x, int[] places, Vec d) {
        return d.pick(places);
    }

    @DerivativeOf(type = Vec.class, method = "dot", direction = REVERSE)
    public static Vec dotLeft(Vec left, Vec right, double d) {
        return right.times(d);
    }

    @DerivativeOf(type = Vec.class, method = "dot", direction = FORWARD)
    public static double dotLeftForward(Vec left, Vec right, Vec d) {
        return d.dot(right);
    }

    @DerivativeOf(type = Vec.class, method = "dot", parameter = 1, direction = REVERSE)
    public static Vec dotRight(Vec left, Vec right, double d) {
        return left.times(d);
    }

    @DerivativeOf(type = Vec.class, method = "dot", parameter = 1, direction = FORWARD)
    public static double dotRightForward(Vec left, Vec right, Vec d) {
        return left.dot(d);
    }

    @DerivativeOf(type = Vec.class, method = "sum", direction = REVERSE)
    public static Vec sum(Vec x, double d) {
        return Vec.fill(x, d);
    }

    @DerivativeOf(type = Vec.class, method = "sum", direction = FORWARD)
    public static double sumForward(Vec x, Vec d) {
        return d.sum();
    }
}
