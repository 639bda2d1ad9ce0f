package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.Defect;

/** What a user sees of a defect of ours: where it happened and what to do, for that class alone. */
class DefectTest {

    private static final String FIRST = """
            import org.retrograd.Differentiable;

            class First {
                @Differentiable
                static double f(double x) { return x; }
            }
            """;

    private static final String SECOND = FIRST.replace("First", "Second");

    @Test
    void defectsAreReportedWithStageAndProgram() {
        assertThat(report(List.of(), new Defect("verifier", "f(x):\n  return y", "`y` is not defined")))
                .startsWith("[RG901] Retrograd failed in stage `verifier`: `y` is not defined")
                .containsPattern("program:\\n +f\\(x\\):\\n +return y")
                .contains("remedy: report it")
                .doesNotContain("\tat ");
    }

    @Test
    void otherExceptionsAreDefectsAsWell() {
        assertThat(report(List.of(), new IllegalStateException("odd")))
                .startsWith("[RG901] Retrograd failed in stage `compiler`: java.lang.IllegalStateException: odd")
                .doesNotContain("\tat ");
    }

    @Test
    void debugShowsTheTrace() {
        assertThat(report(List.of("-Aretrograd.debug=true"), new IllegalStateException("odd")))
                .contains("\tat org.retrograd.processor.");
    }

    @Test
    void otherClassesGoOn() {
        StubBodies stub = new StubBodies();
        BodyStage fragile = source -> {
            if (source.owner().show().equals("First")) {
                throw new IllegalStateException("odd");
            }
            return stub.compile(source);
        };
        Compiled compiled = Compiled.with(List.of(), List.of(Compiled.stubbed(fragile)), FIRST, SECOND);

        assertThat(compiled.diagnostics()).singleElement().asString().startsWith("ERROR First.java:3 [RG901]");
        assertThat(stub.seen()).extracting(source -> source.owner().show()).containsExactly("Second");
    }

    private static String report(List<String> options, RuntimeException exception) {
        BodyStage broken = source -> {
            throw exception;
        };
        return Compiled.with(options, List.of(Compiled.stubbed(broken)), FIRST)
                .compilation()
                .errors()
                .get(0)
                .getMessage(Locale.ROOT);
    }
}
