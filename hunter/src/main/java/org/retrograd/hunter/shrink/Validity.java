package org.retrograd.hunter.shrink;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Completion;
import org.retrograd.hunter.program.Continue;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.ForEach;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Labelled;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Return;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Switch;
import org.retrograd.hunter.program.SwitchExpression;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;
import org.retrograd.hunter.program.Walk;
import org.retrograd.hunter.program.While;

/**
 * Whether javac would take a program that was made by leaving things out. It looks at what goes wrong most often, which
 * saves compilations; what it lets through need not compile.
 */
final class Validity {

    private Validity() {}

    static boolean isValid(Program program) {
        List<Method> methods = program.methods();
        long signatures = methods.stream()
                .map(method -> List.of(method.name(), method.signature().parameters()))
                .distinct()
                .count();
        return signatures == methods.size() && methods.stream().allMatch(Validity::isValid);
    }

    private static boolean isValid(Method method) {
        Set<String> names = new HashSet<>();
        method.parameters().stream().map(Parameter::name).forEach(names::add);
        boolean isEnded = method.result() == Type.VOID || !Completion.completes(method.body());
        boolean returnsResults = Walk.statements(method.body())
                .allMatch(statement -> !(statement instanceof Return end) || returns(end, method.result()));
        return isEnded && returnsResults && isValid(method.body(), new Place(names, Set.of(), false, false));
    }

    private static boolean returns(Return end, Type result) {
        return end.value()
                .map(value -> value.type() == result || (value.type() == Type.INT && result == Type.DOUBLE))
                .orElse(result == Type.VOID);
    }

    /** What can be evaluated without regard to its value. */
    private static boolean isEffect(Expression expression) {
        return expression instanceof Assign
                || expression instanceof Step
                || expression instanceof HelperCall
                || expression instanceof ArrayCall;
    }

    /** What may be named and where one may jump. */
    private record Place(Set<String> variables, Set<String> labels, boolean inLoop, boolean breakable) {

        Place with(String variable) {
            Set<String> more = new HashSet<>(variables);
            more.add(variable);
            return new Place(more, labels, inLoop, breakable);
        }

        Place labelled(Optional<String> label) {
            Set<String> more = new HashSet<>(labels);
            label.ifPresent(more::add);
            return new Place(variables, more, inLoop, breakable);
        }

        Place inside(boolean loop) {
            return new Place(variables, labels, inLoop || loop, true);
        }
    }

    private static boolean isValid(Block block, Place outer) {
        Place place = outer;
        List<Statement> statements = block.statements();
        for (int k = 0; k < statements.size(); k++) {
            Statement statement = statements.get(k);
            boolean isReached = k == statements.size() - 1 || Completion.completes(statement);
            if (!isReached || !isValid(statement, place)) {
                return false;
            }
            if (statement instanceof Declare declare) {
                place = place.with(declare.name());
            }
        }
        return true;
    }

    private static boolean isValid(Statement statement, Place place) {
        if (statement instanceof Break jump) {
            return jump.label().map(place.labels::contains).orElse(place.breakable);
        }
        if (statement instanceof Continue jump) {
            return place.inLoop && jump.label().map(place.labels::contains).orElse(true);
        }
        if (statement instanceof Declare declare && place.variables.contains(declare.name())) {
            return false;
        }
        if (statement instanceof Evaluate evaluate && !isEffect(evaluate.expression())) {
            return false;
        }
        Place inside = inside(statement, place);
        return statement.expressions().stream().allMatch(expression -> isValid(expression, inside))
                && statement.blocks().stream().allMatch(block -> isValid(block, inside));
    }

    private static Place inside(Statement statement, Place place) {
        if (statement instanceof For loop) {
            Place inner = place;
            for (Declare declare : loop.declared()) {
                inner = inner.with(declare.name());
            }
            return inner.labelled(loop.label()).inside(true);
        }
        if (statement instanceof ForEach loop) {
            return place.with(loop.name()).labelled(loop.label()).inside(true);
        }
        if (statement instanceof While loop) {
            return place.labelled(loop.label()).inside(true);
        }
        if (statement instanceof Switch choice) {
            return place.labelled(choice.label()).inside(false);
        }
        return statement instanceof Labelled block ? place.labelled(Optional.of(block.label())) : place;
    }

    private static boolean isValid(Expression expression, Place place) {
        if (expression instanceof Variable variable) {
            return place.variables.contains(variable.name());
        }
        boolean yields = !(expression instanceof SwitchExpression)
                || expression.blocks().stream().noneMatch(Completion::completes);
        return yields
                && expression.expressions().stream().allMatch(part -> isValid(part, place))
                && expression.blocks().stream().allMatch(block -> isValid(block, place));
    }
}
