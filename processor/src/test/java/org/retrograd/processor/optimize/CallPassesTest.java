package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.analysis.CallEffects;
import org.retrograd.processor.analysis.Surroundings;
import org.retrograd.processor.frontend.LoweredMethods;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

/** What is made of calls before the reverse sweep. */
class CallPassesTest {

    private static final String CALLEES = "static double read(double[] a, double d) { return a[0] * d; }"
            + "static double write(double[] a, double d) { a[0] = d; return d; }"
            + "static double[] make(double d) { return new double[] {d}; }"
            + "static void none(double d) { }";

    private static final String RULED = "static final class Ruled {"
            + " static double scale(double[] a, double d) { return a[0] * d; }"
            + " static double twice(double d) { return d + d; }"
            + " @DerivativeOf(type = Ruled.class, method = \"scale\", parameter = 1, constant = 0)"
            + " static double ofScale(double[] a, double d, double t) { return a[0] * t; }"
            + " @DerivativeOf(type = Ruled.class, method = \"twice\")"
            + " static double ofTwice(double d, double t) { return 2 * t; } }";

    private static final Surroundings CHANGING = new Surroundings.Changing(Set.of());

    private static String f(String body) {
        return "@Differentiable static double f(double[] x, double[] y, double c, int n) { " + body + " }";
    }

    private static String pure(String body, Set<String> repeatable, Set<String> kept, Surroundings surroundings) {
        LoweredMethods methods = LoweredMethods.of(f(body) + CALLEES);
        Map<MethodHeader, Function> resolved = CallEffects.resolved(methods.table(), methods.programs());
        PureCalls pass = new PureCalls(
                methods.table(),
                header -> repeatable.contains(header.name()),
                header -> kept.contains(header.name()),
                surroundings);
        return text(pass.apply(resolved.get(methods.header("f"))));
    }

    private static String text(Function changed) {
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    @Test
    void callsThatWriteNothingAreOperations() {
        Set<String> all = Set.of("read");

        assertThat(pure("if (n > 0) { c = read(x, c); } return c;", all, Set.of(), Surroundings.STILL))
                .isEqualTo("""
                        function f(double[] %x.0, double[] %y.1, double %c.2, int %n.3) {
                          boolean %.4 = %n.3 > 0
                          if %.4 -> (double %c.6) {
                            double %c.5 = Alone.read(%x.0, %c.2)
                            yield %c.5
                          } else {
                            yield %c.2
                          }
                          return %c.6
                        }
                        """);
        assertThat(pure("return read(x, c);", all, all, Surroundings.STILL)).isEqualTo("""
                function f(double[] %x.0, double[] %y.1, double %c.2, int %n.3) {
                  double %.4 = Alone.read(%x.0, %c.2)
                  keep %.4
                  return %.4
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | return read(x, c);",
                "true  | double s = read(x, c); y[0] = s; return s;",
                "false | double s = read(x, c); x[0] = s; return s;",
                "false | x[0] = c; return read(x, c);",
                "false | double s = read(x, c); write(x, s); return s;",
                "true  | for (int i = 0; i < n; i++) { c = read(x, c); } return c;",
                "false | for (int i = 0; i < n; i++) { x[0] = read(x, c); } return c;",
                "false | return write(x, c);",
                "false | return make(c)[0];",
                "false | none(c); return c;",
            })
    void theFirstCallIsAnOperation(boolean isOne, String body) {
        String text = pure(body, Set.of("read", "write", "make", "none"), Set.of(), Surroundings.STILL);
        String first = text.lines()
                .filter(line -> line.contains("Alone.") || line.contains("call "))
                .findFirst()
                .orElseThrow();

        assertThat(first.contains("Alone.")).isEqualTo(isOne);
    }

    @Test
    void callsThatCannotBeRepeatedAreStatements() {
        assertThat(pure("return read(x, c);", Set.of(), Set.of(), Surroundings.STILL))
                .contains("= call read(");
        assertThat(pure("return read(x, c);", Set.of("read"), Set.of(), CHANGING))
                .contains("= call read(");
        assertThat(pure("double[] t = {c}; return read(t, c);", Set.of("read"), Set.of(), CHANGING))
                .contains("= call read(");
    }

    @Test
    void callsOfWhichNothingIsKnownAreStatements() {
        LoweredMethods methods =
                LoweredMethods.of(f("return half(c);") + "static double half(double d) { return d / 2; }");
        PureCalls pass = new PureCalls(methods.table(), header -> true, header -> false, Surroundings.STILL);
        Function known = methods.program("f");
        CallStatement call = (CallStatement) known.body().statements().get(0);
        CallStatement unknown = new CallStatement(call.result(), call.method(), call.operands(), call.origin());
        Block body = new Block(List.of(unknown), known.body().yields());

        assertThat(text(pass.apply(known))).contains("= Alone.half(");
        assertThat(text(pass.apply(known.with(body)))).contains("= call half(");
    }

    private static String kept(String body, Surroundings surroundings) {
        LoweredMethods methods = LoweredMethods.of(f(body) + RULED);
        return text(new KeptArguments(methods.table(), surroundings).apply(methods.program("f")));
    }

    @Test
    void arraysThatChangeAreCopiedForTheirRules() {
        assertThat(kept("double s = Ruled.scale(x, c); x[0] = c; return s;", Surroundings.STILL))
                .isEqualTo("""
                        function f(double[] %x.0, double[] %y.1, double %c.2, int %n.3) {
                          int %.5 = %x.0.length
                          double[] %.6 = copy of %x.0 from 0 to %.5
                          double %s.4 = Ruled.scale(%.6, %c.2)
                          %x.0[0] = %c.2
                          return %s.4
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | return Ruled.scale(x, c);",
                "false | x[0] = c; return Ruled.scale(x, c);",
                "false | double s = Ruled.scale(x, c); y[0] = c; return s;",
                "true  | double s = Ruled.scale(x, c); x[n] = c; return s;",
                "true  | for (int i = 0; i < n; i++) { x[i] = c; c = Ruled.scale(x, c); } return c;",
                "true  | if (n > 0) { c = Ruled.scale(x, c); } x[0] = 1; return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = {c}; c = Ruled.scale(t, c); } return c;",
                "false | c = Ruled.twice(c); x[0] = c; return Ruled.twice(c);",
            })
    void argumentsAreCopiedWhereTheyAreWrittenLater(boolean isCopied, String body) {
        assertThat(kept(body, Surroundings.STILL).contains("copy of")).isEqualTo(isCopied);
    }

    @Test
    void argumentsThatOthersMayWriteToAreCopied() {
        assertThat(kept("return Ruled.scale(x, c);", CHANGING)).contains("copy of");
        assertThat(kept("double[] t = {c}; return Ruled.scale(t, c);", CHANGING))
                .doesNotContain("copy of");
    }

    /** What is called again by its adjoint was found to be the same then. */
    @Test
    void callsOfMethodsWithoutRulesTakeNoCopies() {
        LoweredMethods methods = LoweredMethods.of(f("return read(x, c);") + CALLEES);
        Function resolved =
                CallEffects.resolved(methods.table(), methods.programs()).get(methods.header("f"));
        Function pure =
                new PureCalls(methods.table(), header -> true, header -> false, Surroundings.STILL).apply(resolved);

        assertThat(text(new KeptArguments(methods.table(), CHANGING).apply(pure)))
                .contains("= Alone.read(%x.0, %c.2)");
    }
}
