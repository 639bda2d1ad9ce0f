package org.retrograd.maven.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.SampleModule;
import org.retrograd.maven.inspection.InspectedMethod;
import org.retrograd.maven.page.InspectionPage;

/** Methods of one name whose parameters have types of one simple name. */
class OverloadsTest {

    @TempDir
    private Path folder;

    private SampleModule module;

    @BeforeEach
    void compile() throws IOException {
        module = new SampleModule(folder)
                .with("A", "package shop; class A { record Point(double x) {} }")
                .with("B", "package shop; class B { record Point(double x) {} }")
                .with("Over", """
                        package shop;

                        import org.retrograd.CheckGradient;
                        import org.retrograd.DerivativeOf;
                        import org.retrograd.Differentiable;
                        import shop.A.Point;

                        final class Over {
                            @Differentiable
                            @CheckGradient("Point(2)")
                            static double f(Point p) {
                                return p.x() * p.x();
                            }

                            @Differentiable(name = "other")
                            @CheckGradient("Point(3)")
                            static double f(B.Point p) {
                                return cube(p.x());
                            }

                            @Differentiable
                            @CheckGradient({"2", "3"})
                            static double g(double x, long n) {
                                return x * n;
                            }

                            @Differentiable
                            @CheckGradient({"2", "3"})
                            static double g(double x, int n) {
                                return x * x * n;
                            }

                            static double cube(double x) {
                                return x * x * x;
                            }

                            @DerivativeOf(type = Over.class, method = "cube")
                            static double cubeDerivative(double x, double d) {
                                return d * x;
                            }
                        }
                        """)
                .compiled();
    }

    @Test
    void areInspectedEachForItself() throws IOException {
        List<InspectedMethod> methods = module.inspected().stream()
                .filter(method -> method.signature().name().equals("f"))
                .toList();
        assertThat(methods).hasSize(2).allMatch(InspectedMethod::isAnnotated);
        assertThat(methods.get(0).source().orElseThrow().lines().get(2).text()).contains("f(Point p)");
        assertThat(methods.get(1).source().orElseThrow().lines().get(2).text()).contains("f(B.Point p)");
        assertThat(new InspectionPage("shop", methods).write()).contains("(shop.A.Point)", "(shop.B.Point)");
    }

    @Test
    void areCheckedEachForItself() throws IOException {
        Verifier.Outcome outcome = new Verifier(module.classes(), module.classPath(), true).check(module.inspected());
        assertThat(outcome.points()).isEqualTo(4);
        assertThat(outcome.findings()).hasSize(1);
        assertThat(outcome.findings().get(0).text())
                .contains("Over.f(shop.B.Point): the gradient is wrong")
                .contains("expected    27.0")
                .contains("actual      3.0");
    }
}
