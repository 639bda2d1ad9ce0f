package org.retrograd.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Interpreter;

/** Printed programs compute what their IR says, bit for bit. */
class RandomProgramTest {

    private static final int PROGRAMS = 100;
    private static final String NAME = FunctionSketch.IMPLEMENTATION.show();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void printedProgramsComputeWhatTheIrSays(long seed) throws ReflectiveOperationException {
        List<Function> functions = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            functions.add(new RandomPrograms(seed * 1_000_000 + i).function("f" + i));
        }
        GeneratedSource source = emitted(functions);
        Compiled compiled = Compiled.of(Map.of("p." + NAME, source.text(), "p.Pricer", "package p; class Pricer {}"));
        Random random = new Random(seed);
        for (Function function : functions) {
            for (int trial = 0; trial < 4; trial++) {
                compare(function, compiled, source, random);
            }
        }
    }

    private static GeneratedSource emitted(List<Function> functions) {
        List<ImplementationMethod> methods = functions.stream()
                .map(function -> new ImplementationMethod(function, "Computes."))
                .toList();
        ImplementationClass unit =
                new ImplementationClass(FunctionSketch.IMPLEMENTATION, FunctionSketch.PRICER, methods);
        return ImplementationEmitter.emit(unit, new Markers(Optional.empty(), Set.of()))
                .source();
    }

    private static void compare(Function function, Compiled compiled, GeneratedSource source, Random random)
            throws ReflectiveOperationException {
        double x = random.nextInt(5) - 2 + random.nextDouble();
        double y = random.nextInt(4) == 0 ? Double.NaN : random.nextGaussian();
        int n = random.nextInt(6) - 1;
        double[] expectedCells = {random.nextDouble(), -1.5, random.nextGaussian()};
        double[] cells = expectedCells.clone();
        double expected = (Double) Interpreter.run(function, x, y, n, expectedCells);
        double actual = (Double) compiled.call("p." + NAME, function.name(), x, y, n, cells);
        assertThat(Double.doubleToLongBits(actual))
                .as(() -> textOf(function, source))
                .isEqualTo(Double.doubleToLongBits(expected));
        assertThat(Arrays.equals(cells, expectedCells))
                .as(() -> textOf(function, source))
                .isTrue();
    }

    private static String textOf(Function function, GeneratedSource source) {
        String text = source.text();
        int start = text.indexOf(" " + function.name() + "(");
        return function + "\n" + text.substring(start, text.indexOf("\n    }\n", start));
    }
}
