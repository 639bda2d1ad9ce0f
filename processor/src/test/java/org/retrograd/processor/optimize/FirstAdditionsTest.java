package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

/** Of {@code d}, an array of derivatives that is new. */
class FirstAdditionsTest {

    private static Function program(String body) {
        return PassConditionsTest.program(body.replace("NEW", "double[] d = new double[x.length];"));
    }

    @Test
    void eachIterationStoresItsElement() {
        String body = "NEW for (int i = 0; i < n; i++) { d[i] += c; d[i] += y[i]; } d[0] += 1; return d[0];";
        Function changed = new FirstAdditions().apply(new DeadCode().apply(new OfDerivatives("d").in(program(body))));
        Verifier.verify(changed);
        assertThat(Printer.print(changed)).isEqualTo("""
                function f(double[] %x.0, double[] %y.1, double %c.2, int %n.3) {
                  int %.4 = %x.0.length
                  double[] %d'A.5 = new double[] of %.4
                  for %i.6 = 0 while < %n.3 step 1 {
                    %d'A.5[%i.6] = %c.2
                    double %.9 = %y.1[%i.6]
                    %d'A.5[%i.6] += %.9
                  }
                  %d'A.5[0] += 1.0
                  double %.11 = %d'A.5[0]
                  return %.11
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | NEW for (int i = 0; i < n; i++) { d[i] += c; } return d[0];",
                "true  | NEW for (int i = n; i >= 2; i--) { d[i] += c; } return d[0];",
                "true  | NEW for (int i = 1; i < n; i++) { d[i] += c; c += d[i]; d[i] += c; } return d[0];",
                "true  | NEW for (int i = 0; i < n; i++) { d[i] += c; if (c > i) { break; } } return d[0];",
                "true  | NEW for (int i = 0; i < n; i++) { d[i] += c; } for (int i = 0; i < n; i++) { d[i] += c; } return d[0];",
                "true  | NEW for (int i = 0; i < d.length; i++) { c += y[i]; } for (int i = 0; i < n; i++) { d[i] += c; } return d[0];",
                "true  | NEW d[n] += c; return d[0];",
                "true  | NEW d[n] += c; touch(d); y = d; return y[0];",
                "true  | NEW d[0] += c; d[1] += y[0]; return d[0];",
                "true  | NEW y[n] = c; d[n] += c; return d[0];",
                "true  | for (int k = 0; k < n; k++) { NEW d[k] += c; c = d[0]; } return c;",
                "true  | if (c > 0) { NEW for (int i = 0; i < n; i++) { d[i] += c; } c = d[0]; } return c;",
                "false | NEW d[n] = 1; d[n] += c; return d[0];",
                "false | NEW d[0] = 1; d[n] += c; return d[0];",
                "false | NEW d[1] = 1; d[n] = c; d[1] += c; return d[0];",
                "false | NEW d[n] = 1; for (int i = 0; i < n; i++) { d[i] += c; } return d[0];",
                "false | NEW d[0] = 1; for (int i = 1; i < n; i++) { d[i] += c; } return d[0];",
                "false | NEW touch(d); d[0] += c; return d[0];",
                "false | NEW if (c > 0) { d[0] = c; } d[0] += c; return d[0];",
                "false | NEW for (int i = 0; i < n; i++) { d[i] = c; } d[0] += c; return d[0];",
                "false | NEW java.util.Arrays.fill(d, c); d[0] += c; return d[0];",
                "false | NEW double[] e = c > 0 ? d : x; e[0] = c; d[0] += c; return d[0];",
                "false | NEW double[][] m = new double[1][]; m[0] = d; m[0][0] = 1; d[0] += c; return d[0];",
                "false | NEW double[][] m = {d}; m[0][0] = 1; d[0] += c; return d[0];",
                "false | NEW if (c > 0) { d[n] += c; } return d[0];",
                "false | NEW for (int k = 0; k < n; k++) { d[n] += c; } return d[0];",
                "false | NEW for (int k = 0; k < n; k++) { for (int i = 0; i < n; i++) { d[i] += c; } } return d[0];",
                "false | NEW for (int i = 0; i < n; i++) { d[i / 2] += c; } return d[0];",
                "false | NEW for (int i = 0; i < n; i++) { d[i + 1] += c; } return d[0];",
                "false | NEW for (int i = 0; i < n; i++) { c += d[i]; d[i] += c; } return c;",
                "false | NEW for (int i = 0; i < n; i++) { d[i] += c; d[0] += c; } return c;",
                "false | NEW for (int i = 0; i < n; i++) { d[i] += c; c += d[0]; } return c;",
                "false | NEW for (int i = 0; i < n; i++) { d[i] += c; touch(d); } return d[0];",
                "false | NEW for (int i = 0; i < n; i++) { d[i] += c; y = d; } return y[0];",
                "false | NEW for (int i = 0; i < n; i++) { if (c > i) { d[i] += c; } } return d[0];",
                "false | NEW for (int i = 0; i < n; i++) { if (c > i) { d[i] = c; } d[i] += c; } return d[0];",
                "false | NEW int i = 0; while (c > i) { d[i] += c; i++; } return d[0];",
                "false | double[] d = x.clone(); d[n] += c; return d[0];",
                "false | double[] d = x; d[n] += c; return d[0];",
                "false | NEW y[n] += c; return d[0];",
            })
    void conditions(boolean isChanged, String body) {
        PassConditionsTest.check(new FirstAdditions(), isChanged, new OfDerivatives("d").in(program(body)));
    }

    /** Zero and a negative zero is zero. */
    @Test
    void arraysOfThePrimalStay() {
        PassConditionsTest.check(new FirstAdditions(), false, program("NEW d[n] += c; return d[0];"));
    }

    /** To compare each addition with all before would take longer than linear time. */
    @Test
    void onlySomeElementsAreCompared() {
        StringBuilder body = new StringBuilder("NEW ");
        for (int k = 0; k < 1000; k++) {
            body.append("d[").append(k).append("] += c;");
        }
        Function program = new DeadCode().apply(new OfDerivatives("d").in(program(body + " return d[0];")));
        String changed = Printer.print(new FirstAdditions().apply(program));
        assertThat(changed).contains("%d'A.5[63] = %c.2", "%d'A.5[64] += %c.2");
    }
}
