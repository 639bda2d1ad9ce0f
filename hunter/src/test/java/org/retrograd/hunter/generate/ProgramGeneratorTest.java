package org.retrograd.hunter.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.retrograd.hunter.print.Printer;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Completion;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;

class ProgramGeneratorTest {

    private static final List<Program> PROGRAMS = LongStream.range(0, 1500)
            .mapToObj(seed -> ProgramGenerator.generate(seed, Features.ALL))
            .toList();

    private static final String TEXTS =
            PROGRAMS.stream().map(program -> Printer.plain(program, "P")).collect(Collectors.joining());

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {"FAILURE", "OVERLOAD"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyFeatureOccurs(Feature feature) {
        assertThat(TEXTS).containsPattern(Signs.of(feature).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {"ARRAY_WRITE", "FAILURE", "ARRAY_CALL", "OVERLOAD"},
            mode = EnumSource.Mode.EXCLUDE)
    void noFeatureOccursUnasked(Feature feature) {
        Features none = new Features(EnumSet.noneOf(Feature.class));
        String texts = LongStream.range(0, 200)
                .mapToObj(seed -> Printer.plain(ProgramGenerator.generate(seed, none), "P"))
                .collect(Collectors.joining());
        assertThat(texts).doesNotContainPattern(Signs.of(feature).orElseThrow());
    }

    @Test
    void overloadsOccurIfAsked() {
        Features without = Features.parse("-overload");
        assertThat(PROGRAMS).anyMatch(Signs::hasOverloads);
        assertThat(LongStream.range(0, 1500).mapToObj(seed -> ProgramGenerator.generate(seed, without)))
                .noneMatch(Signs::hasOverloads);
    }

    @Test
    void sameSeedGivesSameProgram() {
        assertThat(ProgramGenerator.generate(42, Features.ALL)).isEqualTo(ProgramGenerator.generate(42, Features.ALL));
        assertThat(ProgramGenerator.generate(42, Features.ALL))
                .isNotEqualTo(ProgramGenerator.generate(43, Features.ALL));
    }

    @Test
    void nestingReachesDepthFour() {
        int deepest = PROGRAMS.stream()
                .mapToInt(program -> depth(program.entry().body()))
                .max()
                .orElse(0);
        // a jump under a condition stands one level deeper than all else
        assertThat(deepest).isBetween(4, 6);
    }

    @Test
    void everyWayReturns() {
        assertThat(PROGRAMS)
                .filteredOn(program -> program.entry().result() != Type.VOID)
                .noneMatch(program -> Completion.completes(program.entry().body()));
    }

    private static int depth(Block block) {
        return block.statements().stream()
                .mapToInt(ProgramGeneratorTest::depth)
                .max()
                .orElse(0);
    }

    private static int depth(Statement statement) {
        return statement.blocks().stream()
                .mapToInt(block -> 1 + depth(block))
                .max()
                .orElse(0);
    }
}
