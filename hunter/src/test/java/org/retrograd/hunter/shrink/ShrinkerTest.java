package org.retrograd.hunter.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.retrograd.hunter.generate.Features;
import org.retrograd.hunter.generate.ProgramGenerator;
import org.retrograd.hunter.print.Printer;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.MathCall;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Walk;
import org.retrograd.hunter.program.While;

/** Shrinking with checks that blame a program for what it holds. */
class ShrinkerTest {

    /** What a method returns or is called on stays as it is, so small programs without records are sought among such. */
    private static final Features PLAIN = Features.parse("-record,-record-method,-record-array");

    private static Program shrunk(Program program, Predicate<Program> fault) {
        Shrinker shrinker =
                new Shrinker(programs -> programs.stream().map(fault::test).toList(), 12, Duration.ofSeconds(60));
        return shrinker.shrink(program);
    }

    private static boolean calls(Block block, MathFunction function) {
        return Walk.expressions(block).anyMatch(expression -> isCall(expression, function));
    }

    private static boolean isCall(Expression expression, MathFunction function) {
        return expression instanceof MathCall call && call.function() == function;
    }

    private static Program firstWith(Predicate<Program> fault) {
        long seed = 1;
        while (!fault.test(ProgramGenerator.generate(seed, PLAIN))) {
            seed++;
        }
        return ProgramGenerator.generate(seed, PLAIN);
    }

    @Test
    void keepsACallAlone() {
        Predicate<Program> fault = program -> calls(program.entry().body(), MathFunction.ATAN);
        assertThat(Printer.plain(shrunk(firstWith(fault), fault), "Small"))
                .containsSubsequence(
                        "@Differentiable(modes = Mode.FORWARD)",
                        "static double f(double",
                        "return Math.atan(0.0);",
                        "}");
    }

    @Test
    void keepsALoopAndWhatIsInIt() {
        Predicate<Program> fault = program -> Walk.statements(program.entry().body())
                .anyMatch(statement -> statement instanceof While loop && calls(loop.body(), MathFunction.SIN));
        Program small = shrunk(firstWith(fault), fault);
        assertThat(fault.test(small)).isTrue();
        assertThat(Walk.statements(small.entry().body()).count()).isLessThanOrEqualTo(6);
        assertThat(small.helpers()).isEmpty();
        assertThat(Validity.isValid(small)).isTrue();
    }

    @Test
    void neverGrows() {
        for (long seed = 0; seed < 30; seed++) {
            Program program = ProgramGenerator.generate(seed, Features.ALL);
            assertThat(Reductions.of(program).limit(300))
                    .allMatch(smaller -> Size.of(smaller) < Size.of(program))
                    .doesNotContain(program);
        }
    }

    @Test
    void leavesAProgramThatNothingSmallerExplains() {
        Program program = ProgramGenerator.generate(3, Features.BASIC);
        assertThat(shrunk(program, program::equals)).isEqualTo(program);
    }
}
