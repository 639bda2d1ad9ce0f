package org.retrograd.hunter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.retrograd.hunter.check.RecordValue;
import org.retrograd.hunter.print.Printer;
import org.retrograd.hunter.program.Type;

/** A finding as a class that compiles, with the arguments in the form that the processor's fixtures have. */
final class FindingText {

    private FindingText() {}

    static String of(Found found, String className) {
        String program = Printer.plain(found.program(), className);
        String samples = found.finding().arguments().map(FindingText::samples).orElse("");
        String comment = (found.finding().kind() + ", seed " + found.seed() + "\n"
                        + found.finding().detail().replace("*/", "* /"))
                .lines()
                .map(line -> " * " + line)
                .collect(Collectors.joining("\n", "/*\n", "\n */\n"));
        return comment + program.substring(0, program.lastIndexOf('}')) + samples + "}\n";
    }

    private static String samples(List<Object> arguments) {
        String row = arguments.stream().map(FindingText::literal).collect(Collectors.joining(", "));
        return "\n    static Object[][] fSamples() {\n        return new Object[][] {{" + row + "}};\n    }\n";
    }

    private static String literal(Object value) {
        if (value instanceof double[] numbers) {
            return "new double[] " + braces(numbers);
        }
        if (value instanceof double[][] rows) {
            return Arrays.stream(rows)
                    .map(FindingText::braces)
                    .collect(Collectors.joining(", ", "new double[][] {", "}"));
        }
        if (value instanceof RecordValue described) {
            return record(described);
        }
        if (value instanceof RecordValue[] elements) {
            return Arrays.stream(elements)
                    .map(FindingText::record)
                    .collect(Collectors.joining(", ", "new Pair[] {", "}"));
        }
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        return value instanceof Character letter ? "'" + letter + "'" : String.valueOf(value);
    }

    private static String record(RecordValue value) {
        return value.parts().stream()
                .map(FindingText::literal)
                .collect(Collectors.joining(
                        ", ", "new " + Type.recordOf(value.names()).text() + "(", ")"));
    }

    private static String braces(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
