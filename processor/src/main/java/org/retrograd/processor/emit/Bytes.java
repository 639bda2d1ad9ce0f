package org.retrograd.processor.emit;

/**
 * A number of bytes of bytecode.
 *
 * @param near if all jumps reach their targets with two bytes
 * @param far if none does
 * @param leap the widest jump among them, all others near
 */
record Bytes(int near, int far, int leap) {

    static final Bytes NONE = of(0);

    /** A jump without a condition: {@code goto} or {@code goto_w}. */
    static final Bytes JUMP = new Bytes(3, 5, 0);

    /** A jump by a condition; where it has to reach far, it jumps over a far one. */
    static final Bytes BRANCH = new Bytes(3, 8, 0);

    /** What two bytes can say, less the jumps at both ends. */
    private static final int REACH = Short.MAX_VALUE - 64;

    static Bytes of(int count) {
        return new Bytes(count, count, 0);
    }

    Bytes plus(int count) {
        return plus(of(count));
    }

    Bytes plus(Bytes other) {
        return new Bytes(near + other.near, far + other.far, Math.max(leap, other.leap));
    }

    /** The same, with jumps over it or back to its start. */
    Bytes leapt() {
        return new Bytes(near, far, Math.max(leap, near));
    }

    /** What javac makes of it: as soon as one jump is too wide, all are made far. */
    int total() {
        return leap <= REACH ? near : far;
    }
}
