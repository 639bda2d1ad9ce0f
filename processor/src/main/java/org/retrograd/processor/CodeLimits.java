package org.retrograd.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.MethodHeader;

/**
 * How much bytecode a generated method may have. What it has is an estimate on the safe side: no method above the greatest length
 * passes, and who gets the warning has a method above HotSpot's limit for certain.
 *
 * @param whole the length up to which a method stays in one piece
 * @param compiled the length up to which a method is surely compiled, with what the estimate may be too high
 * @param greatest the length up to which a class file can hold it
 */
record CodeLimits(int whole, int compiled, int greatest) {

    /** HotSpot leaves methods of more than 8,000 bytes to its interpreter. */
    private static final int HOTSPOT = 8000;

    /** By how much the estimate may be too high: a quarter. */
    static final double MARGIN = 1.25;

    static final CodeLimits STANDARD = new CodeLimits(HOTSPOT, (int) (HOTSPOT * MARGIN), 65535);

    /** The usual ones, with another length of methods that stay in one piece, if one is given. */
    static CodeLimits of(OptionalInt whole) {
        return new CodeLimits(whole.orElse(STANDARD.whole), STANDARD.compiled, STANDARD.greatest);
    }

    /** Whether a method of about this length can stay in one piece. */
    boolean isShort(int bytes) {
        return bytes <= whole;
    }

    /** A generated method, of which annotated method it is a derivative, and its length. */
    record Sized(MethodHeader of, String name, int bytes) {}

    /**
     * One problem for each method of which the longest derivative is too long.
     *
     * @param places where to complain of each
     */
    Problems problems(List<Sized> generated, Map<MethodHeader, SourceSpan> places) {
        Map<MethodHeader, Sized> longest = new LinkedHashMap<>();
        generated.forEach(each -> longest.merge(each.of(), each, CodeLimits::longer));
        List<Problem> problems = new ArrayList<>();
        places.forEach((header, place) -> {
            Sized method = longest.get(header);
            if (method != null && method.bytes() > greatest) {
                problems.add(problem(Code.CODE_TOO_LARGE, method, place));
            } else if (method != null && method.bytes() > compiled) {
                problems.add(problem(Code.NOT_COMPILED, method, place));
            }
        });
        return new Problems(problems);
    }

    private static Sized longer(Sized one, Sized other) {
        return other.bytes() > one.bytes() ? other : one;
    }

    private static Problem problem(Code code, Sized method, SourceSpan place) {
        String message = String.format(
                Locale.ROOT,
                "`%s`, generated for `%s`, has about %d bytes of bytecode",
                method.name(),
                method.of().name(),
                method.bytes());
        return new Problem(code, place, message);
    }
}
