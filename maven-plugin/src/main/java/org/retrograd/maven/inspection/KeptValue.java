package org.retrograd.maven.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retrograd.maven.source.GeneratedLine;
import org.retrograd.maven.source.GeneratedMethod;

/**
 * An array in which a generated method keeps values from its forward for its reverse sweep.
 *
 * @param name its name in the generated code
 * @param memory how much it takes, as a formula
 */
public record KeptValue(String name, String memory) {

    private static final Pattern ARRAY =
            Pattern.compile("^\\s*(\\w[\\w.]*)((?:\\[])+) (\\w+Saved\\d*) = new \\w[\\w.]*\\[(.+?)](?:\\[])*;$");
    private static final Pattern COUNT = Pattern.compile("^\\s*int (trips\\d*) = (.+);$");
    private static final Map<String, Integer> BYTES =
            Map.of("double", 8, "long", 8, "float", 4, "int", 4, "short", 2, "char", 2, "byte", 1, "boolean", 1);

    /** What a method keeps, in the order in which the arrays are made. */
    static List<KeptValue> of(GeneratedMethod method) {
        List<KeptValue> kept = new ArrayList<>();
        for (GeneratedLine line : method.lines()) {
            Matcher array = ARRAY.matcher(line.text());
            if (array.matches()) {
                kept.add(new KeptValue(array.group(3), memory(array, method)));
            }
        }
        return kept;
    }

    private static String memory(Matcher array, GeneratedMethod method) {
        boolean grows =
                method.lines().stream().anyMatch(line -> line.text().contains(array.group(3) + " = Arrays.copyOf("));
        String element = array.group(2).equals("[]")
                ? Optional.ofNullable(BYTES.get(array.group(1)))
                        .map(bytes -> bytes + (bytes == 1 ? " byte" : " bytes"))
                        .orElse("a " + array.group(1))
                : "an array";
        return grows ? element + " for each round, doubled when full" : element + " × " + size(array.group(4), method);
    }

    /** Puts the definition of a trip count in its place, where there is one. */
    private static String size(String size, GeneratedMethod method) {
        for (GeneratedLine line : method.lines()) {
            Matcher count = COUNT.matcher(line.text());
            if (count.matches()
                    && count.group(1).equals(size)
                    && !count.group(2).equals("0")) {
                return count.group(2).replace("Math.max", "max");
            }
        }
        return size;
    }
}
