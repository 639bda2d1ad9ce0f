package vectors;

import static org.retrograd.Direction.FORWARD;
import static org.retrograd.Direction.REVERSE;

import org.retrograd.DerivativeOf;
import org.retrograd.Tangent;

/** A point of the plane: points are no vectors, but move by vectors. */
@Tangent(type = Vec.class, zero = "still", plus = "plus")
public record Point(double x, double y) {

    public static Vec still(Point point) {
        return Vec.of(0, 0);
    }

    public static Point of(double x, double y) {
        return new Point(x, y);
    }

    public Point moved(Vec way) {
        return new Point(x + way.pick(0).sum(), y + way.pick(1).sum());
    }

    public Vec from(Point other) {
        return Vec.of(x - other.x, y - other.y);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    @DerivativeOf(type = Point.class, method = "x", direction = REVERSE)
    public static Vec ofX(Point self, double d) {
        return Vec.of(d, 0);
    }

    @DerivativeOf(type = Point.class, method = "x", direction = FORWARD)
    public static double ofXForward(Point self, Vec d) {
        return d.pick(0).sum();
    }

    @DerivativeOf(type = Point.class, method = "of", direction = REVERSE)
    public static double first(double x, double y, Vec d) {
        return d.pick(0).sum();
    }

    @DerivativeOf(type = Point.class, method = "of", direction = FORWARD)
    public static Vec firstForward(double x, double y, double d) {
        return Vec.of(d, 0);
    }

    @DerivativeOf(type = Point.class, method = "of", parameter = 1, direction = REVERSE)
    public static double second(double x, double y, Vec d) {
        return d.pick(1).sum();
    }

    @DerivativeOf(type = Point.class, method = "of", parameter = 1, direction = FORWARD)
    public static Vec secondForward(double x, double y, double d) {
        return Vec.of(0, d);
    }

    @DerivativeOf(type = Point.class, method = "moved")
    public static Vec moved(Point self, Vec way, Vec d) {
        return d;
    }

    @DerivativeOf(type = Point.class, method = "moved", parameter = 1)
    public static Vec way(Point self, Vec way, Vec d) {
        return d;
    }

    @DerivativeOf(type = Point.class, method = "from")
    public static Vec from(Point self, Point other, Vec d) {
        return d;
    }

    @DerivativeOf(type = Point.class, method = "from", parameter = 1)
    public static Vec fromOther(Point self, Point other, Vec d) {
        return d.times(-1);
    }

    @DerivativeOf(type = Point.class, method = "distance", result = true, direction = REVERSE)
    public static Vec distance(Point self, Point other, double result, double d) {
        return self.from(other).times(d / result);
    }

    @DerivativeOf(type = Point.class, method = "distance", result = true, direction = FORWARD)
    public static double distanceForward(Point self, Point other, double result, Vec d) {
        return self.from(other).dot(d) / result;
    }

    @DerivativeOf(type = Point.class, method = "distance", parameter = 1, result = true, direction = REVERSE)
    public static Vec distanceOther(Point self, Point other, double result, double d) {
        return self.from(other).times(-d / result);
    }

    @DerivativeOf(type = Point.class, method = "distance", parameter = 1, result = true, direction = FORWARD)
    public static double distanceOtherForward(Point self, Point other, double result, Vec d) {
        return -self.from(other).dot(d) / result;
    }
}
