package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

/** Of {@code d}, an array of derivatives, in the place of {@code a}. */
class ArraysInPlaceTest {

    private static final String BOTH = "double[] a = x.clone(); double[] d = new double[a.length]; ";
    private static final String LOOP = "for (int i = 0; i < d.length; i++) { d[i] += a[i] * c; } ";

    private static Function program(String body) {
        return PassConditionsTest.program(body.replace("BOTH", BOTH).replace("LOOP", LOOP));
    }

    /** What is the first to be added to zeros is stored before. */
    private static Function stored(String body) {
        return new FirstAdditions().apply(new DeadCode().apply(new OfDerivatives("d").in(program(body))));
    }

    @Test
    void theDerivativeBecomesAnotherNameOfTheArray() {
        Function given = stored("BOTH c += a[0]; LOOP d[n] += 1; return d[0];");
        Function changed = new ArraysInPlace().apply(new DeadCode().apply(given));
        Verifier.verify(changed);
        assertThat(Printer.print(changed)).isEqualTo("""
                function f(double[] %x.0, double[] %y.1, double %c.2, int %n.3) {
                  int %.4 = %x.0.length
                  double[] %a.5 = copy of %x.0 from 0 to %.4
                  int %.6 = %a.5.length
                  double %.8 = %a.5[0]
                  double %c.9 = %c.2 + %.8
                  int %.10 = %a.5.length
                  double[] %d'A.7 = stop %a.5
                  for %i.11 = 0 while < %.10 step 1 {
                    double %.13 = %a.5[%i.11]
                    double %.14 = %.13 * %c.9
                    %d'A.7[%i.11] = %.14
                  }
                  %d'A.7[%n.3] += 1.0
                  double %.16 = %d'A.7[0]
                  return %.16
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | BOTH LOOP return d[0];",
                "true  | BOTH LOOP touch(d); x = d; return x[0] * a.length;",
                "true  | BOTH a[n] = c; c *= a[0] * d.length; LOOP return d[0];",
                "true  | BOTH for (int i = 0; i < d.length; i++) { d[i] = a[i] * c; } return d[0];",
                "true  | BOTH for (int i = 0; i < d.length; i++) { d[i] = c; d[i] += c; c *= d[i]; } return d[0];",
                "true  | BOTH for (int i = 0; i < d.length; i++) { double t = 0; if (c > i) { t = a[i]; } d[i] += t; } return d[0];",
                "true  | BOTH for (int i = 0; i < d.length; i++) { double t = 0; for (int k = 0; k < n; k++) { t += a[i] * y[k]; } d[i] += t; } return d[0];",
                "true  | BOTH for (int i = 0; i < d.length; i++) { double t = a[i]; d[i] += c; c += t; } return d[0] * c;",
                "true  | BOTH for (int i = d.length - 1; i >= 0; i--) { d[i] += a[i] * c; } return d[0];",
                "true  | BOTH int m = Math.max(x.length, 0) - 1; for (int i = m; i >= 0; i--) { d[i] += a[i] * c; } return d[0];",
                "true  | double[] a = new double[n]; double[] d = new double[n]; int m = Math.max(n, 0) - 1; for (int i = m; i >= 0; i--) { d[i] += a[i] * c; } return d[0];",
                "true  | double[] d = new double[x.length]; double[] a = x.clone(); LOOP return d[0];",
                "true  | for (int k = 0; k < n; k++) { BOTH LOOP c += d[0]; } return c;",
                "true  | if (c > 0) { BOTH LOOP y = d; } return y[0];",
                "false | BOTH LOOP return d[0] * a[0];",
                "false | BOTH LOOP touch(a); return d[0];",
                "false | BOTH LOOP y = a; return d[0] * y[0];",
                "false | BOTH touch(a); LOOP return d[0];",
                "false | BOTH double[][] m = new double[1][]; m[0] = a; LOOP return d[0] * m[0][0];",
                "false | BOTH double[] r = c > 0 ? a : x; LOOP return d[0] * r[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { d[i] += a[0] * c; } return d[0];",
                "false | BOTH for (int i = 1; i < d.length; i++) { d[i] += a[i - 1] * c; } return d[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { d[i] += c; c += a[i]; } return d[0] * c;",
                "false | BOTH for (int i = 0; i < d.length; i++) { d[i] += c; if (c > i) { c += a[i]; } } return d[0] * c;",
                "false | BOTH for (int i = 0; i < d.length; i++) { a[i] = c; d[i] += a[i]; } return d[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { touch(a); d[i] += c; } return d[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { double t = java.util.Arrays.stream(a).sum(); d[i] += t; } return d[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { if (c > i) { d[i] += a[i]; } } return d[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { c += d[i]; d[i] += a[i]; } return d[0] * c;",
                "false | BOTH for (int i = 0; i < d.length; i++) { d[i] += a[i]; c += d[0]; } return d[0] * c;",
                "false | BOTH for (int i = 0; i < d.length; i++) { d[i] += a[i]; d[0] += c; } return d[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { d[i] += a[i]; y = d; } return y[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { d[i] += a[i]; if (c > i) { break; } } return d[0];",
                "false | BOTH for (int i = 1; i < d.length; i++) { d[i] += a[i]; } return d[0];",
                "false | BOTH for (int i = 0; i < n; i++) { d[i] += a[i]; } return d[0];",
                "false | BOTH for (int i = 0; i < d.length; i += 2) { d[i] += a[i]; } return d[0];",
                "false | BOTH for (int i = d.length - 1; i >= 1; i--) { d[i] += a[i]; } return d[0];",
                "false | BOTH for (int i = d.length - 1; i > 0; i--) { d[i] += a[i]; } return d[0];",
                "false | BOTH for (int i = 0; i < d.length; i++) { d[n] += a[i]; } return d[0];",
                "false | BOTH int i = 0; while (i < d.length) { d[i] += a[i]; i++; } return d[0];",
                "false | BOTH d[n] = c; LOOP return d[0];",
                "false | BOTH c += d[n]; LOOP return d[0];",
                "false | BOTH if (c > 0) { touch(d); } LOOP return d[0];",
                "false | double[] a = x.clone(); double[] d = new double[n]; LOOP return d[0];",
                "false | double[] a = new double[4]; double[] d = new double[3]; LOOP return d[0];",
                "false | double[] a = java.util.Arrays.copyOfRange(x, 1, x.length); double[] d = new double[x.length]; LOOP return d[0];",
                "false | double[] d = new double[x.length]; c += d.length; double[] a = x.clone(); LOOP return d[0];",
                "false | double[] d = new double[x.length]; for (int i = 0; i < x.length; i++) { d[i] += x[i] * c; } return d[0];",
                "false | double[] a = x.clone(); for (int i = 0; i < x.length; i++) { x[i] += a[i] * c; } return c;",
                "false | double[] a = x.clone(); for (int k = 0; k < n; k++) { double[] d = new double[x.length]; LOOP c += d[0]; } return c;",
                "false | BOTH if (c > 0) { LOOP } return d[0];",
                "false | double[] a = c > 0 ? x.clone() : x; double[] d = new double[x.length]; LOOP return d[0];",
                "false | float[] a = new float[x.length]; double[] d = new double[x.length]; LOOP return d[0];",
            })
    void conditions(boolean isChanged, String body) {
        PassConditionsTest.check(new ArraysInPlace(), isChanged, stored(body));
    }

    /** What is saved by the primal is counted, and its sums can begin with a negative zero. */
    @Test
    void arraysOfThePrimalStay() {
        PassConditionsTest.check(new ArraysInPlace(), false, program("BOTH LOOP return d[0];"));
    }
}
