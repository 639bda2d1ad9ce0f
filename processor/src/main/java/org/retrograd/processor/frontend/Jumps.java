package org.retrograd.processor.frontend;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.normalize.Variable;

/**
 * The targets of a method's jumps. Each has a number of its own, which the exit holds on the way there; those of inner targets
 * are larger than those of targets around them.
 */
final class Jumps {

    private final Optional<Variable> result;
    private final int methodEnd;
    private final Map<Tree, Integer> ends = new HashMap<>();
    private final Map<Tree, Integer> continuations = new HashMap<>();
    private final Deque<Choice> choices = new ArrayDeque<>();
    private int numbers;

    /** For a method whose result the variable is to hold, if it has one. */
    Jumps(Optional<Variable> result) {
        this.result = result;
        this.methodEnd = fresh();
    }

    /**
     * A switch expression.
     *
     * @param end its number
     * @param value holds what is yielded
     */
    record Choice(int end, Variable value) {}

    /**
     * A loop.
     *
     * @param end the number of its end
     * @param goOn the number of the end of an iteration
     */
    record Loop(int end, int goOn) {}

    private int fresh() {
        return ++numbers;
    }

    Optional<Variable> result() {
        return result;
    }

    int methodEnd() {
        return methodEnd;
    }

    /** A number for the end of a labelled statement or of a switch. */
    int region(Tree tree) {
        return ends.computeIfAbsent(tree, key -> fresh());
    }

    Loop loop(Tree tree) {
        int end = region(tree);
        return new Loop(end, continuations.computeIfAbsent(tree, key -> fresh()));
    }

    Choice enterChoice(Variable value) {
        Choice choice = new Choice(fresh(), value);
        choices.push(choice);
        return choice;
    }

    void leaveChoice() {
        choices.pop();
    }

    /** The switch expression that a {@code yield} here belongs to. */
    Optional<Choice> choice() {
        return Optional.ofNullable(choices.peek());
    }

    int targetOf(BreakTree tree, TreePath path) {
        return number(ends, target(tree.getLabel(), path, leaf -> isLoop(leaf) || leaf instanceof SwitchTree));
    }

    int targetOf(ContinueTree tree, TreePath path) {
        return number(continuations, target(tree.getLabel(), path, Jumps::isLoop));
    }

    private static int number(Map<Tree, Integer> numbers, Tree target) {
        return Objects.requireNonNull(numbers.get(target));
    }

    private static Tree target(@Nullable Name label, TreePath jump, Predicate<Tree> unlabelled) {
        TreePath path = jump;
        while (true) {
            path = path.getParentPath();
            Tree leaf = path.getLeaf();
            if (label == null ? unlabelled.test(leaf) : isLabelled(leaf, label)) {
                return labelled(leaf);
            }
        }
    }

    private static boolean isLabelled(Tree tree, Name label) {
        return tree instanceof LabeledStatementTree labelled
                && labelled.getLabel().contentEquals(label);
    }

    /** What stands behind the labels of a statement. */
    static Tree labelled(Tree tree) {
        return tree instanceof LabeledStatementTree labelled ? labelled(labelled.getStatement()) : tree;
    }

    static boolean isLoop(Tree tree) {
        return tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree
                || tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree;
    }
}
