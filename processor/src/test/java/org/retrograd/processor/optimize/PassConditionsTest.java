package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.analysis.CallEffects;
import org.retrograd.processor.frontend.LoweredMethods;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

/** Whether passes change programs, one condition at a time; what they make of these is tested beside. */
class PassConditionsTest {

    private static void check(Pass pass, boolean isChanged, String body) {
        check(pass, isChanged, program(body));
    }

    static Function program(String body) {
        LoweredMethods methods =
                LoweredMethods.of("@Differentiable static double f(double[] x, double[] y, double c, int n) { " + body
                        + " }" + "static void touch(double[] a) { a[0] = 1; }");
        return Objects.requireNonNull(
                CallEffects.resolved(methods.table(), methods.programs()).get(methods.header("f")));
    }

    static void check(Pass pass, boolean isChanged, Function lowered) {
        Function given = new DeadCode().apply(lowered);
        Function changed = pass.apply(given);
        Verifier.verify(changed);
        assertThat(!Printer.print(changed).equals(Printer.print(given))).isEqualTo(isChanged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | double[] t = new double[3]; t[2] = c; return t[0] * t.length;",
                "true  | double[] t = new double[3]; t[3] = c; return t[0];",
                "true  | double[] t = new double[3]; t[n] = c; return t[0];",
                "true  | double[] t = new double[3]; return t[n];",
                "true  | double[] t = new double[n]; return c * t.length;",
                "true  | double[] t = new double[x.length]; return c * t.length;",
                "false | double[] t = new double[3]; java.util.Arrays.fill(t, c); return t[1];",
                "true  | double[] t = new double[3]; java.util.Arrays.fill(t, 0, n, c); return t[1];",
                "true  | x[0] = c; return c;",
            })
    void keepExceptions(boolean isChanged, String body) {
        check(new KeepExceptions(), isChanged, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | x[n] = 0; double t = y[0] * c; x[n] += t; return c;",
                "true  | x[n] = 0; y[n] = c; x[n] += c; return c;",
                "true  | x[n] = 0; y[n] += c; x[n] += c; return c;",
                "true  | for (int i = 0; i < n; i++) { if (c > i) { x[i] = 0; x[i] += c; } } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = 0; x[i - 1] += c; x[i] += c; } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = 0; c += x[i - 1]; x[i] += c; } return c;",
                "true  | for (int i = 1; i < n; i++) { while (c > 1) { x[i] = 0; x[i - 1] = c; x[i] += c; c /= 2; } } return c;",
                "true  | for (int i = 0; i < n; i++) { for (int j = 0; j < i; j++) { x[i] = 0; x[j] += c; x[i] += c; } } return c;",
                "true  | x[3] = 0; x[2] += c; x[3] += c; return c;",
                "false | for (int i = 0; i < n; i++) { for (int j = 0; j <= i; j++) { x[i] = 0; x[j] += c; x[i] += c; } } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = 0; x[n] += c; x[i] += c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = 0; c += x[n]; x[i] += c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = 0; if (c > 0) { x[i - 1] += c; } x[i] += c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i - 1] = 0; x[i] += c; } return c;",
                "false | x[n] = 1; x[n] += c; return c;",
                "false | x[n] = -0.0; x[n] += c; return c;",
                "false | x[n] = 0; y[n] += c; return c;",
                "false | x[n] = 0; if (c > 0) { y[0] = x[n]; } x[n] += c; return c;",
                "false | x[n] = 0; if (c > 0) { x[n] += c; } return c;",
                "false | x[n] = 0; double[] t = x.clone(); x[n] += c; return t[n];",
                "false | double[] z = c > 0 ? x : y; x[n] = 0; z[n] = 1; x[n] += c; return c;",
                "false | x[n] = 0; java.util.Arrays.fill(x, c); x[n] += c; return c;",
                "false | x[n] = 0; touch(x); x[n] += c; return c;",
            })
    void storedZeros(boolean isChanged, String body) {
        check(new StoredZeros(), isChanged, new OfDerivatives("x").in(program(body)));
    }

