package org.retrograd.examples;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.retrograd.testing.GradientCheck;
import org.retrograd.testing.MethodCheck;

/** The examples' derivatives against finite differences. */
class GradientsTest {

    @Test
    void wave() {
        GradientCheck.of("Wave.height", p -> Wave.height(p.asDouble("x"), p.asDouble("speed")))
                .parameter("x", 0.7)
                .parameter("speed", 3.0)
                .checkGradient(p -> WaveGradients.heightGradient(p.asDouble("x"), p.asDouble("speed")));
    }

    @Test
    void dot() {
        GradientCheck.vector(Dot::twiceSquared, DotGradients::twiceSquaredGradient)
                .at(0.5, -1.0, 2.0);
    }

    @Test
    void growth() {
        GradientCheck.of(
                        "Growth.population",
                        p -> Growth.population(p.asDouble("start"), p.asDouble("rate"), p.asInt("steps")))
                .parameter("start", 0.1)
                .parameter("rate", 0.4)
                .passive("steps", 20)
                .checkGradient(p ->
                        GrowthGradients.populationGradient(p.asDouble("start"), p.asDouble("rate"), p.asInt("steps")));
    }

    @Test
    void pricer() {
        check(Pricer.class, "price", PricerGradients.class, "priceGradient").at(101.0, 100.0, 7.0, 2.0);
    }

    @Test
    void normal() {
        GradientCheck.scalar(Pricer::normal, PricerGradients::normalGradient).at(-2.0, 0.0, 0.3, 4.0);
    }

    @Test
    void huber() {
        check(Huber.class, "loss", HuberGradients.class, "lossGradient")
                .wrt("residuals")
                .at(new double[] {0.3, -0.2, 4.0, -5.0}, 1.0);
    }

    @Test
    void line() {
        check(Line.class, "loss", LineGradients.class, "lossGradient")
                .at(0.5, 2.0, new double[] {0, 1, 2}, new double[] {3, 1, 4});
    }

    @Test
    void attached() {
        GradientCheck.vector(Detach::attached, DetachGradients::attachedGradient)
                .at(0.5, -1.0, 2.0);
    }

    @Test
    void table() {
        check(Table.class, "row", TableGradients.class, "rowVjp").at(new double[][] {{1, 2}, {3, 4}}, 1);
    }

    @Test
    void area() {
        GradientCheck.scalar(Area::area, AreaGradients::areaGradient).at(0.5, 3.0);
    }

    private static MethodCheck check(Class<?> owner, String primal, Class<?> face, String derivative) {
        return GradientCheck.methods(method(owner, primal), method(face, derivative));
    }

    private static Method method(Class<?> owner, String name) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
