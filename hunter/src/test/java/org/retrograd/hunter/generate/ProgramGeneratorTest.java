package org.retrograd.hunter.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.retrograd.hunter.print.Printer;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Completion;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;

class ProgramGeneratorTest {

    /** What shows that a program holds a construct. */
    private static final Map<Feature, String> SIGNS = Map.ofEntries(
            Map.entry(Feature.IF, "if \\("),
            Map.entry(Feature.CHOICE, " \\? "),
            Map.entry(Feature.LOGIC, "&&"),
            Map.entry(Feature.COUNTED_FOR, "for \\(int \\w+ = 0; \\w+ < [\\w.]+; \\w+\\+\\+\\)"),
            Map.entry(Feature.ARRAY, "double\\[] a"),
            Map.entry(Feature.MATRIX, "double\\[]\\[] m"),
            Map.entry(Feature.HELPER, "inner\\("),
            Map.entry(Feature.RETURN_IN_IF, "return [^\n]*\n *}\n *[a-z]"),
            Map.entry(Feature.NO_GRADIENT, "@NoGradient"),
            Map.entry(Feature.VAR, "var \\w+ ="),
            Map.entry(Feature.LATE_INITIAL, "double \\w+;"),
            Map.entry(Feature.NESTED_BLOCK, "\n +\\{\n"),
            Map.entry(Feature.STOP_GRADIENT, "stopGradient"),
            Map.entry(Feature.PLAIN_HELPER, "private static"),
            Map.entry(Feature.HELPER_RESULT, "static (int|boolean|void|double\\[]) (inner|part)"),
            Map.entry(Feature.VARARGS, "double\\.\\.\\. a"),
            Map.entry(Feature.RECURSION, "depth - 1"),
            Map.entry(Feature.ARRAY_WRITE, "\\w\\[[^\n=]*] [+*/-]?= "),
            Map.entry(Feature.LOCAL_ARRAY, "new double\\[|double\\[] \\w+ = \\{"),
            Map.entry(Feature.ALIAS, "double\\[] \\w+ = [^\n]* \\? \\w+ : \\w+;"),
            Map.entry(Feature.ROW, "double\\[] \\w+ = m\\["),
            Map.entry(Feature.INT_ARRAY, "int\\[] \\w+ = \\{"),
            Map.entry(Feature.ARRAY_CALL, "System.arraycopy|Arrays.fill|clone\\(\\)|Arrays.copyOf"),
            Map.entry(Feature.ARRAY_RESULT, "static double\\[] f"),
            Map.entry(Feature.VOID_RESULT, "static void f"),
            Map.entry(Feature.TEXT_SWITCH, "switch \\((word|letter)\\)"),
            Map.entry(Feature.STEP_FUNCTION, "\\(int\\)|Math.(floor|rint|signum)\\("),
            Map.entry(Feature.FOR_EACH, "for \\(double \\w+ : "),
            Map.entry(Feature.OTHER_FOR, "for \\([^\n]*, |for \\([^\n]*&&|for \\([^\n]*;\\)"),
            Map.entry(Feature.WHILE, "\n *while \\("),
            Map.entry(Feature.DO, "do \\{"),
            Map.entry(Feature.SWITCH, "case 0:"),
            Map.entry(Feature.ARROW_SWITCH, "\n *switch [^\n]*\\{\n *case 0 ->"),
            Map.entry(Feature.SWITCH_EXPRESSION, "[=(+*] switch \\("),
            Map.entry(Feature.BREAK, "break;"),
            Map.entry(Feature.CONTINUE, "continue;"),
            Map.entry(Feature.LABEL, "(break|continue) \\w+;"),
            Map.entry(Feature.RETURN_ANYWHERE, "while \\([^}]*return"),
            Map.entry(Feature.EFFECT, "\\((?!modes)\\w+ [+*-]?= |\\[\\w+\\+\\+]|\\w\\+\\+ <"),
            Map.entry(Feature.THROW, "throw new"),
            Map.entry(Feature.ASSERT, "assert "),
            Map.entry(Feature.FAILURE, "\\w"));

    private static final List<Program> PROGRAMS = LongStream.range(0, 1500)
            .mapToObj(seed -> ProgramGenerator.generate(seed, Features.ALL))
            .toList();

    private static final String TEXTS =
            PROGRAMS.stream().map(program -> Printer.plain(program, "P")).collect(Collectors.joining());

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {"OVERLOAD"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyFeatureOccurs(Feature feature) {
        assertThat(TEXTS).containsPattern(SIGNS.get(feature));
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
        assertThat(texts).doesNotContainPattern(SIGNS.get(feature));
    }

    @Test
    void overloadsOccurIfAsked() {
        Features without = Features.parse("-overload");
        assertThat(PROGRAMS).anyMatch(ProgramGeneratorTest::hasOverloads);
        assertThat(LongStream.range(0, 1500).mapToObj(seed -> ProgramGenerator.generate(seed, without)))
                .noneMatch(ProgramGeneratorTest::hasOverloads);
    }

    private static boolean hasOverloads(Program program) {
        long names = program.methods().stream().map(Method::name).distinct().count();
        return names < program.methods().size();
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
