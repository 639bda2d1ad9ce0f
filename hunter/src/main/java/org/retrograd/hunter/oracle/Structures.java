package org.retrograd.hunter.oracle;

import java.util.Arrays;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** First and second derivatives. */
record Structures(DSFactory factory) implements Numbers<DerivativeStructure> {

    static Structures of(int variables) {
        return new Structures(new DSFactory(variables, 2));
    }

    @Override
    public DerivativeStructure constant(double value) {
        return factory.constant(value);
    }

    @Override
    public DerivativeStructure variable(int index, double value) {
        return factory.variable(index, value);
    }

    @Override
    public double[] derivatives(DerivativeStructure number) {
        double[] all = number.getAllDerivatives();
        return Arrays.copyOfRange(all, 1, all.length);
    }

    @Override
    public DerivativeStructure number(double value, double... derivatives) {
        double[] all = new double[derivatives.length + 1];
        all[0] = value;
        System.arraycopy(derivatives, 0, all, 1, derivatives.length);
        return factory.build(all);
    }

    @Override
    public DerivativeStructure[] array(int length) {
        return new DerivativeStructure[length];
    }

    @Override
    public DerivativeStructure[][] matrix(int rows) {
        return new DerivativeStructure[rows][];
    }
}
