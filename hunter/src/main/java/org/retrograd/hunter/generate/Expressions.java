package org.retrograd.hunter.generate;

import java.util.List;
import org.retrograd.hunter.program.Expression;

/** Expressions of all types, each of about the size that is asked for. */
final class Expressions {

    private final Dice dice;
    private final Features features;
    private final Numbers numbers;
    private final Integers integers;
    private final Truths truths;
    private final References references;
    private final Effects effects;
    private final Calls calls;
    private final Records records;
    private final Derived derived;

    Expressions(Dice dice, Features features, List<Callee> callees) {
        this.dice = dice;
        this.features = features;
        this.numbers = new Numbers(this);
        this.integers = new Integers(this);
        this.truths = new Truths(this);
        this.references = new References(this);
        this.effects = new Effects(this);
        this.calls = new Calls(this, callees);
        this.records = new Records(this);
        this.derived = new Derived(this, callees);
    }

    /** The same without calls of other methods. */
    Expressions withoutCalls() {
        return new Expressions(dice, features, List.of());
    }

    Dice dice() {
        return dice;
    }

    boolean has(Feature feature) {
        return features.has(feature);
    }

    Calls calls() {
        return calls;
    }

    Records records() {
        return records;
    }

    Derived derived() {
        return derived;
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