    /** So many elements in between, of which each is another one. */
    @ParameterizedTest
    @CsvSource({"true, 60", "false, 70"})
    void storedZerosOfLongMethods(boolean isChanged, int between) {
        String others = IntStream.range(1, 1 + between)
                .mapToObj(k -> "x[" + k + "] += c; ")
                .collect(Collectors.joining());
        check(
                new StoredZeros(),
                isChanged,
                new OfDerivatives("x").in(program("x[0] = 0; " + others + "x[0] += c; return c;")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; } return c;",
                "true  | for (int i = n; i > 0; i--) { double t = x[i]; x[i - 1] += t * c; x[i] = t; } return c;",
                "true  | for (int i = n; i > 1; i--) { double t = x[i]; x[i - 1] += t * c; x[i - 2] += t; } return c;",
                "true  | for (int i = 2; i < n; i += 2) { x[i] = x[i - 2] * c; } return c;",
                "true  | for (int i = 1; i < n; i++) { double u = y[i] / c; x[i] = x[i - 1] * u; y[n] = c; } return c;",
                "true  | for (int i = 1; i < n; i++) { x[n] = x[i - 1] * c; x[i] = c; } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; x[0] = c; } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; if (x[n] > c) { y[n] = 1; } } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; for (int j = 0; j < i; j++) { x[j] = c; } } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; touch(y); } return c;",
                "true  | if (c > 0) { for (int j = 0; j < n; j++) { for (int i = 1; i < n; i++) { x[i] = x[i - 1] * j; } } } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * y[n / 2]; } return c;",
                "false | for (int i = 1; i < n; i++) { double u = y[n / i]; x[i] = x[i - 1] * u; } return c;",
                "false | for (int i = 1; i < n; i++) { double u = y.length; x[i] = x[i - 1] * u; } return c;",
                "false | for (int i = 1; i < n; i++) { y[i] = c; x[i] = x[i - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[n] = c; x[i] = x[i - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i++) { touch(y); x[i] = x[i - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i++) { if (c > i) { c *= 2; } x[i] = x[i - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i++) { if (c > i) { x[i] = x[i - 1] * c; } } return c;",
                "false | for (int i = 1; i < n; i++) { double t = x[i - 1]; if (c > i) { x[i] = t; } } return c;",
                "false | for (int i = 1; i < n; i++) { double t = x[i - 1]; x[i] = t; if (t > c) { x[n] = t; } } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; x[n] = c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; x[n] += c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; for (int j = 0; j <= i; j++) { x[j] = c; } } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; java.util.Arrays.fill(x, c); } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; touch(x); } return c;",
                "false | double[] z = c > 0 ? x : y; for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; z[n] = c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; x = y; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = y[i - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i + 1] = x[i - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i - 1] = x[i] * c; } return c;",
                "false | for (int i = n; i > 0; i--) { x[i] = x[i - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i += 2) { x[i] = x[i - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[n] = x[n - 1] * c; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; if (x[i] > c) { break; } } return c;",
                "false | int i = 1; while (c > i) { x[i] = x[i - 1] * c; i++; } return c;",
                "false | x[1] = x[0]; return c;",
            })
    void carriedElements(boolean isChanged, String body) {
        check(new CarriedElements(), isChanged, new OfDerivatives("x").in(program(body)));
    }

    /** They read as the user wrote them. */
    @Test
    void elementsOfThePrimalAreNotCarried() {
        check(new CarriedElements(), false, program("for (int i = 1; i < n; i++) { x[i] = x[i - 1] * c; } return c;"));
    }

