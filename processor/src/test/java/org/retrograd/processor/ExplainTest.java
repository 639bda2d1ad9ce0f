package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is said of generated methods, and whether it is what they do. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExplainTest {

    private static final String SOURCE = """
            import org.retrograd.Differentiable;

            final class Sums {
                @Differentiable
                static double carried(double start, double rate, int n) {
                    double p = start;
                    for (int i = 0; i < n; i++) {
                        p += rate * p * (1 - p);
                    }
                    return p;
                }

                @Differentiable
                static double nested(double x, int n, int m) {
                    double s = x;
                    for (int i = 0; i < n; i++) {
                        for (int j = 1; j <= m; j++) {
                            s = Math.sin(s * x);
                        }
                        s = Math.exp(-s);
                    }
                    return s;
                }

                @Differentiable
                static double searched(double x, int n) {
                    double y = x;
                    int k = 0;
                    while (k < n || y > 2) {
                        y = Math.cos(y);
                        k++;
                    }
                    return y;
                }

                @Differentiable
                static double variance(double[] x, double c) {
                    double s = 0;
                    for (int i = 0; i < x.length; i++) {
                        double u = x[i] - c;
                        s += u * u;
                    }
                    return s;
                }

                @Differentiable
                static double powers(double x, int n) {
                    return n == 0 ? x : powers(2 * x, n - 1) * powers(x, n - 1);
                }

                private static double square(double x) {
                    return x * x;
                }

                @Differentiable
                static double twice(double x) {
                    return square(x);
                }
            }
            """;

    private static final Compilation COMPILED = Compiled.with(
                    List.of("-Aretrograd.explain=true"), List.of(new RetrogradProcessor()), SOURCE)
            .compilation();

    private static List<String> notes() {
        return COMPILED.notes().stream()
                .filter(note -> note.getSource() != null)
                .map(ExplainTest::show)
                .toList();
    }

    private static String show(Diagnostic<? extends JavaFileObject> note) {
        return note.getLineNumber() + ":" + note.getColumnNumber() + " "
                + note.getMessage(Locale.ROOT).replaceAll("\n *", "|");
    }

    @Test
    void notesStandAtLoopsAndCalls() {
        assertThat(notes())
                .contains(
                        "7:9 `carriedGradient`|active: `rate`, `p`"
                                + "|saves 1 double for each of `n` iterations of the loop at line 7: `p`, read by the derivative"
                                + " of `(rate * p) * (1.0 - p)` at line 8 and the derivative of `rate * p` at line 8,"
                                + " not computed again since each iteration changes it"
                                + "|computes again `1.0 - p` (line 8), `rate * p` (line 8)",
                        "39:9 `varianceGradient`|active: `x`, `c`, `s`, `u`|goes through both sweeps at once"
                                + "|saves nothing for its iterations",
                        "57:22 `twiceGradient`|the body of `square` stands in the place of the call")
                .anyMatch(note ->
                        note.matches("17:13 `nestedGradient`.*\\|saves \\d doubles? for each of `m` iterations of"
                                + " the loop at line 17, for each of `n` iterations of the loop at line 16: .*"))
                .anyMatch(note -> note.startsWith("48:") && note.contains("`powers` runs in two parts"));
    }

    @Test
    void nobodyIsToldWhoDidNotAsk() {
        assertThat(Compiled.with(List.of(), List.of(new RetrogradProcessor()), SOURCE)
                        .compilation()
                        .notes())
                .noneMatch(note -> note.getMessage(Locale.ROOT).contains("saves"));
    }

    @Test
    void javadocSaysTheSame() throws IOException {
        String generated = source("Sums_Adjoint");
        String flat = generated.replaceAll("\n *\\* *(?!<)", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
        for (String note : notes()) {
            String[] parts = note.split("\\|", -1);
            String line = note.substring(0, note.indexOf(':'));
            for (int k = 1; k < parts.length; k++) {
                assertThat(flat).contains("<li>line " + line + ": " + parts[k]);
            }
        }
    }

    private static String source(String name) throws IOException {
        return COMPILED.generatedSourceFile(name)
                .orElseThrow()
                .getCharContent(true)
                .toString();
    }

    /** Bytes that the notes state for a method, with the numbers given for the variables in their formulas. */
    private static long stated(String method, Map<String, Integer> known) {
        Pattern saves = Pattern.compile("saves (\\d+) (double|int|boolean)s? (for each[^:]*):");
        Pattern each = Pattern.compile("for each (?:of `(\\w+)` iterations|iteration)");
        long bytes = 0;
        for (String note : notes()) {
            Matcher matcher = saves.matcher(note.contains("`" + method + "`") ? note : "");
            while (matcher.find()) {
                long size = Map.of("double", 8, "int", 4, "boolean", 1).get(matcher.group(2));
                long product = Integer.parseInt(matcher.group(1)) * size;
                Matcher factor = each.matcher(matcher.group(3));
                while (factor.find()) {
                    product *= known.get(factor.group(1) == null ? "" : factor.group(1));
                }
                bytes += product;
            }
        }
        return bytes;
    }

    private static long allocated(String method, Object... arguments) throws ReflectiveOperationException {
        Method found = null;
        for (Method each : new Generated().loadClass("Sums_Adjoint").getDeclaredMethods()) {
            found = each.getName().equals(method) ? each : found;
        }
        assertThat(found).isNotNull();
        found.setAccessible(true);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        found.invoke(null, arguments);
        long least = Long.MAX_VALUE;
        for (int k = 0; k < 3; k++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            found.invoke(null, arguments);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void statedBytesAreAllocated() throws ReflectiveOperationException {
        long carried = stated("carriedGradient", Map.of("n", 50_000));
        long nested = stated("nestedGradient", Map.of("n", 200, "m", 500));
        long searched = stated("searchedGradient", Map.of("", 50_000));
        int headers = 2_000;
        int row = 24;

        assertThat(carried).isEqualTo(8 * 50_000);
        assertThat(allocated("carriedGradient", 0.1, 0.2, 50_000)).isBetween(carried, carried + headers);
        assertThat(nested).isGreaterThanOrEqualTo(8 * 200 * 500);
        assertThat(allocated("nestedGradient", 0.1, 200, 500))
                .isBetween(nested, nested + nested / (8 * 500) * row + headers);
        assertThat(searched).isEqualTo(8 * 50_000);
        assertThat(allocated("searchedGradient", 0.1, 50_000)).isBetween(searched, 4 * searched + headers);
        assertThat(stated("varianceGradient", Map.of())).isZero();
        assertThat(allocated("varianceGradient", new double[10_000], 0.1)).isLessThan(8 * 10_000 + headers);
    }

    /** The classes of the compilation. */
    private static final class Generated extends ClassLoader {

        private final Map<String, JavaFileObject> files = new HashMap<>();

        Generated() {
            super(ExplainTest.class.getClassLoader());
            for (JavaFileObject file : COMPILED.generatedFiles()) {
                String name = file.getName();
                files.put(name.substring(name.lastIndexOf('/') + 1), file);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream in = files.get(name + ".class").openInputStream()) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void optionAloneSaysYes() {
        List<String> options = new ArrayList<>(List.of("-Aretrograd.explain"));
        assertThat(Compiled.with(options, List.of(new RetrogradProcessor()), SOURCE)
                        .compilation()
                        .notes())
                .anyMatch(note -> note.getMessage(Locale.ROOT).contains("saves 1 double"));
    }
}
