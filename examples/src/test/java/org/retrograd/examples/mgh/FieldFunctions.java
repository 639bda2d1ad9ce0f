package org.retrograd.examples.mgh;

import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** The functions once more in Hipparchus' arithmetic, from the paper's formulas, residual by residual. */
final class FieldFunctions {

    private FieldFunctions() {}

    private static DerivativeStructure sumOfSquares(DerivativeStructure... residuals) {
        DerivativeStructure sum = residuals[0].square();
        for (int i = 1; i < residuals.length; i++) {
            sum = sum.add(residuals[i].square());
        }
        return sum;
    }

    static DerivativeStructure rosenbrock(DerivativeStructure[] x) {
        return sumOfSquares(
                x[1].subtract(x[0].square()).multiply(10), x[0].negate().add(1));
    }

    static DerivativeStructure freudensteinRoth(DerivativeStructure[] x) {
        DerivativeStructure square = x[1].pow(2);
        DerivativeStructure cube = x[1].pow(3);
        return sumOfSquares(
                x[0].subtract(13).add(square.multiply(5)).subtract(cube).subtract(x[1].multiply(2)),
                x[0].subtract(29).add(cube).add(square).subtract(x[1].multiply(14)));
    }

    static DerivativeStructure powellBadlyScaled(DerivativeStructure[] x) {
        return sumOfSquares(
                x[0].multiply(x[1]).multiply(1e4).subtract(1),
                x[0].negate().exp().add(x[1].negate().exp()).subtract(1.0001));
    }

    static DerivativeStructure brownBadlyScaled(DerivativeStructure[] x) {
        return sumOfSquares(
                x[0].subtract(1e6), x[1].subtract(2e-6), x[0].multiply(x[1]).subtract(2));
    }

