package org.retrograd.tensors.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Gathers cases. Random numbers have three decimals, so that they are the same wherever they are read. */
final class Cases {

    private final List<Case> all = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(7);

    List<Case> all() {
        return List.copyOf(all);
    }

    void add(String operation, String torch, Operand... operands) {
        all.add(new Case(operation, List.of(operands), torch, false));
    }

    void addPassive(String operation, String torch, Operand... operands) {
        all.add(new Case(operation, List.of(operands), torch, true));
    }

    /** Numbers of either sign. */
    Operand.Numbers any(int... shape) {
        return random(-2.0, 2.0, shape);
    }

    /** Positive numbers. */
    Operand.Numbers positive(int... shape) {
        return random(0.25, 2.0, shape);
    }

    private Operand.Numbers random(double low, double high, int... shape) {
        double[] elements = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Math.rint(random.nextDouble(low, high) * 1000) / 1000;
        }
        return Operand.of(shape, elements);
    }
}
