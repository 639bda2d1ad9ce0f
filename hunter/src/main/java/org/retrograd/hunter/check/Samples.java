package org.retrograd.hunter.check;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Type;

/** Arguments for methods. All arrays of numbers, and the rows of the matrix, have the same length. */
final class Samples {

    private static final List<Double> ROUND = List.of(0.0, 1.0, -1.0, 0.5, 2.0, -0.0);
    private static final double RANGE = 2;

    /** As the cases of switches have them, and one more. */
    private static final List<String> WORDS = List.of("a", "b", "c", "d");

    private final RandomGenerator random;
    private final int columns;
    private final int rows;

    private Samples(long seed) {
        this.random = new SplittableRandom(seed);
        this.columns = 1 + random.nextInt(5);
        this.rows = 1 + random.nextInt(3);
    }

    static Object[] arguments(Method method, long seed) {
        Samples samples = new Samples(seed);
        return method.parameters().stream().map(samples::argument).toArray();
    }

    /** Something of a type. */
    static Object any(Type type) {
        return new Samples(0).argument(new Parameter(type, "any", false));
    }

    private Object argument(Parameter parameter) {
        return switch (parameter.type()) {
            case DOUBLE -> number();
            case INT -> parameter.name().equals("n") ? random.nextInt(columns + 1) : random.nextInt(-3, 9);
            case BOOLEAN -> random.nextBoolean();
            case TEXT -> WORDS.get(random.nextInt(WORDS.size()));
            case LETTER -> (char) ('a' + random.nextInt(WORDS.size()));
            case DOUBLES -> numbers();
            case MATRIX -> matrix();
            case PAIR, BUNDLE, NEST -> record(parameter.type());
            case PAIRS -> pairs();
            case INTS, VOID -> throw new IllegalArgumentException("no arguments of type " + parameter.type());
        };
    }

    private RecordValue record(Type type) {
        return new RecordValue(
                type.parts().stream().map(Type.Part::name).toList(),
                type.parts().stream()
                        .map(part -> argument(new Parameter(part.type(), part.name(), false)))
                        .toList());
    }

    private RecordValue[] pairs() {
        RecordValue[] pairs = new RecordValue[rows];
        Arrays.setAll(pairs, k -> record(Type.PAIR));
        return pairs;
    }

    private double number() {
        return random.nextInt(20) == 0 ? ROUND.get(random.nextInt(ROUND.size())) : random.nextDouble(-RANGE, RANGE);
    }

    private double[] numbers() {
        double[] numbers = new double[columns];
        for (int i = 0; i < columns; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    private double[][] matrix() {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = numbers();
        }
        return matrix;
    }
}
