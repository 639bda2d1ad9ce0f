package org.retrograd.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.frontend.LoweredMethod;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Value;

/** What is known of loops and of the loads in them, each fact beside a program of which it does not hold. */
class LoopFactsTest {

    private static Function program(String body) {
        return LoweredMethod.of("static double f(double[] x, double[] y, double c, int n) { " + body + " }");
    }

    private static Loop loop(Function function) {
        List<Loop> loops = new ArrayList<>();
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Loop loop) {
                loops.add(loop);
            }
        });
        return loops.get(0);
    }

    private static Let load(Function function) {
        List<Let> loads = new ArrayList<>();
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Let let && let.op() instanceof Op.ArrayLoad) {
                loads.add(let);
            }
        });
        return loads.get(0);
    }

    private static List<Value> numbers(Function function) {
        return function.parameters().stream()
                .filter(parameter -> parameter.type().isDifferentiable())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double s = 0; for (int i = 0; i < n; i++) { s += x[i] * c; } return s;",
                "true  | double s = 0, t = 0; for (int i = 0; i < n; i++) { s += x[i]; t -= Math.exp(x[i]); } return s * t;",
                "false | double s = 1; for (int i = 0; i < n; i++) { s = s * x[i]; } return s;",
                "false | double s = 0, t = 0; for (int i = 0; i < n; i++) { s += x[i]; t += s; } return t;",
                "false | double s = 0; for (int i = 0; i < n; i++) { y[i] = x[i]; s += y[i]; } return s;",
                "false | double s = 0; for (int i = 0; i < n; i++) { s += x[i]; if (s > 1) { break; } } return s;",
                "true  | double s = 0; for (int i = 0; i < n; i++) { double[] t = {x[i], c}; s += t[0] * t[1]; } return s;",
            })
    void sumsAreReductions(boolean isOne, String body) {
        Function function = program(body);
        Memory memory = Memory.of(function);

        assertThat(new Reductions(memory, Activity.of(function, memory, numbers(function))).contains(loop(function)))
                .isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double m = c; for (int i = 0; i < n; i++) { m = Math.max(m, x[i]); } return m;",
                "true  | double m = c; for (int i = 0; i < n; i++) { if (x[i] * c < m) { m = x[i] * c; } } return m;",
                "false | double m = c; for (int i = 0; i < n; i++) { m = Math.max(m, x[i]) + 1; } return m;",
                "false | double m = c; for (int i = 0; i < n; i++) { m = Math.max(m * c, x[i]); } return m;",
                "false | double m = c; for (int i = 0; i < n; i++) { y[0] = x[i]; m = Math.max(m, y[0]); } return m;",
            })
    void extremesAreSelections(boolean isOne, String body) {
        Function function = program(body);
        Memory memory = Memory.of(function);
        Selections selections = new Selections(
                memory, Surroundings.STILL.writes(function, memory), Surroundings.STILL.settled(function, memory));

        assertThat(selections.of(loop(function)).isPresent()).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 0; i < n; i++) { c += x[i]; } return c;",
                "true  | for (int i = n; i >= 0; i -= 2) { c *= c; } return c;",
                "true  | for (int i = 0; i < 10; i += 3) { c *= c; } return c;",
                "false | for (int i = 0; i < n; i += 3) { c *= c; } return c;",
                "true  | for (int i = 0; i < n; i += 3) { c += x[i]; } return c;",
                "false | for (int i = 0; i < n; i++) { c *= c; if (c > 9) { break; } } return c;",
                "false | while (c < n) { c *= 2; } return c;",
            })
    void boundsDetermineTrips(boolean doThey, String body) {
        assertThat(TripBounds.determine(loop(program(body)))).isEqualTo(doThey);
    }

    /** Of the first load. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double v = x[0]; return v * v;",
                "false | double v = x[0]; x[0] = 1; return v * v;",
                "false | double v = x[0]; x[n] = 1; return v * v;",
                "true  | double v = x[0]; y[0] = 1; return v * v;",
                "true  | double[] t = {c, c}; t[0] = 2; double v = t[0]; return v * v;",
                "true  | for (int i = 0; i < n; i++) { double[] t = {c}; c += t[0]; } return c;",
                "false | double[] t = {c}; for (int i = 0; i < n; i++) { c += t[0]; t[0] = c; } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = c * x[i - 1]; } return x[0];",
                "true  | for (int i = 0; i < n; i++) { x[i + 2] = c * x[i + 1]; } return x[0];",
                "false | for (int i = 0; i < n; i++) { x[i] = c * x[i]; } return x[0];",
                "true  | for (int i = 0; i < n; i++) { x[i] = c; c *= x[i]; } return c;",
                "false | for (int i = 1; i < n; i++) { x[i - 1] = c * x[i]; } return x[0];",
                "true  | for (int i = n; i > 0; i--) { x[i - 1] = c * x[i]; } return x[0];",
                "false | for (int i = n; i > 0; i--) { x[i] = c * x[i - 1]; } return x[0];",
                "true  | for (int i = 1; i <= n; i++) { x[i] = c * x[i - 1]; } return x[0];",
                "false | for (int i = 1; i <= n; i++) { x[i] = c * x[i - 1]; if (c > 1) { break; } } return x[0];",
                "false | for (int i = 1; i < n; i += 2) { x[i] = c * x[i - 1]; } return x[0];",
                "false | for (int i = 1; i < n; i++) { x[i] = c * x[i - 1]; } x[n - 1] = c; return x[0];",
                "false | for (int k = 0; k < 2; k++) { for (int i = 1; i < n; i++) { x[i] = c * x[i - 1]; } } return x[0];",
                "true  | for (int i = 0; i < n; i++) { for (int k = 0; k < i; k++) { c *= x[k]; } x[i] = c; } return c;",
                "false | for (int i = 0; i < n; i++) { for (int k = 0; k <= i; k++) { c *= x[k]; } x[i] = c; } return c;",
                "true  | for (int i = 1; i < n; i++) { x[i] = c * x[0]; } return x[0];",
                "false | for (int i = 0; i < n; i++) { x[i] = c * x[0]; } return x[0];",
            })
    void loadsAreSettledWhereNothingIsWrittenLater(boolean isSettled, String body) {
        Function function = program(body);
        SettledLoads settled = Surroundings.STILL.settled(function, Memory.of(function));

        assertThat(settled.contains(load(function))).isEqualTo(isSettled);
    }

    /** Of the first load: with too many writes, comparing would take time quadratic in the length of a method. */
    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void loadsAreComparedWithSoManyWrites(int writes, boolean isSettled) {
        String all = IntStream.range(1, writes + 1)
                .mapToObj(k -> "x[" + k + "] = c;")
                .collect(Collectors.joining(" "));
        Function function = program("double v = x[0]; " + all + " return v * v;");

        assertThat(Surroundings.STILL.settled(function, Memory.of(function)).contains(load(function)))
                .isEqualTo(isSettled);
    }

    /** Of the first load, of a copy. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double[] a = x.clone(); for (int i = 0; i < n; i++) { a[i] = a[i] * c; } return a[0];",
                "true  | double[] a = x.clone(); for (int i = 0; i < n; i++) { c *= a[i + 1]; a[i] = c; } return a[0];",
                "false | double[] a = x.clone(); for (int i = 1; i < n; i++) { a[i] = a[i - 1] * c; } return a[0];",
                "false | double[] a = x.clone(); for (int i = 0; i < n; i++) { c *= a[i]; a[0] = c; } return a[0];",
                "false | double[] a = x.clone(); for (int i = 0; i < n; i++) { c *= a[i]; a[i] = c; x[i] = c; x[0] = c; } return c;",
                "false | double[] a = java.util.Arrays.copyOf(x, n); for (int i = 0; i < n; i++) { a[i] = a[i] * c; } return a[0];",
                "false | double[] a = x.clone(); for (int k = 0; k < n; k++) { for (int i = 0; i < n; i++) { a[i] = a[i] * c; } } return a[0];",
            })
    void elementsOfCopiesAreFoundInTheOriginal(boolean areFound, String body) {
        Function function = program(body);
        SettledLoads settled = Surroundings.STILL.settled(function, Memory.of(function));

        assertThat(settled.found(load(function).result()).isPresent()).isEqualTo(areFound);
    }

    /** Of the first store. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 0; i < n; i++) { x[i] = Math.exp(c); } return x[0];",
                "false | for (int i = 0; i < n; i++) { x[i] = Math.exp(c); x[0] = 1; } return x[0];",
                "true  | double e = Math.exp(c); if (n > 0) { y[n] = c * e; } return y[0];",
                "false | double e = Math.exp(c); if (n > 0) { y[n] = e; } return y[0];",
                "false | x[n] = Math.exp(c); x[0] = 1; return x[0];",
            })
    void storedValuesAreFoundWhereNothingElseIsWritten(boolean areFound, String body) {
        Function function = program(body);
        List<ArrayStore> stores = new ArrayList<>();
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof ArrayStore store) {
                stores.add(store);
            }
        });
        SettledLoads settled = Surroundings.STILL.settled(function, Memory.of(function));

        assertThat(settled.found((Value) stores.get(0).value()).isPresent()).isEqualTo(areFound);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | double v = x[0]; return v * v;",
                "true  | double[] t = {c}; double v = t[0]; return v * v;",
            })
    void whatOthersMayWriteToIsNotSettled(boolean isSettled, String body) {
        Function function = program(body);

        assertThat(new Surroundings.Changing(Set.of())
                        .settled(function, Memory.of(function))
                        .contains(load(function)))
                .isEqualTo(isSettled);
    }

    /** Of the second loop, inside of the first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 0; i < n; i++) { for (int j = i + 1; j < n; j++) { c *= c; } } return c;",
                "true  | for (int i = 0; i < n; i++) { for (int j = i - 1; j < n; j++) { c *= c; } } return c;",
                "true  | for (int i = n; i > 0; i--) { for (int j = i; j < n; j++) { c *= c; } } return c;",
                "false | for (int i = 0; i <= n; i++) { for (int j = i + 1; j < n; j++) { c *= c; } } return c;",
                "false | for (int i = n; i < 9; i++) { for (int j = i - 1; j < n; j++) { c *= c; } } return c;",
                "false | for (int i = 9; i >= n; i--) { for (int j = i; j < n; j++) { c *= c; } } return c;",
            })
    void indexesOfInnerLoopsCanStopAtStarts(boolean canStop, String body) {
        Function function = program(body);
        Loop inner = loop(function).body().statements().stream()
                .filter(Loop.class::isInstance)
                .map(Loop.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(new IndexBounds(Regions.of(function))
                        .canStopAtStart(inner.range().orElseThrow()))
                .isEqualTo(canStop);
    }

    /** Of the first loop; from the last int there is, an index that runs back would never be in front of the start. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 0; i < n; i++) { c *= c; } return c;",
                "true  | for (int i = x.length; i > 0; i--) { c *= c; } return c;",
                "true  | for (int i = n + 1; i < 9; i++) { c *= c; } return c;",
                "true  | for (int i = n - 1; i >= 0; i--) { c *= c; } return c;",
                "true  | for (int i = x.length - 1; i > n; i--) { c *= c; } return c;",
                "true  | for (int i = n + 1; i < x.length; i++) { c *= c; } return c;",
                "false | for (int i = n - 1; i < (int) y[0]; i++) { c *= c; } return c;",
                "false | for (int i = n + 1; i > (int) y[0]; i--) { c *= c; } return c;",
                "false | for (int i = n - 1; i < -2147483640; i++) { c *= c; } return c;",
                "false | for (int i = x.length + 1; i > n; i--) { c *= c; } return c;",
                "false | for (int i = n; i < 9; i++) { c *= c; } return c;",
                "false | for (int i = -2147483648; i < n; i++) { c *= c; } return c;",
                "true  | for (int i = 2147483646; i > n; i--) { c *= c; } return c;",
                "false | for (int i = 2147483647; i > n; i--) { c *= c; } return c;",
            })
    void indexesCanStopAtStarts(boolean canStop, String body) {
        Function function = program(body);

        assertThat(new IndexBounds(Regions.of(function))
                        .canStopAtStart(loop(function).range().orElseThrow()))
                .isEqualTo(canStop);
    }

    /** Of the choices in the first loop, by what an iteration that took the other way may end like. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | while (true) { c *= 2; if (c > 9) { break; } } return c;",
                "1 | while (true) { c *= 2; if (c > 9) { break; } if (n > 3) { c *= 3; } } return c;",
                "2 | while (true) { c *= 2; if (c > 9) { break; } if (n > 3) { return c * c; } } return c;",
                "0 | for (int i = 0; i < n; i++) { if (x[i] > 9) { c *= 3; } } return c;",
            })
    void choicesThatEndIterationsAreTests(int count, String body) {
        Function function = program(body);
        ExitTests tests = ExitTests.of(function.body());
        List<If> found = new ArrayList<>();
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof If conditional && tests.of(conditional).isPresent()) {
                found.add(conditional);
            }
        });

        assertThat(found)
                .hasSize(count)
                .allSatisfy(conditional -> assertThat(tests.of(conditional).orElseThrow())
                        .matches(test -> test.whenTrue().stream().noneMatch(test.whenFalse()::contains)));
    }
}
