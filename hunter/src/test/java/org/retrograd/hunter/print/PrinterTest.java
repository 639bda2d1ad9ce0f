package org.retrograd.hunter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retrograd.hunter.Trees.A;
import static org.retrograd.hunter.Trees.K;
import static org.retrograd.hunter.Trees.X;
import static org.retrograd.hunter.Trees.add;
import static org.retrograd.hunter.Trees.binary;
import static org.retrograd.hunter.Trees.number;
import static org.retrograd.hunter.Trees.program;
import static org.retrograd.hunter.Trees.result;
import static org.retrograd.hunter.Trees.set;
import static org.retrograd.hunter.Trees.sin;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.retrograd.hunter.check.CheckOptions;
import org.retrograd.hunter.check.Checker;
import org.retrograd.hunter.check.Trial;
import org.retrograd.hunter.check.Verdict;
import org.retrograd.hunter.generate.Feature;
import org.retrograd.hunter.generate.Features;
import org.retrograd.hunter.generate.ProgramGenerator;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Unary;
import org.retrograd.hunter.program.UnaryOperator;

class PrinterTest {

    private static final Features WITHOUT_DERIVATIVES = Features.ALL.without(Feature.SECOND_ORDER);

    private static String plain(Statement statement) {
        return Printer.plain(program(statement, result(X)), "C");
    }

    private static String gradient(Statement statement) {
        return Printer.gradient(program(statement, result(X)), "C");
    }

    private static Expression minus(Expression operand) {
        return new Unary(UnaryOperator.NEGATE, operand);
    }

    @Test
    void parenthesesStandWhereTheyAreNeeded() {
        Expression sum = binary(X, BinaryOperator.ADD, number(2));
        assertThat(plain(set(X, binary(sum, BinaryOperator.MULTIPLY, sum)))).contains("x = (x + 2.0) * (x + 2.0);");
        assertThat(plain(set(X, binary(X, BinaryOperator.SUBTRACT, sum)))).contains("x = x - (x + 2.0);");
        assertThat(plain(set(X, binary(sum, BinaryOperator.SUBTRACT, X)))).contains("x = x + 2.0 - x;");
        assertThat(plain(set(X, minus(minus(X))))).contains("x = -(-x);");
        assertThat(plain(set(X, binary(Assign.set(X, number(1)), BinaryOperator.ADD, X))))
                .contains("x = (x = 1.0) + x;");
    }

    @Test
    void numbersBecomeGradients() {
        assertThat(gradient(set(X, binary(sin(X), BinaryOperator.ADD, K))))
                .contains("static Gradient f(Gradient x, Gradient[] a, int k, Oracle<Gradient> o)")
                .contains("x = o.sin(x).add(o.constant(k));");
    }

    /** Java reads the element before it evaluates the right side, and its index once. */
    @Test
    void compoundAssignmentsReadFirst() {
        Element element = new Element(A, Step.next(K));
        assertThat(plain(add(element, X))).contains("a[k++] += x;");
        assertThat(gradient(add(element, X))).contains("o.at(a, k++).add(x);");
    }

    /** Also that javac takes what is printed, and that finite differences agree with the oracle. */
    @Test
    void printersAgree() {
        List<Trial> trials = IntStream.range(0, 60)
                .mapToObj(seed -> new Trial(ProgramGenerator.generate(seed, WITHOUT_DERIVATIVES), seed))
                .toList();
        List<Verdict> verdicts = new Checker(CheckOptions.standard().in()).check(trials);
        assertThat(verdicts).allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Right.class));
    }
}
