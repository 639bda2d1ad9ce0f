package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retrograd.processor.frontend.LoweredMethod;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

/** Passes on the programs of small methods: what they change, and what has to stay. */
class PassesTest {

    private static String after(Pass pass, String body) {
        return after(pass, program(body));
    }

    private static Function program(String body) {
        return LoweredMethod.of("static double f(double[] x, double[] y, double c, int n) { " + body + " }");
    }

    private static String after(Pass pass, Function given) {
        Function changed = pass.apply(new DeadCode().apply(given));
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    private static String zerosStored(String body) {
        return after(new StoredZeros(), new OfDerivatives("x").in(program(body)));
    }

    private static long count(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).count();
    }

    @Test
    void whatIsAddedToAZeroIsStored() {
        String text = zerosStored("x[n] = 0.0; double t = y[0] * c; x[n] += t; return c;");

        assertThat(text).doesNotContain("+=").contains("%x'A.0[%n.3] = ").doesNotContain("= 0.0");
    }

    @Test
    void zerosStayWhereTheyAreRead() {
        assertThat(zerosStored("x[n] = 0.0; double t = x[0] * c; x[n] += t; return c;"))
                .contains("= 0.0");
        assertThat(zerosStored("x[n] = 0.0; x[0] += c; x[n] += c; return c;")).contains("= 0.0");
        assertThat(zerosStored("x[n] = 0.0; x[0] += c; return c;")).contains("= 0.0");
    }

    @Test
    void elementsAreLoadedOnceUntilTheyAreWritten() {
        assertThat(count(after(new RepeatedLoads(), "return x[n] * x[n];"), "%x.0[%n.3]"))
                .isEqualTo(1);
        assertThat(count(after(new RepeatedLoads(), "double a = x[n]; y[0] = a; return a * x[n];"), "= %x.0[%n.3]"))
                .isEqualTo(1);
        assertThat(count(after(new RepeatedLoads(), "double a = x[n]; x[0] = 1; return a * x[n];"), "= %x.0[%n.3]"))
                .isEqualTo(2);
    }

    @Test
    void repeatedOperationsAreDoneOnce() {
        String both = "double a = Math.exp(c); if (c > 0) { a += Math.exp(c); } return a;";
        String apart = "double a = 0; if (c > 0) { a += Math.exp(c); } else { a -= Math.exp(c); } return a;";

        assertThat(count(after(new CommonSubexpressions(), both), "exp")).isEqualTo(1);
        assertThat(count(after(new CommonSubexpressions(), apart), "exp")).isEqualTo(2);
    }

    @Test
    void sumsAndProductsAreTheSameTheOtherWayRound() {
        assertThat(count(after(new CommonSubexpressions(), "double d = x[n]; return c * d + d * c;"), " * "))
                .isEqualTo(1);
        assertThat(count(after(new CommonSubexpressions(), "double d = x[n]; return (c - d) * (d - c);"), " - "))
                .isEqualTo(2);
    }

    @Test
    void whatNothingDependsOnGoes() {
        String text =
                after(new DeadCode(), "double a = Math.exp(c); for (int i = 0; i < n; i++) { a *= c; } return c;");

        assertThat(text).doesNotContain("exp").doesNotContain("for");
        assertThat(after(new DeadCode(), "for (int i = 0; i < n; i++) { x[i] = c; } return c;"))
                .contains("for");
    }

    @Test
    void carriesThatNothingChangesGo() {
        String steady = "double a = c; for (int i = 0; i < n; i++) { double b = a; a = b; x[i] = a; } return a;";
        String changing = "double a = c; for (int i = 0; i < n; i++) { a = a * c; } return a;";

        assertThat(after(new InvariantCarries(), steady)).doesNotContain("carry");
        assertThat(after(new InvariantCarries(), changing)).contains("carry");
    }

    @Test
    void sumsOfEqualsAreProducts() {
        assertThat(after(new Doubling(), "double p = c * c; return p + p;")).contains("2.0 * ");
        assertThat(after(new Doubling(), "double p = c * c; return p + c;")).doesNotContain("2.0 * ");
        assertThat(after(new Doubling(), "double p = 3 * c; return p + p;")).contains("6.0 * %c");
        assertThat(after(new Doubling(), "double p = c * 0.5; return p + p;")).contains("1.0 * %c");
        assertThat(after(new Doubling(), "double p = 1e308 * c; return p + p;")).contains("2.0 * %p");
        assertThat(after(new Doubling(), "float p = 3e38f * (float) c; return p + p;"))
                .contains("2.0 * %p");
    }

    @Test
    void choicesByOneConditionBecomeOne() {
        String twice =
                "boolean b = c > 0; double s = 1; double t = 2; if (b) { s = c; } if (b) { t = s; } return s * t;";
        String other = "double s = 1; double t = 2; if (c > 0) { s = c; } if (n > 0) { t = s; } return s * t;";

        assertThat(count(after(new AdjacentConditionals(), twice), "if ")).isEqualTo(1);
        assertThat(count(after(new AdjacentConditionals(), other), "if ")).isEqualTo(2);
    }

    @Test
    void scratchArraysAreMadeOnce() {
        String filled =
                "for (int i = 0; i < n; i++) { double[] t = new double[3]; for (int k = 0; k < 3; k++) { t[k] = c; } "
                        + "c = t[0] * t[1]; } return c;";
        String handedOn =
                "double[] s = x; for (int i = 0; i < n; i++) { double[] t = new double[3]; t[0] = s[0]; s = t; } "
                        + "return s[0];";

        assertThat(isMadeBeforeTheLoop(after(new HoistedScratch(), filled))).isTrue();
        assertThat(isMadeBeforeTheLoop(after(new HoistedScratch(), handedOn))).isFalse();
    }

    private static boolean isMadeBeforeTheLoop(String text) {
        return text.indexOf("new double[]") < text.indexOf("for ");
    }
}
