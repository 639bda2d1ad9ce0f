package org.retrograd.hunter.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.hunter.fence.FenceOptions.Mode;
import org.retrograd.hunter.fence.Finding.Kind;
import org.retrograd.hunter.fence.Tally.Tried;

class FenceHunterTest {

    private static final String SOURCE = """
            package made.up;

            import java.util.List;

            public class Thing {
                private double scale = 2;

                public Thing(double scale) {
                    this.scale = scale;
                }

                /** Accepted. */
                public static double square(double x) { return x * x; }

                static double square(double x, double y) { return square(x) + y * y; }

                static double square(double x, double y,
                        double z) { return x * y * z; }

                // accepted, and returns an array
                static double[] twice(double... x) {
                    double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) y[i] = 2 * x[i];
                    return y;
                }

                static void clear(double[] x, double[] y) { x[0] *= y[0]; y[1] = x[1] * y[2]; }

                static double sumOf(List<Double> x) { return x.get(0); }

                static <T> double generic(T t, double x) { return x; }

                private static double hidden(double x) { return x * 3; }

                double scaled(double x) {
                    if (Double.isNaN(x)) {
                        throw new IllegalStateException("no " + x, null);
                    }
                    return FastMath.exp(scale) * hidden(x);
                }

                static double failing(double x) { if (x < 1e9) throw new IllegalStateException("low"); return x; }

                static double endless(double x) { double y = x; while (y * 0 == 0) { y = x; } return y; }

                static int whole(double x) { return (int) x; }

                static class Inner { static float half(float x) { return x / 2; } }

                static class FastMath { static double exp(double x) { return Math.exp(x); } }
            }
            """;

    /** In a package of the JDK, and with a class that the JDK exports to nobody. */
    private static final String IN_MODULE = """
            package java.util;

            final class Thing {
                static double third(double x) { return x / jdk.internal.math.DoubleConsts.SIGNIFICAND_WIDTH; }
            }
            """;

    private @TempDir Path folder;
    private Path sources;

