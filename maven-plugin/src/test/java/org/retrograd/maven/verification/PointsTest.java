package org.retrograd.maven.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.SampleModule;
import org.retrograd.maven.inspection.InspectedMethod;

/** Points that are none, and methods that fail at theirs. */
class PointsTest {

    @TempDir
    private Path folder;

    @Test
    void literalsAndSuppliersAreUsedBoth() throws IOException {
        Verifier.Outcome outcome = check("""
                @Differentiable @CheckGradient(value = "1", from = "more")
                static double f(double x) { return x * x; }
                static Object[][] more() { return new Object[][] {{2.0}, {3}}; }
                """);
        assertThat(outcome).isEqualTo(new Verifier.Outcome(3, List.of()));
    }

    @Test
    void suppliersOfNothingAreFindings() throws IOException {
        assertThat(shown("""
                @Differentiable @CheckGradient(from = "none")
                static double f(double x) { return x * x; }
                static Object[][] none() { return new Object[0][]; }
                """))
                .containsExactly("Odd.f: cannot be checked: Odd.none() supplies no points, so that nothing would be"
                        + " checked. Let it return at least one");
    }

    @Test
    void suppliersThatCannotBeUsedAreToldWhy() throws IOException {
        String method = "@Differentiable @CheckGradient(from = \"s\") static double f(double x) { return x * x; }\n";
        assertThat(shown(method + "Object[][] s() { return null; }"))
                .anyMatch(text -> text.contains("Odd.s() is not static"));
        assertThat(shown(method + "static Object[][] s(int n) { return null; }"))
                .anyMatch(text -> text.contains("takes no parameters, but Odd.s takes 1"));
        assertThat(shown(method + "static int s() { return 1; }"))
                .anyMatch(text -> text.contains("must return an Object[][]") && text.contains("returned a Integer"));
        assertThat(shown(method + "static void s() {}")).anyMatch(text -> text.contains("but returned null"));
        assertThat(shown(method + "static java.util.List<?> s() { return java.util.List.of(1.0); }"))
                .anyMatch(text -> text.contains("but supplied a Double; wrap each point: new Object[] {...}"));
        assertThat(shown(method + "static Object[][] s() { throw new IllegalStateException(\"empty shop\"); }"))
                .anyMatch(text ->
                        text.contains("Odd.s() failed: java.lang.IllegalStateException: empty shop, at shop.Odd.s"));
        assertThat(shown(method + """
                        static java.util.stream.Stream<Object[]> s() {
                            return java.util.stream.Stream.of(0).map(i -> new Object[] {1 / i});
                        }
                        """))
                .anyMatch(text ->
                        text.contains("Odd.s() failed: java.lang.ArithmeticException: / by zero, at shop.Odd."));
        assertThat(shown(method + "static Object[][] s() { return new Object[][] {{\"1\"}, {null}, {1.0, 2.0}}; }"))
                .anyMatch(
                        text -> text.contains("at the point x = 1: the argument x should be a double, but is a String"))
                .anyMatch(text -> text.contains("at the point x = null: the argument x is null"))
                .anyMatch(text -> text.contains("takes 1 arguments, [x], but the point has 2"))
                .hasSize(3);
    }

    @Test
    void whatTheMethodThrowsIsAFindingAtItsPoint() throws IOException {
        assertThat(shown("""
                @Differentiable @CheckGradient("1") @CheckGradient("-1") @CheckGradient("-2")
                static double f(double x) {
                    if (x < 0) {
                        throw new IllegalArgumentException("negative");
                    }
                    return x * x;
                }
                """))
                .hasSize(2)
                .allMatch(
                        text -> text.contains("java.lang.IllegalArgumentException: negative, at shop.Odd.f(Odd.java:"))
                .anyMatch(text -> text.startsWith("Odd.f: failed at the point x = -1.0: "));
    }

    @Test
    void whatAnInitialiserThrowsIsAFinding() throws IOException {
        assertThat(shown("""
                static final int BROKEN = Integer.parseInt("one");
                @Differentiable @CheckGradient("1")
                static double f(double x) { return x * x; }
                """))
                .anyMatch(text -> text.contains("a static initialiser threw java.lang.NumberFormatException")
                        && text.contains("shop.Odd.<clinit>"));
    }

    @Test
    void whatARecordThrowsIsAFinding() throws IOException {
        new SampleModule(folder).with("Rate", """
                package shop;
                record Rate(double value) {
                    Rate {
                        if (value < 0) { throw new IllegalStateException("below zero"); }
                    }
                }
                """);
        assertThat(shown("""
                @Differentiable @CheckGradient("Rate(-1)")
                static double f(Rate rate) { return rate.value() * 2; }
                """))
                .anyMatch(text ->
                        text.contains("record Rate could not be made: java.lang.IllegalStateException: below zero"));
    }

    @Test
    void methodsThatAreNotCompiledAreFindings() throws IOException {
        SampleModule module = SampleModule.growth(folder);
        Files.delete(module.classes().resolve("shop/Growth.class"));
        assertThat(new Verifier(module.classes(), module.classPath(), false)
                        .check(module.inspected())
                        .findings())
                .extracting(Finding::show)
                .anyMatch(text -> text.startsWith("Growth.population: cannot be checked: there is no class file"));
    }

    @Test
    void methodsThatAreNotInTheirClassFilesAreFindings() throws IOException {
        SampleModule module = SampleModule.growth(folder);
        List<InspectedMethod> inspected = module.inspected();
        module.with("Growth", "package shop; class Growth { static double population(int steps) { return steps; } }")
                .compiledWithoutProcessor();
        assertThat(new Verifier(module.classes(), module.classPath(), false)
                        .check(inspected)
                        .findings())
                .extracting(Finding::show)
                .anyMatch(text -> text.startsWith("Growth.population: cannot be checked: it is not in ")
                        && text.endsWith("Compile again"));
    }

    @Test
    void foldersThatAreCalledLikeClassesAreNone() throws IOException {
        SampleModule module = SampleModule.growth(folder);
        Files.createDirectories(module.classes().resolve("shop/folder.class"));
        assertThat(new Verifier(module.classes(), module.classPath(), true)
                        .check(module.inspected())
                        .findings())
                .isEmpty();
    }

    @Test
    void damagedClassFilesAreNamed() throws IOException {
        SampleModule module = SampleModule.growth(folder);
        List<InspectedMethod> inspected = module.inspected();
        byte[] whole = Files.readAllBytes(module.classes().resolve("shop/Growth.class"));
        for (int length : new int[] {0, 20, whole.length - 30}) {
            Files.write(module.classes().resolve("shop/Growth.class"), Arrays.copyOf(whole, length));
            assertThatIOException()
                    .isThrownBy(() -> new Verifier(module.classes(), module.classPath(), true).check(inspected))
                    .withMessageContaining("Growth.class cannot be read: it is damaged")
                    .withMessageContaining("mvn clean");
        }
    }

    private List<String> shown(String members) throws IOException {
        return check(members).findings().stream().map(Finding::show).toList();
    }

    private Verifier.Outcome check(String members) throws IOException {
        SampleModule module = new SampleModule(folder)
                .with("Odd", "package shop;\nimport org.retrograd.*;\nfinal class Odd {\n" + members + "}\n")
                .compiled();
        return new Verifier(module.classes(), module.classPath(), true).check(module.inspected());
    }
}