    static DerivativeStructure beale(DerivativeStructure[] x) {
        double[] y = {1.5, 2.25, 2.625};
        DerivativeStructure[] residuals = new DerivativeStructure[y.length];
        for (int i = 0; i < y.length; i++) {
            residuals[i] =
                    x[0].multiply(x[1].pow(i + 1).negate().add(1)).negate().add(y[i]);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure jennrichSampson(DerivativeStructure[] x) {
        DerivativeStructure[] residuals = new DerivativeStructure[10];
        for (int i = 1; i <= 10; i++) {
            DerivativeStructure sum =
                    x[0].multiply(i).exp().add(x[1].multiply(i).exp());
            residuals[i - 1] = sum.negate().add(2 + 2 * i);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure helicalValley(DerivativeStructure[] x) {
        DerivativeStructure angle = x[1].divide(x[0]).atan().divide(2 * Math.PI);
        DerivativeStructure turns = x[0].getValue() < 0 ? angle.add(0.5) : angle;
        DerivativeStructure radius = x[0].pow(2).add(x[1].pow(2)).sqrt();
        return sumOfSquares(
                x[2].subtract(turns.multiply(10)).multiply(10),
                radius.subtract(1).multiply(10),
                x[2]);
    }

    static DerivativeStructure bard(DerivativeStructure[] x) {
        double[] y = {.14, .18, .22, .25, .29, .32, .35, .39, .37, .58, .73, .96, 1.34, 2.1, 4.39};
        DerivativeStructure[] residuals = new DerivativeStructure[15];
        for (int u = 1; u <= 15; u++) {
            DerivativeStructure below = x[1].multiply(16 - u).add(x[2].multiply(u <= 8 ? u : 16 - u));
            residuals[u - 1] = x[0].add(below.reciprocal().multiply(u)).negate().add(y[u - 1]);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure gaussian(DerivativeStructure[] x) {
        double[] y = {
            .0009, .0044, .0175, .0540, .1295, .2420, .3521, .3989, .3521, .2420, .1295, .0540, .0175, .0044, .0009
        };
        DerivativeStructure[] residuals = new DerivativeStructure[15];
        for (int i = 1; i <= 15; i++) {
            DerivativeStructure off = x[2].negate().add((8 - i) * 0.5);
            DerivativeStructure exponent = x[1].multiply(off.square()).divide(-2);
            residuals[i - 1] = x[0].multiply(exponent.exp()).subtract(y[i - 1]);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure meyer(DerivativeStructure[] x) {
        int[] y = {34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
        };
        DerivativeStructure[] residuals = new DerivativeStructure[16];
        for (int i = 1; i <= 16; i++) {
            DerivativeStructure exponent = x[1].divide(x[2].add(45 + 5 * i));
            residuals[i - 1] = x[0].multiply(exponent.exp()).subtract(y[i - 1]);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure gulf(DerivativeStructure[] x) {
        DerivativeStructure[] residuals = new DerivativeStructure[99];
        for (int i = 1; i <= 99; i++) {
            double t = 0.01 * i;
            double y = 25 + Math.pow(-50 * Math.log(t), 2 / 3.0);
            DerivativeStructure power = x[1].negate().add(y).abs().pow(x[2]);
            residuals[i - 1] = power.divide(x[0]).negate().exp().subtract(t);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure boxThree(DerivativeStructure[] x) {
        DerivativeStructure[] residuals = new DerivativeStructure[10];
        for (int i = 1; i <= 10; i++) {
            double t = i / 10.0;
            DerivativeStructure difference =
                    x[0].multiply(-t).exp().subtract(x[1].multiply(-t).exp());
            residuals[i - 1] = difference.subtract(x[2].multiply(Math.exp(-t) - Math.exp(-10 * t)));
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure powellSingular(DerivativeStructure[] x) {
        return sumOfSquares(
                x[0].add(x[1].multiply(10)),
                x[2].subtract(x[3]).multiply(Math.sqrt(5)),
                x[1].subtract(x[2].multiply(2)).pow(2),
                x[0].subtract(x[3]).pow(2).multiply(Math.sqrt(10)));
    }

    static DerivativeStructure wood(DerivativeStructure[] x) {
        return sumOfSquares(
                x[1].subtract(x[0].square()).multiply(10),
                x[0].negate().add(1),
                x[3].subtract(x[2].square()).multiply(Math.sqrt(90)),
                x[2].negate().add(1),
                x[1].add(x[3]).subtract(2).multiply(Math.sqrt(10)),
                x[1].subtract(x[3]).divide(Math.sqrt(10)));
    }

    static DerivativeStructure kowalikOsborne(DerivativeStructure[] x) {
        double[] y = {.1957, .1947, .1735, .16, .0844, .0627, .0456, .0342, .0323, .0235, .0246};
        double[] u = {4, 2, 1, .5, .25, .167, .125, .1, .0833, .0714, .0625};
        DerivativeStructure[] residuals = new DerivativeStructure[11];
        for (int i = 0; i < 11; i++) {
            DerivativeStructure above = x[0].multiply(x[1].multiply(u[i]).add(u[i] * u[i]));
            DerivativeStructure below = x[2].multiply(u[i]).add(u[i] * u[i]).add(x[3]);
            residuals[i] = above.divide(below).negate().add(y[i]);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure brownDennis(DerivativeStructure[] x) {
        DerivativeStructure[] residuals = new DerivativeStructure[20];
        for (int i = 1; i <= 20; i++) {
            double t = 0.2 * i;
            DerivativeStructure line = x[1].multiply(t).add(x[0]).subtract(Math.exp(t));
            DerivativeStructure wave = x[3].multiply(Math.sin(t)).add(x[2]).subtract(Math.cos(t));
            residuals[i - 1] = line.square().add(wave.square());
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure osborneOne(DerivativeStructure[] x) {
        double[] y = {
            .844, .908, .932, .936, .925, .908, .881, .850, .818, .784, .751, .718, .685, .658, .628, .603, .580, .558,
            .538, .522, .506, .490, .478, .467, .457, .448, .438, .431, .424, .420, .414, .411, .406
        };
        DerivativeStructure[] residuals = new DerivativeStructure[33];
        for (int i = 1; i <= 33; i++) {
            double t = 10 * (i - 1);
            DerivativeStructure first = x[1].multiply(x[3].multiply(-t).exp());
            DerivativeStructure second = x[2].multiply(x[4].multiply(-t).exp());
            residuals[i - 1] = x[0].add(first).add(second).negate().add(y[i - 1]);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure biggsExp6(DerivativeStructure[] x) {
        DerivativeStructure[] residuals = new DerivativeStructure[13];
        for (int i = 1; i <= 13; i++) {
            double t = i / 10.0;
            double y = Math.exp(-t) - 5 * Math.exp(-i) + 3 * Math.exp(-0.4 * i);
            DerivativeStructure first = x[2].multiply(x[0].multiply(-t).exp());
            DerivativeStructure second = x[3].multiply(x[1].multiply(-t).exp());
            DerivativeStructure third = x[5].multiply(x[4].multiply(-t).exp());
            residuals[i - 1] = first.subtract(second).add(third).subtract(y);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure osborneTwo(DerivativeStructure[] x) {
        double[] y = {
            1.366, 1.191, 1.112, 1.013, .991, .885, .831, .847, .786, .725, .746, .679, .608, .655, .616, .606, .602,
            .626, .651, .724, .649, .649, .694, .644, .624, .661, .612, .558, .533, .495, .500, .423, .395, .375, .372,
            .391, .396, .405, .428, .429, .523, .562, .607, .653, .672, .708, .633, .668, .645, .632, .591, .559, .597,
            .625, .739, .710, .729, .720, .636, .581, .428, .292, .162, .098, .054
        };
        DerivativeStructure[] residuals = new DerivativeStructure[65];
        for (int i = 1; i <= 65; i++) {
            double t = (i - 1) / 10.0;
            DerivativeStructure decay = x[0].multiply(x[4].multiply(-t).exp());
            DerivativeStructure first = x[1].multiply(
                    x[8].subtract(t).square().multiply(x[5]).negate().exp());
            DerivativeStructure second = x[2].multiply(
                    x[9].subtract(t).square().multiply(x[6]).negate().exp());
            DerivativeStructure third = x[3].multiply(
                    x[10].subtract(t).square().multiply(x[7]).negate().exp());
            residuals[i - 1] = decay.add(first).add(second).add(third).negate().add(y[i - 1]);
        }
        return sumOfSquares(residuals);
    }

    static DerivativeStructure watson(DerivativeStructure[] x) {
        DerivativeStructure[] residuals = new DerivativeStructure[31];
        for (int i = 1; i <= 29; i++) {
            double t = i / 29.0;
            DerivativeStructure derivative = x[1];
            for (int j = 3; j <= x.length; j++) {
                derivative = derivative.add(x[j - 1].multiply((j - 1) * Math.pow(t, j - 2)));
            }
            DerivativeStructure value = x[0];
            for (int j = 2; j <= x.length; j++) {
                value = value.add(x[j - 1].multiply(Math.pow(t, j - 1)));
            }
            residuals[i - 1] = derivative.subtract(value.square()).subtract(1);
        }
        residuals[29] = x[0];
        residuals[30] = x[1].subtract(x[0].square()).subtract(1);
        return sumOfSquares(residuals);
    }
}