    /** A zero and a negative zero is zero. */
    @Test
    void storedZerosOfThePrimalStay() {
        check(new StoredZeros(), false, program("x[n] = 0; x[n] += c; return c;"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double p = c * c; return p + p;",
                "true  | for (int i = 0; i < n; i++) { if (c > i) { c = c + c; } } return c;",
                "true  | float p = (float) c; return p + p;",
                "true  | double p = 0.5 * c; return p + p;",
                "true  | double p = c * 1e300; return p + p;",
                "false | double p = c * c; return p + c;",
                "false | double p = c * c; return p - p;",
                "false | return c * (n + n);",
            })
    void doubling(boolean isChanged, String body) {
        check(new Doubling(), isChanged, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 0; i < x.length; i++) { for (int j = 0; j < n; j++) { y[j] += x[i]; } } return c;",
                "true  | for (int i = 0; i < x.length; i++) { for (int j = 0; j < n; j++) { y[j] = x[i]; touch(y); } } return c;",
                "true  | for (int i = 0; i < x.length; i++) { x[i] = c; for (int j = 0; j < n; j++) { y[j] = x[i]; } } return c;",
                "false | for (int i = 0; i < x.length; i++) { for (int j = 0; j < n; j++) { c *= x[i]; } } return c;",
                "false | for (int i = 0; i < x.length; i++) { int[] k = {n}; for (int j = 0; j < n; j++) { k[0] = j; c *= x[i]; } c += k[0]; } return c;",
                "false | for (int i = 0; i < x.length; i++) { for (int j = 0; j < n; j++) { y[j] = x[j]; } } return c;",
                "false | for (int i = 0; i < x.length; i++) { for (int j = 0; j < n; j++) { y[j] = x[i]; x[j] = c; } } return c;",
                "false | for (int i = 0; i < x.length; i++) { for (int j = 0; j < n; j++) { y[j] = x[i]; touch(x); } } return c;",
                "false | for (int i = 0; i < x.length; i++) { for (int j = 0; j < n; j++) { if (c > j) { y[j] = x[i]; } } } return c;",
                "false | double[] z = c > 0 ? x : y; for (int i = 0; i < x.length; i++) { for (int j = 0; j < n; j++) { z[j] += x[i]; } } return c;",
                "false | for (int i = 0; i < n; i++) { for (int j = 0; j < n; j++) { y[j] += x[i]; } } return c;",
                "false | int m = x.length; for (int i = 0; i < m; i++) { for (int j = 0; j < n; j++) { double[] t = new double[m]; y[j] = t[i]; } } return c;",
            })
    void hoistedLoads(boolean isChanged, String body) {
        check(new HoistedLoads(), isChanged, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 0; i < n; i++) { double[] t = new double[3]; for (int k = 0; k < 3; k++) { t[k] = c; } c = t[0]; } return c;",
                "true  | for (int i = 0; i < n; i++) { double[] t = new double[3]; t[0] = c; c *= t[0]; for (int k = 0; k < 3; k++) { t[k] = 0; } } return c;",
                "true  | c += x[0]; for (int i = 0; i < n; i++) { double[] t = new double[x.length]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "true  | c += x.length; for (int i = 0; i < n; i++) { double[] t = new double[x.length]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "true  | for (int i = 0; i < n; i++) { double[] t = new double[Math.max(n + 1, 0)]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[x.length]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | c += y.length; for (int i = 0; i < n; i++) { double[] t = new double[x.length]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[n]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[-3]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[Math.max(n, -1)]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[Math.min(n, 9)]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[Math.max(i, 0)]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[Math.max(3 / n, 0)]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[Math.max(3 % n, 0)]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[3]; c += t[0]; for (int k = 0; k < 3; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[3]; for (int k = 0; k < 3; k++) { t[k] = c; } x = t; } return x[0];",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[3]; for (int k = 0; k < 3; k++) { t[k] = c; } touch(t); c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[][] t = new double[3][]; for (int k = 0; k < 3; k++) { t[k] = x; } c = t[0][0]; } return c;",
                "false | for (int i = 0; i < n; i++) { if (c > 0) { double[] t = new double[3]; for (int k = 0; k < 3; k++) { t[k] = c; } c = t[0]; } } return c;",
            })
    void hoistedScratch(boolean isChanged, String body) {
        check(new HoistedScratch(), isChanged, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 0; i < n; i++) { double[] t = new double[i + 1]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "true  | for (int i = 0; i < n; i++) { double[] t = new double[i + 1]; t[0] = c; c *= t[0]; for (int k = 0; k < t.length; k++) { t[k] = 0; } } return c;",
                "true  | while (c > 1) { double[] t = new double[n]; for (int k = 0; k < n; k++) { t[k] = c; } c = t[0] / 2; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[i + 1]; c += t[0]; for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | for (int i = 0; i < n; i++) { double[] t = new double[i + 1]; for (int k = 0; k < t.length; k++) { t[k] = c; } x = t; } return x[0];",
                "false | double[] t = new double[n]; for (int k = 0; k < t.length; k++) { t[k] = c; } return t[0];",
            })
    void reusedScratch(boolean isChanged, String body) {
        check(new ReusedScratch(), isChanged, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double[] t = new double[x.length]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "true  | if (c > 0) { double[] t = new double[x.length]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | double[] t = new double[3]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | double[] t = new double[x.length]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } } return t[0];",
                "false | double[] t = new double[x.length]; t[0] = 1; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | double[] t = new double[x.length]; for (int i = 0; i < n; i++) { c += t[0]; for (int k = 0; k < t.length; k++) { t[k] = c; } } return c;",
                "false | double[] t = new double[x.length]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } y = t; } return y[0];",
                "false | double[] t = new double[x.length]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } touch(t); c = t[0]; } return c;",
                "false | double[][] t = new double[x.length][]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = y; } c += t[0][0]; } return c;",
                "false | double[] t = new double[x.length]; if (c > 0) { for (int k = 0; k < t.length; k++) { t[k] = c; } c = t[0]; } return c;",
                "false | double[] t = new double[x.length]; double[] s = t; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } c = s[0]; s = x; } return c;",
                "false | double[] t = new double[x.length]; while (t[0] < c) { for (int k = 0; k < t.length; k++) { t[k] = c + 1; } } return c;",
                "false | if (c > 0) { double[] t = new double[x.length]; for (int i = 0; i < n; i++) { for (int k = 0; k < t.length; k++) { t[k] = c; } } y = t; } return y[0];",
            })
    void scratchArrays(boolean isChanged, String body) {
        check(new ScratchArrays(), isChanged, body);
    }

    /** Of arrays of the primal: nobody must see that a sum is made in another place, or in another order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += x[i]; } } return t[0];",
                "true  | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += x[i]; t[j] += c; } } return t[0];",
                "true  | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { for (int k = 0; k < n; k++) { t[j] += x[i]; } } } return t[0];",
                "false | for (int j = 0; j < x.length; j++) { for (int i = 0; i < n; i++) { x[j] += y[i]; } } return c;",
                "false | double[] t = new double[3]; for (int i = 0; i < n; i++) { t[0] += x[i]; } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < n; j++) { for (int i = 0; i < n; i++) { t[j] += x[i]; } } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += t[i]; } } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += x[i]; touch(t); } } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += x[i]; t[0] = c; } } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += x[i]; t[0] += c; } } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += x[i]; if (x[i] > c) { break; } } } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += x[i]; if (x[i] > c) { t[j] += c; } } } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { for (int i = 0; i < n; i++) { t[j] += c; for (int k = 0; k < n; k++) { t[j] += c; if (x[k] > c) { break; } } } } return t[0];",
                "false | double[] t = new double[3]; for (int j = 0; j < t.length; j++) { while (c > 1) { t[j] += c; c /= 2; } } return t[0];",
            })
    void localSums(boolean isChanged, String body) {
        check(new LocalSums(), isChanged, body);
    }
}
