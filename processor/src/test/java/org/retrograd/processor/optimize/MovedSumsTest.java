package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

/** Of {@code s}, to which {@code p} is added, both of derivatives. */
class MovedSumsTest {

    private static final String ADDITION = "for (int k = 0; k < s.length; k++) { s[k] += p[k]; } ";
    private static final String BOTH = "double[] s = new double[x.length]; double[] p = new double[x.length]; ";

    private static Function ofDerivatives(String body) {
        Function program = PassConditionsTest.program(body.replace("BOTH", BOTH).replace("ADDITION", ADDITION));
        return new OfDerivatives("x").in(new OfDerivatives("s").in(new OfDerivatives("p").in(program)));
    }

    @Test
    void theSumOfZerosAndAnArrayIsThatArray() {
        String body = "double[] s = new double[x.length]; double[] a = x.clone(); double[] p = new double[a.length];"
                + " p[0] = c; int m = Math.min(p.length, s.length);"
                + " for (int k = 0; k < m; k++) { s[k] += p[k]; } s[n] += 1; return s[0];";
        Function changed = new DeadCode().apply(new MovedSums().apply(new DeadCode().apply(ofDerivatives(body))));
        Verifier.verify(changed);
        assertThat(Printer.print(changed)).isEqualTo("""
                function f(double[] %x'A.0, double[] %y.1, double %c.2, int %n.3) {
                  int %.6 = %x'A.0.length
                  double[] %a.7 = copy of %x'A.0 from 0 to %.6
                  int %.8 = %a.7.length
                  double[] %p'A.9 = new double[] of %.8
                  %p'A.9[0] = %c.2
                  %p'A.9[%n.3] += 1.0
                  double %.17 = %p'A.9[0]
                  return %.17
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | BOTH p[n] = c; ADDITION return s[0];",
                "true  | BOTH p[n] += c; c *= p[0]; ADDITION touch(s); return s[0] * p.length;",
                "true  | BOTH for (int i = 0; i < p.length; i++) { p[i] = s.length; } ADDITION return s[0];",
                "true  | BOTH ADDITION double[] r = c > 0 ? s : x; return r[0];",
                "true  | for (int i = 0; i < n; i++) { BOTH p[i] = c; ADDITION c += s[0]; } return c;",
                "true  | for (int i = 0; i < n; i++) { BOTH p[i] = c; ADDITION y = s; } return y[0];",
                "true  | double[] p = new double[n]; double[] s = new double[p.length]; p[n] = c; ADDITION return s[0];",
                "true  | double[] s = new double[3]; double[] p = new double[3]; p[n] = c; ADDITION return s[0];",
                "true  | BOTH p[n] = c; for (int k = x.length - 1; k >= 0; k--) { s[k] += p[k]; } return s[0];",
                "true  | BOTH p[n] = c; int m = Math.max(x.length, 0) - 1; for (int k = m; k >= 0; k--) { s[k] += p[k]; } return s[0];",
                "true  | BOTH double[] r = x; p[n] = c; ADDITION if (c > 0) { r = s; } return r[0];",
                "false | double[] s = new double[n]; double[] p = new double[x.length]; p[n] = c; ADDITION return s[0];",
                "false | double[] s = new double[3]; double[] p = new double[4]; p[n] = c; ADDITION return s[0];",
                "false | double[] s = new double[x.length]; double[] p = java.util.Arrays.copyOfRange(x, 1, x.length); p[n] = c; ADDITION return s[0];",
                "false | BOTH p[n] = c; for (int k = 0; k < n; k++) { s[k] += p[k]; } return s[0];",
                "false | BOTH p[n] = c; for (int k = 1; k < s.length; k++) { s[k] += p[k]; } return s[0];",
                "false | BOTH p[n] = c; for (int k = 0; k < s.length; k += 2) { s[k] += p[k]; } return s[0];",
                "false | BOTH p[n] = c; for (int k = s.length - 1; k >= 1; k--) { s[k] += p[k]; } return s[0];",
                "false | BOTH p[n] = c; for (int k = s.length - 2; k >= 0; k--) { s[k] += p[k]; } return s[0];",
                "false | BOTH p[n] = c; int m = Math.max(x.length, 1) - 1; for (int k = m; k >= 0; k--) { s[k] += p[k]; } return s[0];",
                "false | BOTH p[n] = c; for (int k = 0; k < s.length; k++) { s[k] += p[k]; if (c > k) { break; } } return s[0];",
                "false | BOTH p[n] = c; for (int k = 0; k < s.length; k++) { s[k] += p[k]; c += 1; } return s[0] * c;",
                "false | BOTH p[n] = c; for (int k = 0; k < s.length; k++) { s[k] += p[0]; } return s[0];",
                "false | BOTH p[n] = c; for (int k = 0; k < s.length; k++) { s[n] += p[k]; } return s[0];",
                "false | BOTH p[n] = c; for (int k = 0; k < s.length; k++) { s[k] += p[k] * 2; } return s[0];",
                "false | BOTH p[n] = c; for (int k = 0; k < s.length; k++) { s[k] = p[k]; } return s[0];",
                "false | BOTH p[n] = c; s[n] = c; ADDITION return s[0];",
                "false | BOTH p[n] = c; c += s[0]; ADDITION return s[0] * c;",
                "false | BOTH p[n] = c; if (c > 0) { touch(s); } ADDITION return s[0];",
                "false | BOTH p[n] = c; ADDITION return s[0] * p[0];",
                "false | BOTH p[n] = c; ADDITION touch(p); return s[0];",
                "false | BOTH p[n] = c; ADDITION double[] r = c > 0 ? p : x; return r[0] * s[0];",
                "false | BOTH touch(p); ADDITION return s[0];",
                "false | BOTH double[][] m = new double[1][]; m[0] = p; ADDITION m[0][0] = c; return s[0];",
                "false | BOTH double[] r = c > 0 ? p : x; ADDITION r[0] = c; return s[0];",
                "false | double[] s = new double[x.length]; c += s.length; double[] p = new double[x.length]; p[n] = c; ADDITION return s[0];",
                "false | double[] s = new double[n]; double[] p = new double[s.length]; p[n] = c; ADDITION return s[0];",
                "false | double[] p = new double[x.length]; for (int i = 0; i < n; i++) { double[] s = new double[x.length]; p[0] += c; ADDITION c += s[0]; } return c;",
                "false | double[] s = new double[x.length]; for (int i = 0; i < n; i++) { double[] p = new double[x.length]; p[i] = c; ADDITION } return s[0];",
                "false | BOTH p[n] = c; if (c > 0) { ADDITION } return s[0];",
                "false | double[] s = new double[x.length]; double[] p = c > 0 ? new double[x.length] : x; ADDITION return s[0];",
                "false | double[] s = new double[x.length]; for (int k = 0; k < s.length; k++) { s[k] += x[k]; } return s[0];",
                "false | double[] p = new double[x.length]; p[n] = c; for (int k = 0; k < x.length; k++) { x[k] += p[k]; } return c;",
            })
    void conditions(boolean isChanged, String body) {
        PassConditionsTest.check(new MovedSums(), isChanged, ofDerivatives(body));
    }

    /** A zero and a negative zero is zero. */
    @ParameterizedTest
    @ValueSource(strings = {"s", "p"})
    void sumsOfThePrimalStay(String derivative) {
        Function program = PassConditionsTest.program(BOTH + "p[n] = c; " + ADDITION + "return s[0];");
        PassConditionsTest.check(new MovedSums(), false, new OfDerivatives(derivative).in(program));
    }

    /** The adjoint of a copy of a copy. */
    @Test
    void sumsMoveOnceMore() {
        String body = BOTH + "double[] q = new double[x.length]; q[n] = c;"
                + " for (int k = 0; k < q.length; k++) { p[k] += q[k]; } " + ADDITION + "return s[0];";
        Function changed = new MovedSums().apply(new DeadCode().apply(new OfDerivatives("q").in(ofDerivatives(body))));
        Verifier.verify(changed);
        assertThat(Printer.print(new DeadCode().apply(changed)))
                .containsOnlyOnce("new double[]")
                .doesNotContain("for ");
    }
}
