package org.retrograd.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the lowered programs of all fixtures against the methods themselves, and against what is read of them when stored. */
class LoweringTest {

    private static final Path FOLDER = Path.of("src/test/resources/fixtures");

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().matches(".*(closure|objects|records|usertypes).*"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aLoweredMethodDoesWhatTheMethodDoes(Path file) throws Exception {
        List<String> differences = new ArrayList<>();
        LoweringCheck check = LoweringCheck.of(FOLDER.getParent().relativize(file), Files.readString(file));
        check.run(differences);
        assertThat(differences).isEmpty();
        assertThat(check.samples()).isGreaterThanOrEqualTo(check.methods()).isPositive();
    }
}
