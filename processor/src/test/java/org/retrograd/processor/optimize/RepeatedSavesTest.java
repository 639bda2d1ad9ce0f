package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Verifier;

/** Of {@code s}, a saved array, and {@code t}, one of saved rows {@code r}. */
class RepeatedSavesTest {

    private static final String ARRAY = "double[] s = new double[y.length]; ";
    private static final String EACH = "for (int i = 0; i < x.length; i++) ";
    private static final String ALL = "for (int k = 0; k < y.length; k++) ";
    private static final String SAVED = "{ double e = Math.exp(y[k]); s[k] = e; c += e * x[i]; } ";
    private static final String TABLE = "double[][] t = new double[y.length][]; ";
    private static final String ROW = "double[] r = new double[x.length]; ";
    private static final String ROWS = "for (int k = 0; k < y.length; k++) { double[] r = new double[x.length];"
            + " for (int j = 0; j < x.length; j++) { double e = Math.exp(y[k] * x[j]); r[j] = e; c += e; } t[k] = r; } ";
    private static final String READ = "for (int k = 0; k < y.length; k++) { c += t[k][i]; } ";

    private static Function program(String body) {
        Function program = PassConditionsTest.program(body.replace("ARRAY", ARRAY)
                .replace("EACH", EACH)
                .replace("ALL", ALL)
                .replace("SAVED", SAVED)
                .replace("TABLE", TABLE)
                .replace("ROWS", ROWS)
                .replace("ROW", ROW)
                .replace("READ", READ));
        return new OfRole("s", Role.SAVED).in(new OfRole("t", Role.SAVED).in(new OfRole("r", Role.SAVED).in(program)));
    }

