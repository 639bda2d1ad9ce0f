import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times cold javac processes on the same sources with and without the processor, in pairs.
 *
 * <p>Usage: {@code bin/compile-time [runs]}. Prints the median of each and of the difference, for 1 method and for 21 methods
 * of 100 lines.
 */
final class CompileTime {

    private static final String CLASS_PATH = System.getProperty("retrograd.classpath");

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Path folder = Files.createTempDirectory("compile-time");
        System.out.printf(
                Locale.ROOT, "%s %s, %d runs each%n", System.getProperty("java.vm.name"), Runtime.version(), runs);
        double one = measure(folder, 1, runs);
        double many = measure(folder, 21, runs);
        System.out.printf(Locale.ROOT, "a further method of 100 lines costs %.1f ms%n", (many - one) / 20);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static double measure(Path folder, int methods, int runs) throws Exception {
        Path source = folder.resolve("Sample" + methods + ".java");
        Files.writeString(source, source(methods));
        double[] without = new double[runs];
        double[] with = new double[runs];
        double[] difference = new double[runs];
        compile(source, folder, false);
        compile(source, folder, true);
        for (int run = 0; run < runs; run++) {
            without[run] = compile(source, folder, false);
            with[run] = compile(source, folder, true);
            difference[run] = with[run] - without[run];
        }
        System.out.printf(
                Locale.ROOT,
                "%3d methods: javac alone %.0f ms, with the processor %.0f ms, difference %.0f ms (medians)%n",
                methods,
                median(without),
                median(with),
                median(difference));
        return median(difference);
    }

    private static double compile(Path source, Path folder, boolean process) throws IOException, InterruptedException {
        Path output = Files.createTempDirectory(folder, "out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-cp",
                CLASS_PATH,
                "-d",
                output.toString(),
                process ? "-Xlint:none" : "-proc:none",
                source.toString()));
        if (process && Runtime.version().feature() >= 21) {
            command.add("-proc:full");
        }
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new IllegalStateException("javac ended with " + exit);
        }
        return milliseconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Methods of 100 lines: assignments with Math calls, conditionals, and a loop for every 20 lines. */
    private static String source(int methods) {
        StringBuilder text = new StringBuilder("final class Sample" + methods + " {\n");
        for (int method = 0; method < methods; method++) {
            text.append("    @org.retrograd.Differentiable\n    static double f")
                    .append(method)
                    .append("(double x, double y, double[] a) {\n        double s = x;\n");
            for (int group = 0; group < 10; group++) {
                text.append("        double u").append(group).append(" = s * y + ").append(group).append(";\n");
                text.append("        double v").append(group).append(" = Math.sin(u").append(group).append(") / (1 + y * y);\n");
                text.append("        if (v").append(group).append(" > x) {\n            s = s + Math.exp(-v").append(group);
                text.append(");\n        } else {\n            s = s - v").append(group).append(" * x;\n        }\n");
                text.append("        for (int i = 0; i < a.length; i++) {\n            s += a[i] * Math.tanh(s);\n        }\n");
            }
            text.append("        return s;\n    }\n");
        }
        return text.append("}\n").toString();
    }
}
