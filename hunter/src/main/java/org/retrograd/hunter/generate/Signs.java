package org.retrograd.hunter.generate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retrograd.hunter.print.Printer;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Program;

/** Which features a program holds, by its text. */
public final class Signs {

    /** What shows that a program holds a construct. */
    private static final Map<Feature, String> TEXTS = Map.ofEntries(
            Map.entry(Feature.IF, "if \\("),
            Map.entry(Feature.CHOICE, " \\? "),
            Map.entry(Feature.LOGIC, "&&"),
            Map.entry(Feature.COUNTED_FOR, "for \\(int \\w+ = 0; \\w+ < [\\w.]+; \\w+\\+\\+\\)"),
            Map.entry(Feature.ARRAY, "double\\[] a"),
            Map.entry(Feature.MATRIX, "double\\[]\\[] m"),
            Map.entry(Feature.HELPER, "inner\\("),
            Map.entry(Feature.RETURN_IN_IF, "return [^\n]*\n *}\n *[a-z]"),
            Map.entry(Feature.NO_GRADIENT, "@NoGradient"),
            Map.entry(Feature.VAR, "var \\w+ ="),
            Map.entry(Feature.LATE_INITIAL, "double \\w+;"),
            Map.entry(Feature.NESTED_BLOCK, "\n +\\{\n"),
            Map.entry(Feature.STOP_GRADIENT, "stopGradient"),
            Map.entry(Feature.PLAIN_HELPER, "private static"),
            Map.entry(Feature.HELPER_RESULT, "static (int|boolean|void|double\\[]) (inner|part)"),
            Map.entry(Feature.VARARGS, "double\\.\\.\\. a"),
            Map.entry(Feature.RECURSION, "depth - 1"),
            Map.entry(Feature.ARRAY_WRITE, "\\w\\[[^\n=]*] [+*/-]?= "),
            Map.entry(Feature.RECURRENCE, recurrence()),
            Map.entry(Feature.LOCAL_ARRAY, "new double\\[|double\\[] \\w+ = \\{"),
            Map.entry(Feature.ALIAS, "double\\[] \\w+ = [^\n]* \\? \\w+ : \\w+;"),
            Map.entry(Feature.ROW, "double\\[] \\w+ = m\\["),
            Map.entry(Feature.INT_ARRAY, "int\\[] \\w+ = \\{"),
            Map.entry(Feature.ARRAY_CALL, "System.arraycopy|Arrays.fill|clone\\(\\)|Arrays.copyOf"),
            Map.entry(Feature.ARRAY_RESULT, "static double\\[] f"),
            Map.entry(Feature.VOID_RESULT, "static void f"),
            Map.entry(Feature.TEXT_SWITCH, "switch \\((word|letter)\\)"),
            Map.entry(Feature.STEP_FUNCTION, "\\(int\\)|Math.(floor|rint|signum)\\("),
            Map.entry(Feature.FOR_EACH, "for \\(double \\w+ : "),
            Map.entry(Feature.OTHER_FOR, "for \\([^\n]*, |for \\([^\n]*&&|for \\([^\n]*;\\)"),
            Map.entry(Feature.WHILE, "\n *while \\("),
            Map.entry(Feature.DO, "do \\{"),
            Map.entry(Feature.SWITCH, "case 0:"),
            Map.entry(Feature.ARROW_SWITCH, "\n *switch [^\n]*\\{\n *case 0 ->"),
            Map.entry(Feature.SWITCH_EXPRESSION, "[=(+*] switch \\("),
            Map.entry(Feature.BREAK, "break;"),
            Map.entry(Feature.CONTINUE, "continue;"),
            Map.entry(Feature.LABEL, "(break|continue) \\w+;"),
            Map.entry(Feature.RETURN_ANYWHERE, "while \\([^}]*return"),
            Map.entry(Feature.EFFECT, "\\((?!modes)\\w+ [+*-]?= |\\[\\w+\\+\\+]|\\w\\+\\+ <"),
            Map.entry(Feature.THROW, "throw new"),
            Map.entry(Feature.ASSERT, "assert "),
            Map.entry(Feature.RECORD, "new Pair\\("),
            Map.entry(Feature.RECORD_WITH_ARRAY, "record Bundle"),
            Map.entry(Feature.RECORD_ARRAY, "Pair\\[]"),
            Map.entry(Feature.RECORD_METHOD, " turned\\d*\\("),
            Map.entry(Feature.SECOND_ORDER, "Gradients\\.\\w+(Gradient|Vjp|Jvp)\\("));

    /** An element that is computed from another one of the same array, perhaps of a row. */
    private static String recurrence() {
        String array = "(?:\\[\\w+(?: [+-] \\d)?])?\\[";
        String assigned = "] [+-]?= [^\n;]*\\b\\1" + array;
        String here = "\\w+";
        String beside = "\\w+ [+-] \\d";
        return "\\b(\\w+)" + array + "(?:" + here + assigned + beside + "|" + beside + assigned + here + ")]";
    }

    private static final Map<Feature, Pattern> SIGNS = TEXTS.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Pattern.compile(entry.getValue())));

    private Signs() {}

    /** What is found in programs with a feature; nothing if no pattern shows it. */
    static Optional<Pattern> of(Feature feature) {
        return Optional.ofNullable(SIGNS.get(feature));
    }

    /** The features that a program can be seen to hold; of {@link Feature#FAILURE} nothing is to be seen. */
    public static Set<Feature> in(Program program) {
        String text = Printer.plain(program, "P");
        return Stream.concat(
                        SIGNS.entrySet().stream()
                                .filter(entry -> entry.getValue().matcher(text).find())
                                .map(Map.Entry::getKey),
                        hasOverloads(program) ? Stream.of(Feature.OVERLOAD) : Stream.empty())
                .collect(Collectors.toSet());
    }

    static boolean hasOverloads(Program program) {
        long names = program.methods().stream().map(Method::name).distinct().count();
        return names < program.methods().size();
    }
}
