package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.frontend.LoweredMethod;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

class SunkenValuesTest {

    private static Function program(String body) {
        return new DeadCode()
                .apply(LoweredMethod.of("static double f(double[] x, double[] y, double c, int n) { " + body + " }"));
    }

    private static Function sunken(Function given) {
        Function changed = new SunkenValues().apply(given);
        Verifier.verify(changed);
        return changed;
    }

    @Test
    void whatOneBranchComputesWithIsItsOwn() {
        Function changed = sunken(program("double u = c - 1.0; double s = c; if (u > 0.0) { s = u * c; } return s;"));

        assertThat(Printer.print(changed)).isEqualTo("""
                function f(double[] %x.0, double[] %y.1, double %c.2, int %n.3) {
                  double %u.4 = %c.2 - 1.0
                  boolean %.5 = %u.4 > 0.0
                  if %.5 -> (double %s.7) {
                    double %u.8 = %c.2 - 1.0
                    double %s.6 = %u.8 * %c.2
                    yield %s.6
                  } else {
                    yield %c.2
                  }
                  return %s.7
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double u = Math.abs(c); return u > 1 ? c : u;",
                "true  | double u = -c; return u > 1 && u < 3 ? c * u : c;",
                "true  | double u = c - 1; double s = c; if (u > 1) { for (int i = 0; i < n; i++) { s += u; } } return s;",
                "true  | double s = c; if (n > 1) { double u = c - 1; if (u > 1) { s = u; } } return s;",
                "true  | double s = c; for (int i = 0; i < n; i++) { double u = s * s; if (u > 1) { s = u; } } return s;",
                "true  | double u = c * 2; int m = n * 3; return u > m ? u : c;",
                "true  | double u = c * 2; double s = u > 1 ? u : c; return u > 0 ? s : c;",
                "true  | double u = c * 2; double v = u + 1; return v > 1 ? u * v : u;",
                "false | double u = c * 2; return u > 1 ? u : 3;",
                "false | double u = c * 2; return u > 1 ? u : c - u;",
                "false | double u = c * 2; return u > 1 ? u : n > 0 ? u : c;",
                "false | double u = c * 2; double s = u > 1 ? u : c; return s + u;",
                "false | double u = c * 2; double s = u > 1 ? u : c; return n > 0 ? s : u;",
                "false | double u = c / 2; return u > 1 ? u : c;",
                "false | double u = Math.exp(c); return u > 1 ? u : c;",
                "false | double u = x[n]; return u > 1 ? u : x[0];",
                "false | double u = c * 2; y[0] = c; return u > 1 ? u : c;",
                "false | double u = c * 2; double v = Math.sin(c); return u > 1 ? u * v : v * c;",
                "false | double u = c * 2; double s = c; for (int i = 0; i < n; i++) { if (u > i) { s += u; } } return s;",
            })
    void valuesSinkIntoTheOnlyBranchThatComputesWithThem(boolean isChanged, String body) {
        Function given = program(body);

        assertThat(!Printer.print(sunken(given)).equals(Printer.print(given))).isEqualTo(isChanged);
    }

    /** A value that a sunken one is computed from is used in that branch as well. */
    @Test
    void aValueThatTheOtherBranchComputesWithStays() {
        Function changed = sunken(program("double u = c - 1.0; double v = Math.abs(u); return v > 2 ? v : u;"));

        assertThat(Printer.print(changed)).containsOnlyOnce(" - 1.0").containsPattern("Math.abs\\(%u.4\\)\n +yield");
    }
}
