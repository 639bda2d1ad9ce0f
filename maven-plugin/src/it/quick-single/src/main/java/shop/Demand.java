package shop;

import java.util.List;
import java.util.stream.Stream;
import org.retrograd.CheckGradient;
import org.retrograd.Differentiable;
import org.retrograd.Mode;

/** Methods of several shapes, each with points. */
final class Demand {

    enum Kind { LINEAR, SQUARE }

    record Point(double x, double y) {

        @Differentiable
        @CheckGradient({"Point(3, 4)", "2"})
        double norm(double scale) {
            return scale * Math.sqrt(x * x + y * y);
        }
    }

    private Demand() {}

    @Differentiable
    @CheckGradient({"0.1", "0.4", "20"})
    @CheckGradient(from = "starts")
    static double population(double start, double rate, int steps) {
        double p = start;
        for (int i = 0; i < steps; i++) {
            p += rate * p * (1 - p);
        }
        return p;
    }

    static List<Object[]> starts() {
        return List.of(new Object[] {0.2, 0.3, 5}, new Object[] {0.9, 0.1, 50});
    }

    @Differentiable(modes = Mode.FORWARD)
    @CheckGradient({"{1, 2, 3}", "0.5"})
    static double[] scaled(double[] prices, double factor) {
        double[] scaled = new double[prices.length];
        for (int i = 0; i < prices.length; i++) {
            scaled[i] = factor * prices[i] * prices[i];
        }
        return scaled;
    }

    @Differentiable(name = "cost", wrt = "amount")
    @CheckGradient({"2.5", "LINEAR", "\"a \\\"quoted\\\" text\""})
    @CheckGradient({"-2.5", "SQUARE", "\"\""})
    static double costOf(double amount, Kind kind, String label) {
        return switch (kind) {
            case LINEAR -> 3 * amount;
            default -> amount * amount;
        };
    }

    @Differentiable
    @CheckGradient({"{Point(1, 2), Point(3, 4)}", "0.25f"})
    static double weighted(Point[] points, float weight) {
        double sum = 0;
        for (Point point : points) {
            sum += weight * point.x() * point.y();
        }
        return sum;
    }

    @Differentiable
    @CheckGradient(from = "angles")
    static double wave(double angle) {
        if (angle < -1) {
            throw new IllegalArgumentException("</script><img src=x onerror=alert(1)>");
        }
        return Math.sin(angle);
    }

    static Stream<Object[]> angles() {
        return Stream.of(0.0, 1.0, 2.0).map(angle -> new Object[] {angle});
    }
}
