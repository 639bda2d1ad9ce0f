package org.retrograd.maven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.operation.Operation;

/** Numbers as they are shown. */
final class Formulas {

    private static final String[] POWERS = {"", "n", "n²", "n³", "n⁴", "n⁵", "n⁶"};

    private Formulas() {}

    /** Counts as a polynomial, {@code 1 + 3n}, where {@code n} stands for the rounds of a loop. */
    static String polynomial(Counts counts, Operation operation) {
        List<String> terms = new ArrayList<>();
        for (int depth = 0; depth < counts.depths(); depth++) {
            long count = counts.at(depth, operation);
            if (count != 0) {
                String power = depth < POWERS.length ? POWERS[depth] : "n^" + depth;
                terms.add(count == 1 && depth > 0 ? power : count + power);
            }
        }
        return terms.isEmpty() ? "0" : String.join(" + ", terms);
    }

    /** {@code 2.7×}. */
    static String times(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.1f×", ratio.getAsDouble()) : "–";
    }

    /** {@code 1,234}. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
