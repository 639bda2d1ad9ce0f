package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules in other packages, in {@code package-info.java}, and in class files without source. */
class RuleScopesTest {

    /** A library that has been compiled before: 1 / x with a rule, x^4 without. */
    private static final List<String> LIBRARY = List.of("""
            package lib;

            import org.retrograd.DerivativeOf;

            public final class Library {
                public static double inverse(double x) { return 1 / x; }

                @DerivativeOf(type = Library.class, method = "inverse")
                public static double inverseRule(double x, double d) { return -d / (x * x); }

                public static double fourth(double x) { return x * x * x * x; }
            }
            """);

    private static final String RULES = """
            package rules;

            import lib.Library;
            import org.retrograd.DerivativeOf;

            public final class FourthRules {
                @DerivativeOf(type = Library.class, method = "fourth")
                %s static double fourth(double x, double d) { return d * 4 * x * x * x; }
            }
            """;

    private static final String USER = """
            package user;

            import lib.Library;
            import org.retrograd.Differentiable;
            import org.retrograd.Rules;

            class User {
                @Differentiable
                %s
            }
            """;

    @TempDir
    private Path folder;

    private Path library;
    private Path classes;

    @BeforeEach
    void compileLibrary() throws IOException {
        library = Files.createDirectory(folder.resolve("library"));
        classes = Files.createDirectory(folder.resolve("classes"));
        assertThat(compile(library, List.of(), LIBRARY)).isEmpty();
    }

    @Test
    void aRuleOfTheLibraryItselfHolds() throws Exception {
        assertThat(compileUser("static double f(double x) { return Library.inverse(x) * x * x; }"))
                .isEmpty();

        assertThat(gradient("fGradient", 3)).isCloseTo(1, within(1e-14));
    }

    @Test
    void aRuleWithoutSourceIsNotDifferentiated() throws IOException {
        assertThat(compileUser("""
                static double f(double x) { return Library.inverse(x); }

                @Differentiable
                static double g(double x) { return UserGradients.fGradient(x); }
                """))
                .singleElement()
                .asString()
                .startsWith(
                        "User.java:12 [RG205] to differentiate `fGradient`, the rule `Library.inverseRule` needs to be");
    }

    @Test
    void aRuleWithoutSourceMayHaveRules() throws Exception {
        String rules = """
            package user;

            import lib.Library;
            import org.retrograd.DerivativeOf;

            class RulesOfRules {
                @DerivativeOf(type = Library.class, method = "inverseRule")
                static double byX(double x, double y, double d) { return d * 2 * y / (x * x * x); }

                @DerivativeOf(type = Library.class, method = "inverseRule", parameter = 1)
                static double byAdjoint(double x, double y, double d) { return Library.inverseRule(x, d); }
            }
            """;
        String user = USER.formatted("""
                @Rules(RulesOfRules.class)
                static double f(double x) { return Library.inverse(x); }

                @Differentiable
                static double g(double x) { return UserGradients.fGradient(x); }
                """);
        assertThat(compile(classes, List.of(library), List.of(rules, user))).isEmpty();

        assertThat(gradient("gGradient", 3)).isCloseTo(2 / 27.0, within(1e-14));
    }

    @Test
    void aPackageNamesRules() throws Exception {
        String home = "@org.retrograd.Rules(rules.FourthRules.class) package user;";
        assertThat(compile(
                        classes,
                        List.of(library),
                        List.of(
                                home,
                                RULES.formatted("public"),
                                USER.formatted("static double f(double x) { return Library.fourth(x); }"))))
                .isEmpty();

        assertThat(gradient("fGradient", 3)).isEqualTo(108);
    }

    @Test
    void aPackageThatNamesAClassWithoutRulesIsRefused() throws IOException {
        String home = "@org.retrograd.Rules(String.class) package user;";
        assertThat(compile(classes, List.of(library), List.of(home)))
                .singleElement()
                .asString()
                .startsWith("package-info.java:1 [RG127] `String` has no method marked @DerivativeOf");
    }

    @Test
    void aRuleThatTheGeneratedClassCannotSeeIsRefused() throws IOException {
        String method = "@Rules(rules.FourthRules.class) static double f(double x) { return Library.fourth(x); }";
        assertThat(compile(classes, List.of(library), List.of(RULES.formatted(""), USER.formatted(method))))
                .singleElement()
                .asString()
                .startsWith("User.java:9 [RG125] `fourth(double, double)` cannot be seen from the package of");
    }

    /** What is wrong in a class file is told where it is used. */
    @Test
    void aBrokenRuleWithoutSourceIsRefusedAtTheCall() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        compileWithout(rules, List.of(library), List.of(RULES.formatted("private")));
        String method = "@Rules(rules.FourthRules.class) static double f(double x) { return Library.fourth(x); }";
        assertThat(compile(classes, List.of(library, rules), List.of(USER.formatted(method))))
                .singleElement()
                .asString()
                .startsWith("User.java:9 [RG125] `fourth`, or a class around it, is private");
    }

    private List<String> compileUser(String method) throws IOException {
        return compile(classes, List.of(library), List.of(USER.formatted(method)));
    }

    private double gradient(String name, double x) throws Exception {
        URL[] places = {classes.toUri().toURL(), library.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places)) {
            Method method = loader.loadClass("user.UserGradients").getDeclaredMethod(name, double.class);
            method.setAccessible(true);
            return (double) method.invoke(null, x);
        }
    }

    private static List<String> compile(Path out, List<Path> path, List<String> sources) throws IOException {
        return new Javac(out, List.of(), path).compile(files(sources));
    }

    private static void compileWithout(Path out, List<Path> path, List<String> sources) throws IOException {
        assertThat(new Javac(out, List.of(), path).compile(files(sources), List.of()))
                .isEmpty();
    }

    private static List<JavaFileObject> files(List<String> sources) {
        return sources.stream().map(RuleScopesTest::file).toList();
    }

    private static JavaFileObject file(String source) {
        return source.startsWith("@")
                ? com.google.testing.compile.JavaFileObjects.forSourceString("user.package-info", source)
                : Compiled.file(source);
    }
}
