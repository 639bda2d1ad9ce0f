package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with class files is told where they are called, with what to do about it. */
class UnusableLibrariesTest {

    private static final String LIBRARY = """
            package lib;

            import org.retrograd.Differentiable;
            import org.retrograd.NoGradient;

            public final class Library {
                @Differentiable
                public static double f(double x, %s double y) { return x + y; }

                %s
            }
            """;

    private static final String CALL = "Library.f(x, 2)";

    @TempDir
    private Path folder;

    private Path library;
    private Path app;

    @BeforeEach
    void makeFolders() throws IOException {
        library = Files.createDirectory(folder.resolve("library"));
        app = Files.createDirectory(folder.resolve("app"));
    }

    private static List<JavaFileObject> files(String... sources) {
        return Arrays.stream(sources).map(Compiled::file).toList();
    }

    private void compileLibrary(String mark, String more, String... others) throws IOException {
        assertThat(Javac.into(library).compile(files(LIBRARY.formatted(mark, more))))
                .isEmpty();
        compilePlain(others);
    }

    /** Compiles over what is there, without the processor. */
    private void compilePlain(String... sources) throws IOException {
        if (sources.length > 0) {
            assertThat(Javac.into(library, library).compile(files(sources), List.of()))
                    .isEmpty();
        }
    }

    private List<String> callWith(String expression) throws IOException {
        return Javac.into(app, library).compile(files("""
                package app;

                import lib.*;

                class App {
                    @org.retrograd.Differentiable
                    static double f(double x) { return %s; }
                }
                """.formatted(expression)));
    }

    private void expect(String expression, String start, String remedy) throws IOException {
        assertThat(callWith(expression))
                .singleElement()
                .asString()
                .startsWith("App.java:7 " + start)
                .endsWith("remedy: " + remedy);
    }

    private String programs() throws IOException {
        return Files.readString(Javac.into(library).sources().resolve("lib/Library_Programs.java"));
    }

    @Test
    void aFaceOfAnotherContract() throws IOException {
        compilePlain(LIBRARY.formatted("", ""), """
                package lib;

                @org.retrograd.Generated(from = "lib.Library", contract = 99)
                public final class LibraryGradients {
                    public static double fVjp(double x) { return 0; }
                }
                """);
        expect(
                CALL,
                "[RG406] `lib.Library` was compiled by a Retrograd of contract 99, and this one has 1|",
                "compile the library of `lib.Library` again with the version of Retrograd used here");
    }

    @Test
    void programsOfAnotherVersion() throws IOException {
        compileLibrary("", "");
        compilePlain(programs().replaceFirst("retrograd 1\\.\\w+", "retrograd 1.01234567"));
        expect(
                CALL,
                "[RG406] `lib.Library` was compiled by a Retrograd of contract 1.01234567, and this one has 1.",
                "compile the library of `lib.Library` again with the version of Retrograd used here");
    }

    @Test
    void aLibraryWithoutPrograms() throws IOException {
        compileLibrary("", "");
        Files.delete(library.resolve("lib/Library_Programs.class"));
        expect(
                CALL,
                "[RG407] `lib.Library` was compiled without `Library_Programs`, which holds what its methods compute|",
                "compile the library of `lib.Library` again, with the annotation processor of Retrograd, and keep all"
                        + " classes that it generates");
        assertThat(callWith("LibraryGradients.fGradient(x, 2).x()"))
                .singleElement()
                .asString()
                .startsWith("App.java:7 [RG407]");
    }

    @Test
    void aLibraryCompiledWithoutTheProcessor() throws IOException {
        compilePlain(LIBRARY.formatted("", ""));
        expect(
                CALL,
                "[RG407] `lib.Library` was compiled without `LibraryGradients`",
                "compile the library of `lib.Library` again, with the annotation processor of Retrograd, and keep all"
                        + " classes that it generates");
    }

    @Test
    void damagedPrograms() throws IOException {
        compileLibrary("", "");
        assertThat(programs()).contains("BinaryOperator.ADD");
        compilePlain(programs().replace("BinaryOperator.ADD", "BinaryOperator.SUBTRACT"));
        expect(
                CALL,
                "[RG408] the programs of `lib.Library` are damaged|",
                "compile the library of `lib.Library` again, and let no tool change strings in its class files");
    }

    @Test
    void aMethodThatWasChangedWithoutTheProcessor() throws IOException {
        compileLibrary("", "");
        compilePlain(LIBRARY.formatted("", "@Differentiable public static double f(double x) { return x; }"));
        expect(
                "Library.f(x)",
                "[RG409] `Library.f` has no program that fits its class file|",
                "compile the library of `lib.Library` again, all its classes together");
        assertThat(callWith(CALL)).isEmpty();

        compilePlain(LIBRARY.formatted("@NoGradient", ""));
        expect(
                CALL,
                "[RG409] `Library.f` has no program that fits its class file|",
                "compile the library of `lib.Library` again, all its classes together");
    }

