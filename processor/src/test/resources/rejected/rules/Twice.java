package rejected.rules;

import java.awt.geom.Point2D;
import org.retrograd.DerivativeOf;
import org.retrograd.Differentiable;
import org.retrograd.Rules;

/** The body of a rule is read only where its derivative is asked for. */
@Rules(Twice.DistanceRules.class)
class Twice {

    static final class DistanceRules {
        @DerivativeOf(type = Point2D.class, method = "distance", constant = {1, 2, 3})
        static double once(double x1, double y1, double x2, double y2, double d) {
            return d * (x1 - x2) / Double.max(Point2D.distance(x1, y1, x2, y2), 1e-300); // RG205 @ (Point2D
        }

        @DerivativeOf(type = Point2D.class, method = "distanceSq", constant = {1, 2, 3})
        static double square(double x1, double y1, double x2, double y2, double d) {
            try {
                return d * 2 * (x1 - x2);
            } finally {
                System.out.println();
            }
        }
    }

    @Differentiable
    static double distance(double x) {
        return Point2D.distance(x, 1, 2, 3);
    }

    @Differentiable
    static double square(double x) {
        return Point2D.distanceSq(x, 1, 2, 3);
    }

    @Differentiable
    static double slope(double x) {
        return TwiceGradients.distanceGradient(x);
    }
}
