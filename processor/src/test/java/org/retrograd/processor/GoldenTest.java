package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of {@code golden/Paragraphs.java}, letter by letter; written anew with {@code -Dretrograd.update=true}. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Pattern DOCUMENTATION = Pattern.compile("(?s)    /\\*\\*.*?\\*/\n");
    private static final Pattern METHOD = Pattern.compile("(?s)    static [^\n(]*?(\\w+)\\([^{]*\\{\n.*?\n    }\n");
    private static final Pattern SHOWN =
            Pattern.compile("(\\w+?)(?<!ValueAnd)(?:Gradient|Forward|Reverse|ValueAndAdjoint)");

    /** The gradients, and what they call, by the names of their methods. */
    private static Map<String, String> generated() throws IOException {
        String source = Files.readString(FOLDER.resolve("Paragraphs.java"));
        Compiled compiled = Compiled.with(List.of(), List.of(new RetrogradProcessor()), source);
        assertThat(compiled.diagnostics()).isEmpty();
        String text = compiled.compilation()
                .generatedSourceFile("Paragraphs_Adjoint")
                .orElseThrow()
                .getCharContent(true)
                .toString();
        Map<String, String> shown = new TreeMap<>();
        for (MatchResult method : METHOD.matcher(DOCUMENTATION.matcher(text).replaceAll(""))
                .results()
                .toList()) {
            Matcher name = SHOWN.matcher(method.group(1));
            if (name.matches()) {
                shown.merge(name.group(1), method.group(), (one, next) -> one + "\n" + next);
            }
        }
        return shown;
    }

    @TestFactory
    List<DynamicTest> generatedCodeIsAsItWasRead() throws IOException {
        Map<String, String> generated = generated();
        assertThat(generated).hasSizeGreaterThan(10);
        return generated.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static void compare(String name, String code) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("retrograd.update")) {
            Files.writeString(file, code);
        }
        assertThat(file)
                .as("written by mvn test -Dtest=GoldenTest -Dretrograd.update=true")
                .hasContent(code);
    }
}
