package org.retrograd.maven.verification;

import java.util.ArrayList;
import java.util.List;

/** What traced classes call in front of each conditional jump. Public, because they are not of this package. */
public final class BranchProbe {

    private static final ThreadLocal<List<Integer>> JUMPS = ThreadLocal.withInitial(ArrayList::new);

    private BranchProbe() {}

    /** Notes a jump that compares a number with zero: if it is taken by its number, else by minus that. */
    public static void zero(int value, int kind, int jump) {
        note(holds(value, 0, kind), jump);
    }

    /** Notes a jump that compares two numbers. */
    public static void numbers(int left, int right, int kind, int jump) {
        note(holds(left, right, kind), jump);
    }

    /** Notes a jump that compares two references. */
    public static void references(Object left, Object right, int kind, int jump) {
        note((left == right) == (kind == 0), jump);
    }

    /** The jumps since the last call of this method, on this thread. */
    static List<Integer> take() {
        List<Integer> jumps = List.copyOf(JUMPS.get());
        JUMPS.remove();
        return jumps;
    }

    private static void note(boolean isTaken, int jump) {
        JUMPS.get().add(isTaken ? jump : -jump);
    }

    /** The kinds are in the order of the instructions: eq, ne, lt, ge, gt, le. */
    private static boolean holds(int left, int right, int kind) {
        return switch (kind) {
            case 0 -> left == right;
            case 1 -> left != right;
            case 2 -> left < right;
            case 3 -> left >= right;
            case 4 -> left > right;
            default -> left <= right;
        };
    }
}
