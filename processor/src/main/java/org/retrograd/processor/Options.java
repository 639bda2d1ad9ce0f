package org.retrograd.processor;

import java.util.Map;

/**
 * What was asked for with {@code -Aretrograd.*}.
 *
 * @param debug whether defects are reported with a stack trace
 * @param optimize whether the passes after the transform run; without them every value is saved
 */
public record Options(boolean debug, boolean optimize) {

    static final String DEBUG = "retrograd.debug";
    static final String OPTIMIZE = "retrograd.optimize";

    /** What holds when nothing is asked for. */
    public static final Options DEFAULT = new Options(false, true);

    static Options of(Map<String, String> options) {
        return new Options(flag(options, DEBUG, DEFAULT.debug), flag(options, OPTIMIZE, DEFAULT.optimize));
    }

    /** {@code -Aname} alone says yes. */
    private static boolean flag(Map<String, String> options, String name, boolean otherwise) {
        if (!options.containsKey(name)) {
            return otherwise;
        }
        String value = options.get(name);
        return value == null || value.isEmpty() || Boolean.parseBoolean(value);
    }
}
