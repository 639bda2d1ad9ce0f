package org.retrograd.hunter.generate;

import java.util.List;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Method;

/** Expressions of all types, each of about the size that is asked for. */
final class Expressions {

    private final Dice dice;
    private final Features features;
    private final List<Method> helpers;
    private final Numbers numbers;
    private final Integers integers;
    private final Truths truths;
    private final References references;
    private final Effects effects;

    Expressions(Dice dice, Features features, List<Method> helpers) {
        this.dice = dice;
        this.features = features;
        this.helpers = List.copyOf(helpers);
        this.numbers = new Numbers(this);
        this.integers = new Integers(this);
        this.truths = new Truths(this);
        this.references = new References(this);
        this.effects = new Effects(this);
    }

    Dice dice() {
        return dice;
    }

    boolean has(Feature feature) {
        return features.has(feature);
    }

    List<Method> helpers() {
        return helpers;
    }

    References references() {
        return references;
    }

    Effects effects() {
        return effects;
    }

    Numbers numbers() {
        return numbers;
    }

    Integers integers() {
        return integers;
    }

    /** A {@code double}. */
    Expression number(Position position, int size) {
        return numbers.number(position, size);
    }

    /** An {@code int}. */
    Expression integer(Position position, int size) {
        return integers.integer(position, size);
    }

    /** A {@code boolean}. */
    Expression truth(Position position, int size) {
        return truths.truth(position, size);
    }
}