    @Test
    void theFirstIterationMakesRowsAndComputes() {
        Function given = new DeadCode().apply(program("c += y.length; EACH { TABLE ROWS READ } return c;"));
        Function changed = new RepeatedSaves().apply(given);
        Verifier.verify(changed);
        assertThat(Printer.print(changed)).isEqualTo("""
                function f(double[] %x.0, double[] %y.1, double %c.2, int %n.3) {
                  int %.4 = %y.1.length
                  double %.5 = (double) %.4
                  double %c.6 = %c.2 + %.5
                  int %.7 = %x.0.length
                  int %.10 = %y.1.length
                  double[][] %t'S.11 = new double[][] of %.10
                  for %i.9 = 0 while < %.7 step 1 {
                    carry double %c.8 = %c.6 -> %c.34
                    boolean %isFirst.38 = %i.9 == 0
                    int %.12 = %y.1.length
                    for %k.14 = 0 while < %.12 step 1 {
                      carry double %c.13 = %c.8 -> %c.26
                      int %.15 = %x.0.length
                      if %isFirst.38 -> (double[] %r'S.16) {
                        double[] %r'S.39 = new double[] of %.15
                        %t'S.11[%k.14] = %r'S.39
                        yield %r'S.39
                      } else {
                        double[] %r'S.40 = %t'S.11[%k.14]
                        yield %r'S.40
                      }
                      int %.17 = %x.0.length
                      for %j.19 = 0 while < %.17 step 1 {
                        carry double %c.18 = %c.13 -> %c.25
                        double %.20 = %y.1[%k.14]
                        double %.21 = %x.0[%j.19]
                        double %.22 = %.20 * %.21
                        if %isFirst.38 -> (double %e.23) {
                          double %e.41 = Math.exp(%.22)
                          %r'S.16[%j.19] = %e.41
                          yield %e.41
                        } else {
                          double %e.42 = %r'S.16[%j.19]
                          yield %e.42
                        }
                        double %c.24 = %c.18 + %e.23
                        next %c.24
                      }
                      next %c.25
                    }
                    int %.27 = %y.1.length
                    for %k.29 = 0 while < %.27 step 1 {
                      carry double %c.28 = %c.26 -> %c.33
                      double[] %.30 = %t'S.11[%k.29]
                      double %.31 = %.30[%i.9]
                      double %c.32 = %c.28 + %.31
                      next %c.32
                    }
                    next %c.33
                  }
                  return %c.34
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | ARRAY EACH { ALL SAVED c += s[0]; } return c;",
                "true  | ARRAY EACH { ALL { double e = Math.exp(y[k] * k + n); s[k] = e; c += e; } c += s[0]; } return c;",
                "true  | ARRAY EACH { ALL SAVED c += s[0]; if (c > i) { break; } } return c;",
                "true  | ARRAY while (c > 1) { EACH { ALL SAVED c += s[0]; } c /= 2; } return c;",
                "true  | ARRAY for (int i = n; i >= 0; i--) { for (int k = n; k > 0; k--) { double e = Math.sin(c * k); s[k] = e; } y[i] = s[0]; } return c;",
                "true  | c += y.length; EACH { TABLE ROWS READ } return c;",
                "true  | c += y.length; EACH { TABLE for (int k = 0; k < y.length; k++) { ROW for (int j = 0; j < x.length; j++) { r[j] = c; c += x[j]; } t[k] = r; } READ } return c;",
                "false | ARRAY EACH { ALL { double e = Math.exp(x[i]); s[k] = e; c += e; } c += s[0]; } return c;",
                "false | ARRAY EACH { ALL { double e = Math.exp(c); s[k] = e; c += e; } c += s[0]; } return c;",
                "false | ARRAY EACH { ALL { double e = Math.exp(y[k]); s[k] = e; y[k] += e; } c += s[0]; } return c;",
                "false | ARRAY EACH { ALL SAVED c += s[0]; touch(y); } return c;",
                "false | ARRAY EACH { ALL SAVED s[n] = 1; c += s[0]; } return c;",
                "false | ARRAY s[n] = 1; EACH { ALL SAVED c += s[0]; } return c;",
                "false | ARRAY EACH { ALL SAVED touch(s); c += s[0]; } return c;",
                "false | ARRAY EACH { ALL SAVED x = s; c += x[0]; } return c;",
                "false | ARRAY double[][] m = {s}; EACH { ALL SAVED m[0][0] = 1; c += s[0]; } return c;",
                "false | ARRAY EACH { if (c > i) { ALL SAVED } c += s[0]; } return c;",
                "false | ARRAY EACH { ALL { if (c > i) SAVED } c += s[0]; } return c;",
                "false | ARRAY EACH { for (int k = 0; k < i; k++) SAVED c += s[0]; } return c;",
                "false | ARRAY EACH { for (int k = i; k < y.length; k++) SAVED c += s[0]; } return c;",
                "false | ARRAY EACH { ALL { double e = Math.exp(y[k]); s[k] = e; c += e; if (c > 1) { break; } } c += s[0]; } return c;",
                "false | ARRAY EACH { ALL { double e = Math.exp(y[k]); s[i] = e; c += e; } c += s[0]; } return c;",
                "false | ARRAY EACH { ALL { double e = Math.exp(y[k]); s[0] = e; c += s[0]; } } return c;",
                "false | ARRAY EACH { ALL { double e = y[k] * 2; s[k] = e; c += e; } c += s[0]; } return c;",
                "false | ARRAY EACH { ALL { double e = Math.exp(y[k]); c += s[k]; s[k] = e; } } return c;",
                "false | EACH { ARRAY ALL SAVED c += s[0]; } return c;",
                "false | ARRAY EACH { for (int j = 0; j < n; j++) { ALL { double e = Math.exp(y[k] * j); s[k] = e; } c += s[0]; } } return c;",
                "false | float[] s = new float[n]; EACH { ALL { double e = Math.exp(y[k]); s[k] = (float) e; c += e; } c += s[0]; } return c;",
                "false | double[] z = new double[n]; EACH { ALL { double e = Math.exp(y[k]); z[k] = e; c += e; } c += z[0]; } return c;",
                "false | ARRAY while (c > 1) { ALL { double e = Math.exp(y[k]); s[k] = e; c -= e; } c += s[0]; } return c;",
                "false | TABLE EACH { READ for (int k = 0; k < y.length; k++) { ROW for (int j = 0; j < x.length; j++) { r[j] = c; c += x[j]; } t[k] = r; } } return c;",
                "false | TABLE EACH { for (int k = 0; k < y.length; k++) { ROW for (int j = 0; j < x.length; j++) { r[j] = c; c += x[j]; } t[k] = r; } } c += t[0][0]; return c;",
            })
    void conditions(boolean isChanged, String body) {
        PassConditionsTest.check(new RepeatedSaves(), isChanged, program(body));
    }

    /** The table is made before the loop in any case. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | EACH { TABLE ROWS READ }",
                "false | EACH { TABLE for (int k = 0; k < y.length; k++) { ROW for (int j = 1; j < x.length; j++) { r[j] = c; c += x[j]; } t[k] = r; } READ }",
                "false | EACH { TABLE for (int k = 0; k < y.length; k++) { ROW r[0] = c; t[k] = r; } READ }",
                "false | EACH { TABLE for (int k = 0; k < y.length; k++) { double[] r = new double[i]; for (int j = 0; j < i; j++) { r[j] = c; c += x[j]; } t[k] = r; } READ }",
                "false | EACH { TABLE for (int k = 0; k < y.length; k++) { ROW for (int j = 0; j < x.length; j++) { r[j] = c; c += x[j]; } touch(r); t[k] = r; } READ }",
                "false | EACH { TABLE for (int k = 0; k < y.length; k++) { ROW for (int j = 0; j < x.length; j++) { r[j] = c; c += x[j]; } t[k] = r; } t[0][0] = 1; READ }",
                "false | EACH { TABLE for (int k = 0; k < y.length; k++) { ROW for (int j = 0; j < x.length; j++) { r[j] = c; c += x[j]; } t[k] = r; } x = t[0]; READ }",
            })
    void rows(boolean isChanged, String body) {
        Function changed =
                new RepeatedSaves().apply(new DeadCode().apply(program("c += y.length; " + body + " return c;")));
        Verifier.verify(changed);
        assertThat(Printer.print(changed).contains("isFirst")).isEqualTo(isChanged);
    }
}
