import java.awt.geom.Point2D;
import org.retrograd.DerivativeOf;

class Distance {
    @DerivativeOf(type = Point2D.class, method = "distance")
    static double distance(double x1, double y1, double x2, double y2) { // RG122 @ distance
        return (x1 - x2) / Point2D.distance(x1, y1, x2, y2);
    }
}
