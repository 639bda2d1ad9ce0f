package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MethodCheckTest {

    /** Methods as a user and the processor would write them. */
    static final class Fixtures {

        record PriceGradient(double spot, double vol) {}

        record Model(double mu, double[] sigma) {}

        static double price(double spot, int steps, double vol, String label) {
            return spot * spot * vol * steps + label.length();
        }

        static PriceGradient priceGradient(double spot, int steps, double vol, String label) {
            return new PriceGradient(2 * spot * vol * steps, spot * spot * steps);
        }

        static PriceGradient priceGradientWrong(double spot, int steps, double vol, String label) {
            return new PriceGradient(2 * spot * vol * steps, spot * steps);
        }

        static double priceGradientOfVol(double spot, int steps, double vol, String label) {
            return spot * spot * steps;
        }

        static double squares(double[][] x) {
            double sum = 0;
            for (double[] row : x) {
                for (int i = 0; i < row.length; i++) {
                    sum += row[i] * row[i];
                    row[i] = 0;
                }
            }
            return sum;
        }

        static double[][] squaresGradient(double[][] x) {
            double[][] gradient = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                gradient[i] = Arrays.stream(x[i]).map(value -> 2 * value).toArray();
            }
            return gradient;
        }

        static double spread(Model model, int n) {
            return n * model.mu() * model.sigma()[1];
        }

        static Model spreadGradient(Model model, int n) {
            return new Model(n * model.sigma()[1], new double[] {0, n * model.mu()});
        }

        static double[] scale(double[] x, double factor) {
            return Arrays.stream(x).map(value -> factor * value).toArray();
        }

        record ScaleGradient(double[] x, double factor) {}

        static ScaleGradient scaleVjp(double[] x, double factor, double[] cotangent) {
            double dFactor = 0;
            for (int i = 0; i < x.length; i++) {
                dFactor += x[i] * cotangent[i];
            }
            return new ScaleGradient(scale(cotangent, factor), dFactor);
        }

        static ScaleGradient scaleVjpWrong(double[] x, double factor, double[] cotangent) {
            return new ScaleGradient(scale(cotangent, factor), 0);
        }

        static double sum(Model[] models) {
            return models[0].mu() * models[1].mu();
        }

        static Model[] sumGradient(Model[] models) {
            return new Model[] {new Model(models[1].mu(), new double[1]), new Model(models[0].mu(), new double[1])};
        }

        static double failing(double x) throws Exception {
            throw new Exception("checked");
        }

        static void nothing(double[] x) {}

        double notStatic(double x) {
            return x;
        }

        static double identity(double x) {
            return x;
        }
    }

    @Test
    void activeParametersAreTheComponentsOfTheRecord() {
        GradientReport report = check("price", "priceGradient").at(3.0, 2, 0.5, "label");

        assertThat(report.subject()).isEqualTo("Fixtures.price");
        assertThat(report.components()).extracting(ComponentReport::path).containsExactly("spot", "vol");
        assertThatThrownBy(() -> check("price", "priceGradientWrong").at(3.0, 2, 0.5, "label"))
                .isInstanceOf(GradientMismatch.class)
                .hasMessageStartingWith(
                        "Fixtures.price: the gradient is wrong in 1 of 2 components checked\n\n  vol  (at vol = 0.5)\n");
    }

    @Test
    void oneOfSeveralIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("price", "priceGradientOfVol").at(3.0, 2, 0.5, "label"))
                .withMessage("it cannot be told with respect to which of [spot, vol] priceGradientOfVol differentiates:"
                        + " call wrt");
        check("price", "priceGradientOfVol").wrt("vol").at(3.0, 2, 0.5, "label");
        assertThatThrownBy(
                        () -> check("price", "priceGradientOfVol").wrt("spot").at(3.0, 2, 0.5, "label"))
                .isInstanceOf(GradientMismatch.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("price", "priceGradientOfVol").wrt("rate"))
                .withMessage("price has no parameter rate; it has [spot, steps, vol, label]");
    }

    @Test
    void theOnlyDifferentiableParameterIsActive() {
        double[][] x = {{1, 2}, {}, {3}};
        check("squares", "squaresGradient").at((Object) x);
        assertThat(x).isDeepEqualTo(new double[][] {{1, 2}, {}, {3}});

        Fixtures.Model model = new Fixtures.Model(2, new double[] {5, 7});
        assertThat(check("spread", "spreadGradient").at(model, 3).components())
                .extracting(ComponentReport::path)
                .containsExactly("model.mu", "model.sigma[0]", "model.sigma[1]");
    }

    @Test
    void anArrayOfObjectsIsOneArgument() {
        check("squares", "squaresGradient").at((Object[]) new double[][] {{1, 2}, {}, {3}});
        check("sum", "sumGradient").at((Object[])
                new Fixtures.Model[] {new Fixtures.Model(2, new double[1]), new Fixtures.Model(3, new double[1])});
    }

    @Test
    void aDerivativeThatTakesACotangentIsAVjp() {
        check("scale", "scaleVjp").at(new double[] {1, -2, 3}, 0.5);
        check("scale", "scaleVjp").cotangent(new double[] {0, 1, 0}).at(new double[] {1, -2, 3}, 0.5);
        assertThatThrownBy(() -> check("scale", "scaleVjpWrong").at(new double[] {1, -2, 3}, 0.5))
                .isInstanceOf(GradientMismatch.class)
                .hasMessageContaining("the vector-Jacobian product is wrong in 1 of 4")
                .hasMessageContaining("  factor  (at factor = 0.5)");
    }

    @Test
    void namesCanBeSupplied() {
        check("price", "priceGradientOfVol")
                .parameterNames("s", "n", "sigma", "text")
                .wrt("sigma")
                .at(3.0, 2, 0.5, "label");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("price", "priceGradient").parameterNames("s"))
                .withMessage("price has 4 parameters, but the names are [s]");
    }

    @Test
    void optionsApply() {
        assertThatThrownBy(() -> check("identity", "identity").at(2.0)).isInstanceOf(GradientMismatch.class);
        check("identity", "identity").withTolerance(1.5).at(2.0);
    }

    @Test
    void argumentsMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("price", "priceGradient").at(3, 2, 0.5, "label"))
                .withMessage("Fixtures.price: the argument spot must be of type double, not Integer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("price", "priceGradient").at(3.0, 2, 0.5))
                .withMessage("Fixtures.price takes 4 arguments, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("price", "priceGradient").at(3.0, 2, 0.5, null))
                .withMessage("Fixtures.price: the argument label must be of type String, not null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("identity", "identity").cotangent(1.0).at(1.0))
                .withMessage("identity takes no cotangent");
    }

    @Test
    void methodsMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("price", "squaresGradient"))
                .withMessage("squaresGradient must take the arguments of price, or these and a cotangent, but takes 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("nothing", "squaresGradient"))
                .withMessageContaining("must be static and return a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("notStatic", "identity"))
                .withMessageContaining("must be static and return a value");
    }

    @Test
    void aCheckedExceptionIsPassedOnAsTheCause() {
        assertThatThrownBy(() -> check("failing", "identity").at(1.0))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("checked");
    }

    private static MethodCheck check(String primal, String derivative) {
        return GradientCheck.methods(method(primal), method(derivative));
    }

    private static Method method(String name) {
        return Arrays.stream(Fixtures.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
