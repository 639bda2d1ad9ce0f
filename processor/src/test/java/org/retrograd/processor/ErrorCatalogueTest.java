package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Severity;

/**
 * Each code has an example in {@code src/test/resources/rejected} that provokes it, and a section made of both in {@code
 * docs/errors.md}. {@code mvn test -Dtest=ErrorCatalogueTest -Dretrograd.update=true} writes the page anew.
 */
class ErrorCatalogueTest {

    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Pattern ID = Pattern.compile("^\\[(RG\\d+)]");

    /**
     * Codes that no source provokes by itself, or only one too long to read; EnvironmentTest, DefectTest, LimitsTest and
     * UnusableLibrariesTest have their tests.
     */
    private static final Set<Code> WITHOUT_SOURCE = EnumSet.of(
            Code.NO_TREES,
            Code.UNRESOLVED_CODE,
            Code.UNKNOWN_OPTION,
            Code.LIBRARY_CONSTANT,
            Code.HIDDEN_IN_LIBRARY,
            Code.OTHER_CONTRACT,
            Code.NO_PROGRAMS,
            Code.DAMAGED_PROGRAMS,
            Code.STALE_PROGRAMS,
            Code.TOO_MANY_PARAMETERS,
            Code.CODE_TOO_LARGE,
            Code.NOT_COMPILED,
            Code.INTERNAL);

    static List<RejectedExample> examples() throws IOException {
        return RejectedExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsRefusedWhereItSays(RejectedExample example) {
        List<RejectedExample.Finding> found = findings(compile(example));
        List<List<RejectedExample.Finding>> expected = example.expected();

        assertThat(expected)
                .isNotEmpty()
                .flatExtracting(each -> each)
                .extracting("id")
                .contains(example.id());
        assertThat(found).hasSameSizeAs(expected);
        assertThat(expected).allSatisfy(places -> assertThat(places).containsAnyElementsOf(found));
        assertThat(found).isSubsetOf(expected.stream().flatMap(List::stream).toList());
    }

    @Test
    void everyCodeHasAnExample() throws IOException {
        Set<String> wanted = Arrays.stream(Code.values())
                .filter(code -> !WITHOUT_SOURCE.contains(code))
                .map(Code::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> present = examples().stream().map(RejectedExample::id).collect(Collectors.toSet());
        wanted.removeAll(present);

        assertThat(wanted)
                .as("codes without an example rejected/<id>-<slug>.java")
                .isEmpty();
    }

    @Test
    void pageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("retrograd.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("written by mvn test -Dtest=ErrorCatalogueTest -Dretrograd.update=true")
                .hasContent(page);
    }

    /** Misuse is found without looking at bodies, so that the stubs will do. */
    private static Compilation compile(RejectedExample example) {
        boolean header = example.id().startsWith("RG1") || example.id().equals(Code.LOMBOK_VAL.id());
        RetrogradProcessor processor = header ? Compiled.stubbed(new StubBodies()) : new RetrogradProcessor();
        return Compiled.with(List.of(), List.of(processor), example.text()).compilation();
    }

    private static List<RejectedExample.Finding> findings(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(ErrorCatalogueTest::finding)
                .toList();
    }

    private static RejectedExample.Finding finding(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        Matcher id = ID.matcher(message);
        return new RejectedExample.Finding(
                id.find() ? id.group(1) : message, diagnostic.getLineNumber(), diagnostic.getColumnNumber());
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("# Errors and warnings\n\n");
        page.append(
                "Made by `ErrorCatalogueTest` from `Code` and the sources in `processor/src/test/resources/rejected`.");
        page.append(" An id keeps its meaning for ever.\n");
        List<RejectedExample> examples = examples();
        for (Code code : Code.values()) {
            page.append(section(code, examples));
        }
        return page.toString();
    }

    private static String section(Code code, List<RejectedExample> examples) {
        StringBuilder section = new StringBuilder("\n## " + code.id() + ": " + code.title() + "\n\n");
        section.append(code.severity() == Severity.ERROR ? "Error.\n\n" : "Warning.\n\n");
        section.append("**Why:** ").append(code.why()).append(".\n\n");
        section.append("**Remedy:** ").append(code.remedy()).append(".\n");
        examples.stream()
                .filter(example -> example.id().equals(code.id()))
                .forEach(example ->
                        section.append("\n```java\n").append(example.shown()).append("```\n"));
        return section.toString();
    }
}