    @Test
    void aHelperThatIsGone() throws IOException {
        assertThat(Javac.into(library)
                        .compile(files(
                                LIBRARY.formatted(
                                        "", "@Differentiable public static double g(double x) { return Helper.g(x); }"),
                                "package lib; class Helper { static double g(double x) { return x; } }")))
                .isEmpty();
        Files.delete(library.resolve("lib/Helper.class"));
        expect(
                "Library.g(x)",
                "[RG409] `Helper.g` is not there any more|",
                "compile the library of `lib.Library` again, all its classes together");
    }

    @Test
    void aDerivativeIntoAConstantOfALibrary() throws IOException {
        compileLibrary("@NoGradient", "");
        expect(
                "Library.f(2, x * x)",
                "[RG214] `Library.f` has no derivative by `y`, which its jar marks with @NoGradient|"
                        + "    data flow: `x` (line 7) -> here|",
                "wrap the argument in Gradients.stopGradient, or have @NoGradient taken from the parameter in the jar");
        assertThat(callWith("LibraryGradients.fGradient(x, x)"))
                .singleElement()
                .asString()
                .startsWith("App.java:7 [RG214] `LibraryGradients.fGradient` has no derivative by `y`");
        assertThat(callWith("Library.f(x, org.retrograd.Gradients.stopGradient(x))"))
                .isEmpty();
    }

    /** The middle was compiled when the library had a derivative that it has no more. */
    @Test
    void aLibraryThatLostADerivativeThatAnotherNeeds() throws IOException {
        Path middle = Files.createDirectory(folder.resolve("middle"));
        compileLibrary("", "");
        String source = """
                package lib.middle;

                public final class Middle {
                    @org.retrograd.Differentiable
                    public static double g(double x) { return lib.Library.f(2, x); }
                }
                """;
        assertThat(Javac.into(middle, library).compile(files(source))).isEmpty();
        compileLibrary("@NoGradient", "");
        List<String> said = Javac.into(app, library, middle).compile(files("""
                package app;

                class App {
                    @org.retrograd.Differentiable
                    static double f(double x) { return lib.middle.Middle.g(x); }
                }
                """));
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith(
                        "App.java:5 [RG214] `Middle.g` differentiates `Library.f` by `y`, which is a constant by now");
    }

    @Test
    void whatIsHiddenInALibrary() throws IOException {
        String log = "package lib; class Log { static void note(double x) {} }";
        String method = "@Differentiable public static double g(double x) { Log.note(1); return x * x; }";
        compilePlain(log);
        assertThat(Javac.into(library, library).compile(files(LIBRARY.formatted("", method))))
                .isEmpty();
        expect(
                "Library.g(x)",
                "[RG215] `Library.g` needs `Log.note`, which cannot be seen from the package of `App_Adjoint`|",
                "have what is hidden made public in an exported package, or call the generated Vjp in a rule of your own");
    }

    @Test
    void aHiddenRuleOfALibrary() throws IOException {
        compileLibrary("", """
                public static double log(double x) { return Math.log(x); }

                @org.retrograd.DerivativeOf(type = Library.class, method = "log")
                static double logRule(double x, double d) { return d / x; }

                @Differentiable
                public static double g(double x) { return log(x); }
                """);
        expect(
                "Library.g(x)",
                "[RG215] `Library.g` needs `Library.logRule`, which cannot be seen from the package of `App_Adjoint`|",
                "have what is hidden made public in an exported package, or call the generated Vjp in a rule of your own");
    }

    @Test
    void aRecordThatChanged() throws IOException {
        String method = "@Differentiable public static double g(double x) { return new Pair(x, 2).left(); }";
        String pair = "package lib; record Pair(double left, %s right) {}";
        assertThat(Javac.into(library).compile(files(LIBRARY.formatted("", method), pair.formatted("double"))))
                .isEmpty();
        compilePlain(pair.formatted("float"));
        expect(
                "Library.g(x)",
                "[RG409] the record `Pair` has other components by now|",
                "compile the library of `lib.Library` again, all its classes together");
    }

    @Test
    void aHiddenExceptionOfALibrary() throws IOException {
        compilePlain("""
                package lib;

                class Negative extends RuntimeException {
                    private static final long serialVersionUID = 1L;

                    Negative(String message) { super(message); }
                }
                """);
        String method = "@Differentiable public static double g(double x) {"
                + " if (x < 0) { throw new Negative(\"negative\"); } return x * x; }";
        assertThat(Javac.into(library, library).compile(files(LIBRARY.formatted("", method))))
                .isEmpty();
        expect(
                "Library.g(x)",
                "[RG215] `Library.g` needs `lib.Negative`, which cannot be seen from the package of `App_Adjoint`|",
                "have what is hidden made public in an exported package, or call the generated Vjp in a rule of your own");
    }
}
