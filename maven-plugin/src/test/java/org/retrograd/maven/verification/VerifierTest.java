package org.retrograd.maven.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.SampleModule;

class VerifierTest {

    @TempDir
    private Path folder;

    @Test
    void rightDerivativesPass() throws IOException {
        SampleModule module = SampleModule.growth(folder);
        Verifier.Outcome outcome = check(module, true);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.points()).isEqualTo(1);
        assertThat(new CodeRules(8000, name -> false).check(module.inspected())).isEmpty();
    }

    @Test
    void wrongDerivativesAreNamedWithTheirBranches() throws IOException {
        SampleModule module = new SampleModule(folder).with("Tariff", """
                package shop;

                import org.retrograd.CheckGradient;
                import org.retrograd.DerivativeOf;
                import org.retrograd.Differentiable;

                final class Tariff {
                    @Differentiable
                    @CheckGradient({"{1, 2}", "SQUARE"})
                    static double f(double[] x, Kind kind) {
                        if (x[1] > 1) {
                            return square(x[1]) + x[0];
                        }
                        return x[0];
                    }

                    enum Kind { SQUARE }

                    static double square(double x) {
                        return x * x;
                    }

                    @DerivativeOf(type = Tariff.class, method = "square")
                    static double squareDerivative(double x, double d) {
                        return d * x;
                    }
                }
                """).compiled();

        List<Finding> findings = check(module, false).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).show())
                .contains("shop/Tariff.java: Tariff.f: the gradient is wrong in 1 of 2 components")
                .contains("x[1]  (at x[1] = 2.0)")
                .contains("expected    4.0")
                .contains("actual      2.0")
                .contains("half the expected one")
                .contains("at the point x = [1.0, 2.0], kind = SQUARE")
                .contains("Tariff.java:11  if (x[1] > 1) {  (held once)");
    }

    @Test
    void nothingIsLeftUncheckedInSilence() throws IOException {
        SampleModule module = new SampleModule(folder).with("Odd", """
                package shop;

                import org.retrograd.CheckGradient;
                import org.retrograd.Differentiable;

                final class Odd {
                    @CheckGradient("1")
                    static double plain(double x) {
                        return x;
                    }

                    @Differentiable
                    @CheckGradient({"1", "2"})
                    static double few(double x) {
                        return x * x;
                    }

                    @Differentiable
                    @CheckGradient(from = "none")
                    static double absent(double x) {
                        return x * x * x;
                    }

                    @Differentiable
                    static double bare(double x) {
                        return 2 * x;
                    }
                }
                """).compiled();

        assertThat(check(module, true).findings())
                .extracting(Finding::show)
                .anyMatch(text -> text.contains("shop.Odd.plain: has @CheckGradient, but no derivative"))
                .anyMatch(
                        text -> text.contains("Odd.few: cannot be checked: @CheckGradient needs one literal for each"))
                .anyMatch(text -> text.contains("Odd.absent: cannot be checked: there is no static method Odd.none()"))
                .anyMatch(text -> text.contains("Odd.bare: has no @CheckGradient"))
                .hasSize(4);
    }

    @Test
    void forwardModeIsComparedWithReverseMode() throws IOException {
        SampleModule module = new SampleModule(folder).with("Both", """
                package shop;

                import org.retrograd.CheckGradient;
                import org.retrograd.Differentiable;
                import org.retrograd.Mode;

                final class Both {
                    record Point(double x, double y) {
                        @Differentiable(modes = Mode.FORWARD)
                        @CheckGradient({"Point(3, 4)", "2"})
                        double norm(double scale) {
                            return scale * Math.sqrt(x * x + y * y);
                        }
                    }
                }
                """).compiled();
        assertThat(check(module, false)).isEqualTo(new Verifier.Outcome(1, List.of()));
    }

    @Test
    void codeRulesFindTapesBoxesAllocationsAndLargeMethods() throws IOException {
        SampleModule module = new SampleModule(folder)
                .with("Sum", "package shop; class Sum { static double f(double x) { return x; } }")
                .withGenerated("Sum_Adjoint", """
                        package shop;

                        @org.retrograd.Generated(from = "shop.Sum", contract = 1)
                        final class Sum_Adjoint {
                            /** The gradient of {@link Sum#f(double)}. */
                            static double fGradient(double x) {
                                java.util.List<Double> tape = new java.util.ArrayList<>();
                                for (int i = 0; i < 3; i++) {
                                    double[] kept = new double[3];
                                    double[] rowSaved = new double[3];
                                    tape.add(x);
                                }
                                return 1;
                            }
                        }
                        """)
                .compiledWithoutProcessor();
        assertThat(new CodeRules(20, name -> false).check(module.inspected()))
                .extracting(Finding::show)
                .anyMatch(text -> text.contains("HotSpot compiles no method of 20"))
                .anyMatch(text -> text.contains("Sum_Adjoint.java:9: allocates an array of primitives in a loop"))
                .anyMatch(text -> text.contains("boxes or unboxes a number, java.lang.Double.valueOf"))
                .anyMatch(text -> text.contains("uses java.util.List in fGradient"))
                .noneMatch(text -> text.contains("Sum_Adjoint.java:10"));
    }

    private static Verifier.Outcome check(SampleModule module, boolean requirePoints) throws IOException {
        return new Verifier(module.classes(), module.classPath(), requirePoints).check(module.inspected());
    }
}
