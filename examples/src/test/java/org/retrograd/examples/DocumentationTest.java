package org.retrograd.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every block of Java in the documentation is a piece of a file that is compiled and tested here. The line before it names
 * the piece: {@code <!-- method Wave height -->}, or {@code body} for the statements alone. A class of
 * another package is named from here, as in {@code nist.Kirby2}. With {@code -Dretrograd.update=true} the blocks are
 * rewritten instead.
 */
class DocumentationTest {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path ROOT = MODULE.getParent();

    private static final List<Path> SOURCES = List.of(
            MODULE.resolve("src/main/java"),
            MODULE.resolve("src/test/java"),
            MODULE.resolve("multi-module/library/src/main/java"),
            MODULE.resolve("multi-module/middle/src/main/java"),
            MODULE.resolve("target/generated-sources/annotations"));

    /** Written by tests of their own. */
    private static final Set<String> GENERATED = Set.of("errors.md", "rules.md", "benchmarks.md");

    private static final Pattern BLOCK =
            Pattern.compile("(?<marker>[^\\n]*)\\n```java\\n(?<code>.*?)\\n```", Pattern.DOTALL);
    private static final Pattern MARKER =
            Pattern.compile("<!-- (?<part>method|body) (?<class>[\\w.]+) (?<method>\\w+) -->");
    private static final Pattern SHELL = Pattern.compile("^```sh$", Pattern.MULTILINE);

    @TestFactory
    List<DynamicTest> javaBlocksAreTested() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            tests.add(DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> check(page)));
        }
        return tests;
    }

    @Test
    void readmeHasTwoCommands() throws IOException {
        assertThat(SHELL.matcher(Files.readString(ROOT.resolve("README.md"))).results())
                .hasSize(2);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = new ArrayList<>(
                    docs.filter(DocumentationTest::isPage).sorted().toList());
            pages.add(ROOT.resolve("README.md"));
            return pages;
        }
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !GENERATED.contains(name);
    }

    private static void check(Path page) throws IOException {
        String text = Files.readString(page);
        String wanted = BLOCK.matcher(text).replaceAll(block -> Matcher.quoteReplacement(wanted(block.group(1))));
        if (Boolean.getBoolean("retrograd.update")) {
            Files.writeString(page, wanted);
        } else {
            assertThat(text).isEqualTo(wanted);
        }
    }

    private static String wanted(String markerLine) {
        Matcher marker = MARKER.matcher(markerLine);
        assertThat(marker.matches())
                .as("the line before a block of Java must name its source, but is: %s", markerLine)
                .isTrue();
        SourceText source = source(marker.group("class"));
        String method = marker.group("method");
        String code = marker.group("part").equals("method") ? source.method(method) : source.body(method);
        return markerLine + "\n```java\n" + code + "\n```";
    }

    private static SourceText source(String className) {
        for (Path root : SOURCES) {
            Path file = root.resolve("org/retrograd/examples/" + className.replace('.', '/') + ".java");
            if (Files.exists(file)) {
                return read(className, file);
            }
        }
        throw new IllegalArgumentException("there is no source of " + className);
    }

    private static SourceText read(String className, Path file) {
        try {
            return SourceText.parse(className, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
