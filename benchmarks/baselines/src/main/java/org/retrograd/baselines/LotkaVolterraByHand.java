package org.retrograd.baselines;

/** The adjoint of {@link LotkaVolterra} by hand. The state before each step is kept; its stages are computed again. */
public final class LotkaVolterraByHand {

    private LotkaVolterraByHand() {}

    public record Gradient(double prey, double predators, double a, double b, double c, double d) {}

    public static Gradient gradient(
            double prey, double predators, double a, double b, double c, double d, double h, int n) {
        int trips = Math.max(n, 0);
        double[] xSaved = new double[trips];
        double[] ySaved = new double[trips];
        forward(prey, predators, a, b, c, d, h, xSaved, ySaved);
        double half = 0.5 * h;
        double third = h / 3.0;
        double sixth = h / 6.0;
        double dX = 1.0;
        double dY = 0.0;
        double dA = 0.0;
        double dB = 0.0;
        double dC = 0.0;
        double dD = 0.0;
        for (int i = trips - 1; i >= 0; i--) {
            double x1 = xSaved[i];
            double y1 = ySaved[i];
            double u1 = a - b * y1;
            double v1 = d * x1 - c;
            double x2 = x1 + half * x1 * u1;
            double y2 = y1 + half * y1 * v1;
            double u2 = a - b * y2;
            double v2 = d * x2 - c;
            double x3 = x1 + half * x2 * u2;
            double y3 = y1 + half * y2 * v2;
            double u3 = a - b * y3;
            double v3 = d * x3 - c;
            double x4 = x1 + h * x3 * u3;
            double y4 = y1 + h * y3 * v3;

            // A stage is k = x (a - b y), l = y (d x - c); p and q are the adjoints of its two brackets.
            double dK = sixth * dX;
            double dL = sixth * dY;
            double p4 = dK * x4;
            double q4 = dL * y4;
            double dX4 = dK * (a - b * y4) + d * q4;
            double dY4 = dL * (d * x4 - c) - b * p4;

            dK = third * dX + h * dX4;
            dL = third * dY + h * dY4;
            double p3 = dK * x3;
            double q3 = dL * y3;
            double dX3 = dK * u3 + d * q3;
            double dY3 = dL * v3 - b * p3;

            dK = third * dX + half * dX3;
            dL = third * dY + half * dY3;
            double p2 = dK * x2;
            double q2 = dL * y2;
            double dX2 = dK * u2 + d * q2;
            double dY2 = dL * v2 - b * p2;

            dK = sixth * dX + half * dX2;
            dL = sixth * dY + half * dY2;
            double p1 = dK * x1;
            double q1 = dL * y1;
            dX += dX4 + dX3 + dX2 + dK * u1 + d * q1;
            dY += dY4 + dY3 + dY2 + dL * v1 - b * p1;

            dA += p4 + p3 + p2 + p1;
            dB -= p4 * y4 + p3 * y3 + p2 * y2 + p1 * y1;
            dC -= q4 + q3 + q2 + q1;
            dD += q4 * x4 + q3 * x3 + q2 * x2 + q1 * x1;
        }
        return new Gradient(dX, dY, dA, dB, dC, dD);
    }

    private static void forward(
            double prey,
            double predators,
            double a,
            double b,
            double c,
            double d,
            double h,
            double[] xSaved,
            double[] ySaved) {
        double half = 0.5 * h;
        double third = h / 3.0;
        double sixth = h / 6.0;
        double x = prey;
        double y = predators;
        for (int i = 0; i < xSaved.length; i++) {
            xSaved[i] = x;
            ySaved[i] = y;
            double k1 = x * (a - b * y);
            double l1 = y * (d * x - c);
            double x2 = x + half * k1;
            double y2 = y + half * l1;
            double k2 = x2 * (a - b * y2);
            double l2 = y2 * (d * x2 - c);
            double x3 = x + half * k2;
            double y3 = y + half * l2;
            double k3 = x3 * (a - b * y3);
            double l3 = y3 * (d * x3 - c);
            double x4 = x + h * k3;
            double y4 = y + h * l3;
            x += sixth * (k1 + x4 * (a - b * y4)) + third * (k2 + k3);
            y += sixth * (l1 + y4 * (d * x4 - c)) + third * (l2 + l3);
        }
    }
}