    @BeforeEach
    void writeSources() throws IOException {
        sources = folder.resolve("sources.jar");
        try (OutputStream file = Files.newOutputStream(sources);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("made/up/Thing.java"));
            zip.write(SOURCE.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("made/up/package-info.java"));
        }
    }

    private Tally hunt(Mode mode) throws IOException {
        return new FenceHunter(new FenceOptions(sources, List.of(), "Thing", 10, 2, mode)).hunt(tried -> {});
    }

    /** The answers, by line and name. */
    private static Map<String, String> answers(Tried tried) {
        Map<String, String> answers = new LinkedHashMap<>();
        tried.file()
                .outline()
                .sites()
                .forEach(site -> answers.put(
                        site.line() + " " + site.name(),
                        text(tried.file().answers().get(site))));
        return answers;
    }

    private static String text(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.ids().toString() : answer.toString();
    }

    @Test
    void everyMethodIsAnswered() throws IOException {
        Tally tally = hunt(Mode.PLAIN);

        assertThat(answers(tally.files().get(0)))
                .containsEntry("8 <init>", "[RG103]")
                .containsEntry("13 square", "Accepted[base=square]")
                .containsEntry("17 square", "Accepted[base=squareFence3]")
                .containsEntry("21 twice", "Accepted[base=twice]")
                .containsEntry("31 generic", "[RG111]")
                .containsEntry("33 hidden", "[RG104]")
                .containsEntry("35 scaled", "[RG101]")
                .containsEntry("46 whole", "[RG110]")
                .containsEntry("48 half", "Accepted[base=half]");
        assertThat(tally.methods()).isEqualTo(15);
        assertThat(tally.uncompilable()).isZero();
        assertThat(tally.refusals().get("RG104").example().place()).isEqualTo("made/up/Thing.java:33");
    }

    @Test
    void gradientsAreCompared() throws IOException {
        Map<String, List<PointResult>> points = new TreeMap<>();
        hunt(Mode.PLAIN).gradients().forEach(result -> points.put(result.name(), result.kept()));

        PointResult agrees = new PointResult.Agrees();
        assertThat(points)
                .containsEntry("made.up.Thing.square[double]", List.of(agrees, agrees))
                .containsEntry("made.up.Thing.twice[double[]]", List.of(agrees, agrees))
                .containsEntry("made.up.Thing.clear[double[], double[]]", List.of(agrees, agrees));
        assertThat(points.get("made.up.Thing.failing[double]"))
                .isNotEmpty()
                .allMatch(point -> point instanceof PointResult.Throws);
        assertThat(points.get("made.up.Thing.endless[double]")).contains(new PointResult.Skipped("not done after 2 s"));
    }

    @Test
    void widenedMethodsAreStaticAndVisible() throws IOException {
        assertThat(answers(hunt(Mode.WIDEN).files().get(0)))
                .containsEntry("33 hidden", "Accepted[base=hidden]")
                .containsEntry("35 scaled", "[RG101]");
    }

    @Test
    void mendedMethodsHoldLessOfWhatIsNotAccepted() throws IOException {
        Tally tally = hunt(Mode.MEND);

        assertThat(tally.files().get(0).file().outline().file().text())
                .contains("static double scaledFence7(double x, double scaleOf0) {")
                .contains("return Math.exp(scaleOf0) * hiddenFence6(x);");
        assertThat(tally.gradients())
                .anyMatch(result -> result.name().startsWith("made.up.Thing.scaledFence7")
                        && result.count(PointResult.Agrees.class) == 2);
        assertThat(tally.findings()).isEmpty();
    }

    @Test
    void sourcesOfModulesAreCompiledInTheirModules() throws IOException {
        writeModule("java/util/Thing", IN_MODULE);

        for (Mode mode : Mode.values()) {
            Tally tally = hunt(mode);

            assertThat(tally.uncompilable()).as("%s", mode).isZero();
            assertThat(tally.accepted()).as("%s", mode).isEqualTo(1);
            assertThat(tally.notRun()).as("%s", mode).isEqualTo(1);
            assertThat(tally.gradients()).as("%s", mode).isEmpty();
            assertThat(tally.findings()).as("%s", mode).isEmpty();
        }
    }

    /** Its public methods alone are those that rules are known for. */
    @Test
    void hiddenMethodsOfMathAreReadAsAnyOthers() throws IOException {
        writeModule("java/lang/Math", """
                package java.lang;

                public final class Math {
                    static double scaled(double x, int n) { return x * power(n); }

                    private static double power(int n) { return 1 << n; }
                }
                """);

        Tally tally = new FenceHunter(new FenceOptions(sources, List.of(), "Math", 1, 0, Mode.PLAIN)).hunt(tried -> {});

        assertThat(tally.uncompilable()).isZero();
        assertThat(tally.accepted()).isEqualTo(1);
        assertThat(tally.findings()).isEmpty();
    }

    /** The id stands in the method that is called, which is not annotated any more. */
    @Test
    void aCalleeThatIsRefusedRefusesItsCaller() throws IOException {
        writeModule("java/util/Thing", """
                package java.util;

                final class Thing {
                    static double outer(double x) { return hidden(x); }

                    private static double hidden(double x) {
                        return Double.longBitsToDouble(Double.doubleToRawLongBits(x));
                    }
                }
                """);

        Tally tally = hunt(Mode.PLAIN);

        assertThat(answers(tally.files().get(0)))
                .containsEntry("4 outer", "[RG205]")
                .containsEntry("6 hidden", "[RG104, RG205]");
        assertThat(tally.findings()).isEmpty();
    }

    private void writeModule(String name, String text) throws IOException {
        try (OutputStream file = Files.newOutputStream(sources);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("java.base/module-info.java"));
            zip.putNextEntry(new ZipEntry("java.base/" + name + ".java"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theReportTellsAll() {
        Finding finding = new Finding(Kind.LOST, "made/up/Thing.java:3", "gone");
        Outline outline = new Outline(new SourceFile("made/up/Thing.java", ""), List.of(), List.of());
        FileResult result = new FileResult(outline, true, Map.of(), List.of(), List.of(finding), Map.of());

        assertThat(ReportText.of(new Tally(List.of(new Tried(result, List.of())))))
                .contains("| files | 1 |")
                .contains("### LOST at made/up/Thing.java:3\n\n```\ngone\n```");
    }
}
