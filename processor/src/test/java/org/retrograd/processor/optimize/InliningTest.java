package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.frontend.LoweredMethods;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

class InliningTest {

    private static final String SQUARE = "static double square(double d) { return d * d; }";

    /** The method f, with all methods of the given names in the places of their calls. */
    private static String inlined(String members, String... names) {
        LoweredMethods methods = LoweredMethods.of(members);
        Inlining inlining = new Inlining(
                methods.table(), methods.programs(), header -> List.of(names).contains(header.name()));
        Function changed = inlining.apply(methods.program("f"));
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    @Test
    void bodiesStandInPlaceOfCalls() {
        String members = "@Differentiable static double f(double c) { return square(square(c)); }" + SQUARE;

        assertThat(inlined(members, "square")).isEqualTo("""
                function f(double %c.0) {
                  double %.3 = %c.0 * %c.0
                  double %.4 = %.3 * %.3
                  return %.4
                }
                """);
    }

    @Test
    void calleesThatAreNotWantedAreCalled() {
        String members = "@Differentiable static double f(double c) { return twice(c) * square(c); }"
                + "static double twice(double d) { return square(d) + square(d); }"
                + SQUARE;

        assertThat(inlined(members, "twice")).isEqualTo("""
                function f(double %c.0) {
                  %.4 = call square(%c.0)
                  %.5 = call square(%c.0)
                  double %.6 = %.4 + %.5
                  %.2 = call square(%c.0)
                  double %.3 = %.6 * %.2
                  return %.3
                }
                """);
        assertThat(inlined(members, "twice", "square")).doesNotContain("call");
    }

    /** Each copy of a loop has an index of its own, and reads what the caller's array holds then. */
    @Test
    void statementsKeepTheirOrder() {
        String members = "@Differentiable static double f(double[] x, double c) {"
                + " double before = x[0]; scale(x, c); if (c > 0) { scale(x, before); } return x[0]; }"
                + "static void scale(double[] a, double by) { for (int i = 0; i < a.length; i++) { a[i] *= by; } }";

        assertThat(inlined(members, "scale")).isEqualTo("""
                function f(double[] %x.0, double %c.1) {
                  double %before.2 = %x.0[0]
                  int %.5 = %x.0.length
                  for %i.6 = 0 while < %.5 step 1 {
                    double %.7 = %x.0[%i.6]
                    double %.8 = %.7 * %c.1
                    %x.0[%i.6] = %.8
                  }
                  boolean %.3 = %c.1 > 0.0
                  if %.3 -> () {
                    int %.9 = %x.0.length
                    for %i.10 = 0 while < %.9 step 1 {
                      double %.11 = %x.0[%i.10]
                      double %.12 = %.11 * %before.2
                      %x.0[%i.10] = %.12
                    }
                  } else {
                  }
                  double %.4 = %x.0[0]
                  return %.4
                }
                """);
    }

    @Test
    void loopsCarryWhatTheirCallsReturn() {
        String members = "@Differentiable static double f(double c, int n) {"
                + " for (int i = 0; i < n; i++) { c = square(c); } return c; }"
                + SQUARE;

        assertThat(inlined(members, "square")).isEqualTo("""
                function f(double %c.0, int %n.1) {
                  for %i.3 = 0 while < %n.1 step 1 {
                    carry double %c.2 = %c.0 -> %c.5
                    double %.6 = %c.2 * %c.2
                    next %.6
                  }
                  return %c.5
                }
                """);
    }

    @Test
    void declaredConstantsStayConstants() {
        String members = "@Differentiable static double f(double c) { return damped(c, c); }"
                + "static double damped(double d, @NoGradient double by) { return d * by; }";

        assertThat(inlined(members, "damped")).isEqualTo("""
                function f(double %c.0) {
                  double %.2 = stop %c.0
                  double %.3 = %c.0 * %.2
                  return %.3
                }
                """);
    }

    /** What no derivative flows through anyway needs no mark. */
    @Test
    void indexesAreHandedOverAsTheyAre() {
        String members = "@Differentiable static double f(double[] x, int n) { return element(x, n); }"
                + "static double element(double[] a, @NoGradient int k) { return a[k]; }";

        assertThat(inlined(members, "element")).doesNotContain("stop").contains("%x.0[%n.1]");
    }
}
