package org.retrograd.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retrograd.processor.emit.FunctionSketch.DOUBLE;
import static org.retrograd.processor.emit.FunctionSketch.DOUBLES;
import static org.retrograd.processor.emit.FunctionSketch.INT;
import static org.retrograd.processor.emit.FunctionSketch.PRICER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Visibility;

class FaceEmitterTest {

    private static final MethodHeader PRICE = header(
            "price",
            DOUBLE,
            "price(double,double[],int)",
            new ParameterHeader("spot", DOUBLE, true, true),
            new ParameterHeader("x", DOUBLES, true, true),
            new ParameterHeader("n", INT, false, false));
    private static final MethodHeader CURVE =
            header("curve", DOUBLES, "curve(double)", new ParameterHeader("spot", DOUBLE, true, true));

    private static MethodHeader header(String name, Type result, String link, ParameterHeader... parameters) {
        return MethodHeader.plain(PRICER, name, name, List.of(parameters), result, Visibility.PUBLIC, link);
    }

    private static String text(MethodHeader... headers) {
        return FaceEmitter.emit(PRICER, List.of(headers), new Markers(Optional.empty(), Set.of()))
                .text();
    }

    @Test
    void aScalarMethodHasAGradient() {
        assertThat(text(PRICE)).contains("""
                    public static PriceGradient priceGradient(double spot, double[] x, int n) {
                        return Pricer_Adjoint.priceGradient(spot, x, n);
                    }
                """, """
                    public static double addPriceVjpTo(double spot, double[] x, int n, double cotangent,
                            double[] dX, double[] dScalars) {
                        return Pricer_Adjoint.addPriceVjpTo(spot, x, n, cotangent, dX, dScalars);
                    }
                """, """
                    /**
                     * The derivatives of {@code price}.
                     *
                     * @param spot the derivative with respect to {@code spot}
                     * @param x the derivative with respect to {@code x}, a new array of the same shape
                     */
                    public record PriceGradient(double spot, double[] x) {}
                """, """
                    public record PriceValueAndGradient(double value, PriceGradient gradient) {}
                """);
    }

    @Test
    void anArrayMethodHasAVjpAlone() {
        assertThat(text(CURVE)).contains("""
                    public static double curveVjp(double spot, double[] cotangent) {
                        return Pricer_Adjoint.curveVjp(spot, cotangent);
                    }
                """).doesNotContain("curveGradient").doesNotContain("record");
    }

    @Test
    void takenNamesAreAvoided() {
        MethodHeader header = header(
                "price",
                DOUBLE,
                "price(double[],double[],double)",
                new ParameterHeader("x", DOUBLES, true, true),
                new ParameterHeader("dX", DOUBLES, true, true),
                new ParameterHeader("cotangent", DOUBLE, true, true));
        assertThat(BufferNames.of(header))
                .isEqualTo(new BufferNames(List.of("cotangent1"), List.of("dX1", "dDX"), Optional.of("dScalars")));
    }

    @Test
    void overloadsShareARecordOfTheSameComponents() {
        MethodHeader other = header(
                "price",
                DOUBLE,
                "price(double,double[])",
                new ParameterHeader("spot", DOUBLE, true, true),
                new ParameterHeader("x", DOUBLES, true, true));
        assertThat(text(PRICE, other)).containsOnlyOnce("record PriceGradient(");
    }

    @Test
    void overloadsWithDifferentComponentsAreRefused() {
        MethodHeader other = header(
                "price",
                DOUBLE,
                "price(double,double)",
                new ParameterHeader("spot", DOUBLE, true, true),
                new ParameterHeader("vol", DOUBLE, true, true));
        assertThatThrownBy(() -> text(PRICE, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFaceCompiles() {
        ClassType standard = new ClassType("javax.annotation.processing", List.of("Generated"));
        String face = FaceEmitter.emit(PRICER, List.of(PRICE, CURVE), new Markers(Optional.of(standard), Set.of()))
                .text();
        Compiled.of(Map.of("p.PricerGradients", face, "p.Pricer", """
                package p;
                public class Pricer {
                    private Pricer() {}
                    public static double price(double spot, double[] x, int n) { return 0; }
                    public static double[] curve(double spot) { return null; }
                }
                """, "p.Pricer_Adjoint", """
                package p;
                import p.PricerGradients.*;
                final class Pricer_Adjoint {
                    static PriceGradient priceGradient(double spot, double[] x, int n) { return null; }
                    static PriceValueAndGradient priceValueAndGradient(double spot, double[] x, int n) { return null; }
                    static PriceGradient priceVjp(double spot, double[] x, int n, double cotangent) { return null; }
                    static double addPriceVjpTo(
                            double spot, double[] x, int n, double cotangent, double[] dX, double[] dScalars) {
                        return 0;
                    }
                    static double curveVjp(double spot, double[] cotangent) { return 0; }
                    static double[] addCurveVjpTo(double spot, double[] cotangent, double[] dScalars) { return null; }
                }
                """));
    }
}
