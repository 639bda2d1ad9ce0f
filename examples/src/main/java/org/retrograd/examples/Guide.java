package org.retrograd.examples;

import org.retrograd.examples.LineGradients.LossGradient;
import org.retrograd.examples.LineGradients.LossValueAndGradient;

/** What the guide in {@code docs/gradients.md} shows. Each method is one block of code there. */
final class Guide {

    private Guide() {}

    static double growth() {
        GrowthGradients.PopulationGradient gradient = GrowthGradients.populationGradient(0.1, 0.4, 20);
        return gradient.rate(); // how the population moves with the rate
    }

    static double[] gradientOfOne() {
        double[] x = {0, 1, 2, 3};
        double[] gradient = DotGradients.twiceSquaredGradient(x);
        return gradient;
    }

    static double[] gradientOfSeveral(double[] x, double[] y) {
        LossGradient gradient = LineGradients.lossGradient(2, -1, x, y);
        return new double[] {gradient.slope(), gradient.offset()};
    }

    static double[] valueAndGradient(double[] x, double[] y) {
        LossValueAndGradient both = LineGradients.lossValueAndGradient(2, -1, x, y);
        return new double[] {both.value(), both.gradient().slope()};
    }

    static double[][] vectorJacobianProduct() {
        double[][] table = {{1, 2}, {3, 4}};
        double[] cotangent = {10, 20};
        double[][] product = TableGradients.rowVjp(table, 1, cotangent);
        return product;
    }

    static double[][] jacobian() {
        double[][] jacobian = SquaresGradients.squaresJacobian(new double[] {1, 2});
        return jacobian;
    }

    static double[] records() {
        Bond.Payment[] payments = {new Bond.Payment(1, 100), new Bond.Payment(2, 50)};
        BondGradients.WorthGradient gradient = BondGradients.worthGradient(payments, 0);
        return new double[] {gradient.rate(), gradient.payments()[1].amount()};
    }

    static double[] resultsInArrays() {
        double[] u = {0, 1, 0, 0};
        double[] weights = {0, 0, 1, 0};
        HeatGradients.DiffuseGradient gradient = HeatGradients.diffuseVjp(u, 0.25, weights);
        return gradient.u();
    }

    static double[] directionalDerivative() {
        TrajectoryGradients.PathJvp moved = TrajectoryGradients.pathJvp(0.5, 1.0, 2, 0.0, 1.0);
        return moved.tangent(); // how each element of the path moves with the rate
    }

    static double[] hessianVectorProduct(double[] x, double[] direction) {
        return ValleyGradients.slopeJvp(x, direction).tangent();
    }

    static double[][] hessian(double[] x) {
        double[][] columns = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double[] unit = new double[x.length];
            unit[i] = 1;
            columns[i] = ValleyGradients.slopeJvp(x, unit).tangent();
        }
        return columns;
    }

    static double[] buffers(double[][] batch) {
        double[] sum = new double[batch[0].length];
        for (double[] x : batch) {
            DotGradients.addTwiceSquaredVjpTo(x, 1.0, sum);
        }
        return sum;
    }

    static double[] scalarBuffers(double[] x, double[] y) {
        double[] sums = new double[2];
        LineGradients.addLossVjpTo(2, -1, x, y, 1.0, sums);
        return sums;
    }

    static double overloads() {
        double ofCircle = AreaGradients.areaGradient(2);
        AreaGradients.RectangleGradient ofRectangle = AreaGradients.rectangleGradient(3, 4);
        return ofCircle + ofRectangle.width() + ofRectangle.height();
    }
}
