package org.retrograd.hunter.oracle;

import org.hipparchus.analysis.differentiation.Gradient;

/** First derivatives with respect to so many variables. */
record FirstOrder(int variables) implements Numbers<Gradient> {

    @Override
    public Gradient constant(double value) {
        return Gradient.constant(variables, value);
    }

    @Override
    public Gradient variable(int index, double value) {
        return Gradient.variable(variables, index, value);
    }

    @Override
    public double[] derivatives(Gradient number) {
        return number.getGradient();
    }

    @Override
    public Gradient number(double value, double... derivatives) {
        return new Gradient(value, derivatives);
    }

    @Override
    public Gradient[] array(int length) {
        return new Gradient[length];
    }

    @Override
    public Gradient[][] matrix(int rows) {
        return new Gradient[rows][];
    }
}
