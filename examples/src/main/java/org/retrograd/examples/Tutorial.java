package org.retrograd.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Shows what the compiler makes of a method, then runs the tutorial's rows and compares what comes out. */
public final class Tutorial {

    /** Everything came out as expected. */
    static final int OK = 0;

    /** Something came out otherwise. */
    static final int MISMATCH = 1;

    /** The command line was not understood. */
    static final int WRONG_USAGE = 2;

    private static final String LINE = "%-4s  %-2s  %-42s  %-33s  %s%n";

    private static final String USAGE = """
            Usage: java org.retrograd.examples.Tutorial [--help]

            Shows annotated methods with the code generated for them, then the tutorial's
            rows with expected and actual values.

            Exit status: 0 all rows pass, 1 a row differs, 2 wrong usage.
            """;

    private Tutorial() {}

    /** Runs the program; see {@code --help}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.print(USAGE);
            return OK;
        }
        if (!arguments.isEmpty()) {
            err.println("Not understood: " + String.join(" ", arguments));
            err.print(USAGE);
            return WRONG_USAGE;
        }
        showGeneratedCode(out);
        showCompileError(out);
        return showRows(
                Stream.concat(TutorialRows.all().stream(), TensorRows.all().stream())
                        .toList(),
                out);
    }

    private static void showGeneratedCode(PrintStream out) {
        show(out, "Straight-line code", "Wave", "height");
        show(out, "A loop that carries a state", "Growth", "population");
    }

    private static void show(PrintStream out, String title, String className, String method) {
        out.println("== " + title + ": " + className + ".java ==");
        out.println();
        out.println(SourceText.of(className).method(method));
        out.println();
        out.println("-- generated: " + className + "_Adjoint.java; the numbers are source lines --");
        out.println();
        out.println(SourceText.of(className + "_Adjoint").method(method + "Gradient"));
        out.println();
    }

    private static void showCompileError(PrintStream out) {
        out.println("== A gradient of a non-scalar does not compile ==");
        out.println();
        out.println(NonScalarGradient.OF_ARRAYS.source());
        out.println(NonScalarGradient.OF_ARRAYS.error().orElse("No error."));
        out.println();
    }

    static int showRows(List<Row> rows, PrintStream out) {
        out.println("== The tutorial ==");
        out.println();
        out.printf(LINE, "", "", "", "expected", "actual");
        for (Row row : rows) {
            out.printf(LINE, row.passes() ? "PASS" : "FAIL", row.id(), row.subject(), row.expected(), row.actual());
        }
        long failed = rows.stream().filter(row -> !row.passes()).count();
        out.println();
        out.println(failed == 0 ? "All " + rows.size() + " rows pass." : failed + " of " + rows.size() + " rows fail.");
        return failed == 0 ? OK : MISMATCH;
    }
}
