import java.awt.geom.Point2D;
import org.retrograd.DerivativeOf;

class Distance {
    @DerivativeOf(type = Point2D.class, method = "distance")
    static double distance(double x, double y, double d) { // RG121 @ distance
        return d * x / Math.hypot(x, y);
    }
}
