package org.retrograd.hunter.generate;

/** How many statements may still be made. */
final class Budget {

    private int left;

    Budget(int statements) {
        this.left = statements;
    }

    boolean isSpent() {
        return left <= 0;
    }

    void spend() {
        left--;
    }
}
