package org.retrograd.processor.ir;

/** Hands out the values of one function, each with an id of its own. */
public final class Values {

    private int next;

    public Values() {
        this(0);
    }

    private Values(int next) {
        this.next = next;
    }

    /** A source of values that are new to the function given. */
    public static Values after(Function function) {
        return new Values(ValueCount.largestId(function) + 1);
    }

    public Value fresh(Name name, Type type) {
        return new Value(next++, name, type);
    }
}
