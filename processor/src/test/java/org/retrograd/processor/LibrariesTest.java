package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.Differentiable;
import org.retrograd.testing.GradientCheck;

/** Annotated methods in class files without source: called, differentiated again, to depth three. */
class LibrariesTest {

    private static final double AT = 0.7;

    @TempDir
    private Path folder;

    private Path library;
    private Path middle;
    private Path app;

    @BeforeEach
    void makeFolders() throws IOException {
        library = Files.createDirectory(folder.resolve("library"));
        middle = Files.createDirectory(folder.resolve("middle"));
        app = Files.createDirectory(folder.resolve("app"));
    }

    private void compileLibrary() throws IOException {
        assertThat(Javac.into(library)
                        .with("-Werror")
                        .compile(files(LibrarySources.LIBRARY, LibrarySources.OTHER, LibrarySources.HELPER)))
                .isEmpty();
    }

    private List<String> compileApp(String method) throws IOException {
        return Javac.into(app, library, middle).with("-Werror").compile(files(LibrarySources.APP.formatted(method)));
    }

    private static List<JavaFileObject> files(String... sources) {
        return Arrays.stream(sources).map(Compiled::file).toList();
    }

    /** Both modes against finite differences of the method itself. */
    private void checkApp(double... points) throws Exception {
        try (URLClassLoader loader = loader()) {
            DoubleUnaryOperator primal = function(loader, "app.App", "f");
            for (double x : points) {
                GradientCheck.scalar(primal, function(loader, "app.AppGradients", "fGradient"))
                        .at(x);
                Object jvp = loader.loadClass("app.AppGradients")
                        .getMethod("fJvp", double.class, double.class)
                        .invoke(null, x, 1.0);
                double tangent = (double) jvp.getClass().getMethod("tangent").invoke(jvp);
                double gradient =
                        function(loader, "app.AppGradients", "fGradient").applyAsDouble(x);
                assertThat(tangent).isCloseTo(gradient, within(1e-12 * (1 + Math.abs(gradient))));
            }
        }
    }

    private URLClassLoader loader() throws IOException {
        List<URL> places = new ArrayList<>();
        for (Path place : List.of(app, middle, library)) {
            places.add(place.toUri().toURL());
        }
        return new URLClassLoader(places.toArray(URL[]::new));
    }

    private static DoubleUnaryOperator function(ClassLoader loader, String type, String name)
            throws ReflectiveOperationException {
        Method method = loader.loadClass(type).getMethod(name, double.class);
        return x -> {
            try {
                return (double) method.invoke(null, x);
            } catch (ReflectiveOperationException failure) {
                throw new LinkageError(name, failure);
            }
        };
    }

    @Test
    void aMethodOfALibraryIsCalledAsItIs() throws Exception {
        compileLibrary();
        assertThat(compileApp("public static double f(double x) { return Library.wave(x * x) * x; }"))
                .isEmpty();

        checkApp(AT, -1.3);
        assertThat(Files.readString(Javac.into(app).sources().resolve("app/App_Adjoint.java")))
                .contains("Library.wave(", "Helper.scale(", "double hidden(")
                .doesNotContain("Other.cube(", "Library.hidden(");
    }

    @Test
    void recursionAndArraysWrittenByALibrary() throws Exception {
        compileLibrary();
        assertThat(compileApp("""
                public static double f(double x) {
                    double[] y = {x, x * x, Math.sin(x), 3};
                    Library.fill(y, x);
                    return Library.sum(y, 4) + Library.sum(y, 2);
                }
                """)).isEmpty();

        checkApp(AT, -1.3);
    }

    @Test
    void recordsOfALibraryAreTakenApart() throws Exception {
        compileLibrary();
        assertThat(compileApp("public static double f(double x) { return Library.paired(x) * x; }"))
                .isEmpty();

        checkApp(AT);
    }

    @Test
    void rulesOfALibraryHoldInItsMethods() throws Exception {
        compileLibrary();
        assertThat(compileApp("public static double f(double x) { return Library.ruled(x) * Library.log(x + 1); }"))
                .isEmpty();

        checkApp(AT);
        assertThat(Files.readString(Javac.into(app).sources().resolve("app/App_Adjoint.java")))
                .contains("Library.logRule(");
    }

    /** The library's rules hold for each number of values, here another one than there. */
    @Test
    void rulesOfMethodsThatTakeAnyNumberOfValues() throws Exception {
        String library = """
                package lib;

                import vectors.Vec;

                public final class Library {
                    @org.retrograd.Differentiable
                    public static double joined(Vec x, double a) {
                        return Vec.join(x, x.times(a), x.sin()).product(a, Vec.join(x, x, x)).sum();
                    }
                }
                """;
        assertThat(Javac.into(this.library).with("-Werror").compile(files(library)))
                .isEmpty();
        assertThat(compileApp("""
                public static double f(double x) {
                    vectors.Vec y = vectors.Vec.fill(vectors.Vec.of(1, 2), x);
                    vectors.Vec z = vectors.Vec.join(y, y.sin());
                    return Library.joined(z, x) + z.product(x).sum();
                }
                """)).isEmpty();

        checkApp(AT, -1.3);
    }

    @Test
    void aRuleOfALibraryIsNotDifferentiated() throws Exception {
        compileLibrary();
        assertThat(compileApp("public static double f(double x) { return LibraryGradients.ruledGradient(x); }"))
                .singleElement()
                .asString()
                .startsWith(
                        "App.java:9 [RG205] to differentiate `ruledGradient`, the rule `Library.logRule` needs to be");
    }

    @Test
    void theGradientOfALibraryIsDifferentiated() throws Exception {
        compileLibrary();
        assertThat(compileApp("public static double f(double x) { return LibraryGradients.waveGradient(x) * x; }"))
                .isEmpty();

        checkApp(AT, -1.3);
    }

    @Test
    void everyGeneratedMethodOfALibraryIsDifferentiated() throws Exception {
        compileLibrary();
        assertThat(compileApp("""
                public static double f(double x) {
                    LibraryGradients.WaveValueAndGradient both = LibraryGradients.waveValueAndGradient(x);
                    double[] y = {x, x * x, 2 * x};
                    double[] dY = {0, 0, x};
                    double norm = LibraryGradients.addNormVjpTo(y, x, dY);
                    return both.value() * both.gradient() + LibraryGradients.waveVjp(x, x * x) + norm * dY[2]
                            + LibraryGradients.waveJvp(x, 2 * x).tangent();
                }
                """)).isEmpty();

        checkApp(AT);
    }

    /** The library's gradient in the middle, the middle's in the application, and this one's gradient: the third derivative. */
    @Test
    void closureToDepthThree() throws Exception {
        compileLibrary();
        assertThat(Javac.into(middle, library).with("-Werror").compile(files(LibrarySources.MIDDLE)))
                .isEmpty();
        assertThat(compileApp("""
                public static double f(double x) {
                    return middle.MiddleGradients.slopeGradient(x) + middle.MiddleGradients.tangentJvp(x, x).tangent();
                }
                """)).isEmpty();

        checkApp(AT, -1.3);
    }

    @Test
    void theThirdDerivativeIsTheKnownOne() throws Exception {
        String fourth = """
                package lib;

                public final class Library {
                    @org.retrograd.Differentiable
                    public static double fourth(double x) { return x * x * x * x; }
                }
                """;
        String slope = """
                package middle;

                public final class Middle {
                    @org.retrograd.Differentiable
                    public static double slope(double x) { return lib.LibraryGradients.fourthGradient(x); }
                }
                """;
        assertThat(Javac.into(library).compile(files(fourth))).isEmpty();
        assertThat(Javac.into(middle, library).compile(files(slope))).isEmpty();
        assertThat(compileApp("public static double f(double x) { return middle.MiddleGradients.slopeGradient(x); }"))
                .isEmpty();

        try (URLClassLoader loader = loader()) {
            assertThat(function(loader, "app.App", "f").applyAsDouble(3)).isEqualTo(12 * 9);
            assertThat(function(loader, "app.AppGradients", "fGradient").applyAsDouble(3))
                    .isEqualTo(24 * 3);
        }
        checkApp(3);
    }

    /** A module's class files are found where its classes are, and what it does not export is written again. */
    @Test
    void modules() throws Exception {
        Path annotations = Path.of(Differentiable.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path modules = Files.createDirectory(folder.resolve("modules"));
        jar(modules.resolve("org.retrograd.annotations.jar"), annotations);
        String home = "module lib { requires org.retrograd.annotations; exports lib; }";
        Path out = Files.createDirectory(folder.resolve("lib-classes"));
        assertThat(Javac.into(out)
                        .with("-Xlint:none", "--module-path", modules.toString())
                        .compile(Stream.concat(
                                        Stream.of(module(home)),
                                        files(LibrarySources.LIBRARY, LibrarySources.OTHER, LibrarySources.HELPER)
                                                .stream())
                                .toList()))
                .isEmpty();
        jar(modules.resolve("lib.jar"), out);
        String user = "module app { requires org.retrograd.annotations; requires lib; }";
        String text =
                LibrarySources.APP.formatted("public static double f(double x) { return Library.wave(x * x) * x; }");
        assertThat(Javac.into(app)
                        .with("-Xlint:none", "--module-path", modules.toString())
                        .compile(List.of(module(user), Compiled.file(text))))
                .isEmpty();

        assertThat(Files.readString(Javac.into(app).sources().resolve("app/App_Adjoint.java")))
                .contains("Library.wave(")
                .doesNotContain("Helper.scale(");
    }

    private static JavaFileObject module(String text) {
        return com.google.testing.compile.JavaFileObjects.forSourceString("module-info", text);
    }

    /** A jar of class files, which are in a jar already if the module was packaged before. */
    private static void jar(Path jar, Path classes) throws IOException {
        if (Files.isRegularFile(classes)) {
            Files.copy(classes, jar);
            return;
        }
        int status = java.util.spi.ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        assertThat(status).isZero();
    }

    @Test
    void aPlainMethodOfALibraryIsStillUnknown() throws Exception {
        compileLibrary();
        assertThat(compileApp("public static double f(double x) { return Library.plain(x); }"))
                .singleElement()
                .asString()
                .startsWith("App.java:9 [RG205] `Library.plain` has no derivative");
    }

    @Test
    void theSameLibraryGivesTheSameBytes() throws Exception {
        compileLibrary();
        Map<String, String> first = generated(Javac.into(library).sources());
        library = Files.createDirectory(folder.resolve("again"));
        compileLibrary();

        assertThat(first.keySet()).anyMatch(name -> name.endsWith("Library_Programs.java"));
        assertThat(generated(Javac.into(library).sources())).isEqualTo(first);
    }

    private static Map<String, String> generated(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
