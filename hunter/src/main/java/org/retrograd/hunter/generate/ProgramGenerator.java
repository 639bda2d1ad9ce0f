package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Completion;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Return;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;

/** Makes up whole programs. The same seed and features give the same program. */
public final class ProgramGenerator {

    private final Features features;
    private final Dice dice;

    private ProgramGenerator(long seed, Features features) {
        this.features = features;
        this.dice = new Dice(new SplittableRandom(seed));
    }

    public static Program generate(long seed, Features features) {
        return new ProgramGenerator(seed, features).program();
    }

    private Program program() {
        List<Method> helpers = new ArrayList<>();
        int count = features.has(Feature.HELPER) && dice.chance(0.3) ? dice.between(1, 2) : 0;
        for (int k = 0; k < count; k++) {
            String name = k == 0 ? "inner" : "inner" + (k + 1);
            helpers.add(method(name, Type.DOUBLE, helperParameters(), dice.between(1, 4), helpers));
        }
        List<Parameter> parameters = entryParameters();
        int statements = dice.chance(0.1) ? dice.between(15, 25) : dice.between(2, 12);
        return new Program(method("f", result(parameters), parameters, statements, helpers), helpers);
    }

    private Type result(List<Parameter> parameters) {
        boolean hasArray = parameters.stream().anyMatch(parameter -> parameter.type() == Type.DOUBLES);
        boolean canWrite = parameters.stream()
                .anyMatch(parameter -> parameter.isActive() && parameter.type().isArray());
        if (features.has(Feature.ARRAY_RESULT) && hasArray && dice.chance(0.15)) {
            return Type.DOUBLES;
        }
        return features.has(Feature.VOID_RESULT) && canWrite && dice.chance(0.1) ? Type.VOID : Type.DOUBLE;
    }

    private List<Parameter> helperParameters() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(parameter(Type.DOUBLE, "x"));
        addMaybe(0.4, Type.DOUBLE, "y", parameters);
        if (features.has(Feature.ARRAY)) {
            addMaybe(0.4, Type.DOUBLES, "a", parameters);
            addMaybe(0.2, Type.DOUBLES, "b", parameters);
        }
        // the oracle does not stop derivatives on their way into arrays of helpers
        parameters.replaceAll(
                parameter -> parameter.type() == Type.DOUBLES ? parameter(Type.DOUBLES, parameter.name()) : parameter);
        addMaybe(0.3, Type.INT, "k", parameters);
        return parameters;
    }

    private List<Parameter> entryParameters() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(parameter(Type.DOUBLE, "x"));
        addMaybe(0.6, Type.DOUBLE, "y", parameters);
        if (features.has(Feature.ARRAY)) {
            addMaybe(0.6, Type.DOUBLES, "a", parameters);
            addMaybe(0.35, Type.DOUBLES, "b", parameters);
        }
        if (features.has(Feature.MATRIX)) {
            addMaybe(0.25, Type.MATRIX, "m", parameters);
        }
        addMaybe(0.5, Type.INT, "n", parameters);
        addMaybe(0.3, Type.INT, "k", parameters);
        addMaybe(0.15, Type.BOOLEAN, "flag", parameters);
        if (features.has(Feature.TEXT_SWITCH)) {
            addMaybe(0.1, Type.TEXT, "word", parameters);
            addMaybe(0.1, Type.LETTER, "letter", parameters);
        }
        boolean hasOther = parameters.stream().skip(1).anyMatch(Parameter::isActive);
        if (hasOther && dice.chance(0.1)) {
            parameters.remove(0);
        }
        return parameters;
    }

    private void addMaybe(double probability, Type type, String name, List<Parameter> parameters) {
        if (dice.chance(probability)) {
            // what becomes of a constant array that is written is left open
            boolean mayBeConstant =
                    type == Type.DOUBLE || (type.isDifferentiable() && !features.has(Feature.ARRAY_WRITE));
            boolean constant = features.has(Feature.NO_GRADIENT) && mayBeConstant && dice.chance(0.08);
            parameters.add(new Parameter(type, name, constant));
        }
    }

    private static Parameter parameter(Type type, String name) {
        return new Parameter(type, name, false);
    }

    private Method method(String name, Type result, List<Parameter> parameters, int statements, List<Method> helpers) {
        Expressions expressions = new Expressions(dice, features, helpers);
        Blocks blocks = new Blocks(expressions, new Budget(statements));
        Scope scope = Scope.EMPTY;
        for (Parameter parameter : parameters) {
            scope = scope.with(local(parameter));
        }
        Position start = new Position(scope, 0, List.of(), Optional.of(result));
        return new Method(name, result, parameters, body(start, result, statements, expressions, blocks));
    }

    private static Local local(Parameter parameter) {
        return switch (parameter.type()) {
            case DOUBLES -> Local.array(Type.DOUBLES, parameter.name(), Bound.length(Extent.COLUMNS));
            case MATRIX -> Local.array(Type.MATRIX, parameter.name(), Bound.lengths(Extent.ROWS, Extent.COLUMNS));
            case INT ->
                parameter.name().equals("n")
                        ? Local.counter("n", Bound.limit(Extent.COLUMNS))
                        : Local.free(Type.INT, parameter.name());
            case DOUBLE, BOOLEAN, TEXT, LETTER, INTS, VOID -> Local.free(parameter.type(), parameter.name());
        };
    }

    private static Block body(Position start, Type result, int most, Expressions expressions, Blocks blocks) {
        Fragment fragment = blocks.fragment(start, most);
        List<Statement> statements = new ArrayList<>(fragment.statements());
        if (Completion.completes(new Block(statements))) {
            Position end = start.with(fragment.scope());
            statements.add(
                    switch (result) {
                        case DOUBLE -> Return.of(summary(end, expressions));
                        case VOID -> last(end, expressions);
                        default -> Return.of(array(end, expressions));
                    });
        }
        return new Block(statements);
    }

    /** What a method without a result ends with: a number in an array. */
    private static Statement last(Position end, Expressions expressions) {
        Element element = expressions.references().element(end, false);
        return new Evaluate(Assign.set(element, expressions.numbers().bounded(summary(end, expressions), 4)));
    }

    private static Expression array(Position end, Expressions expressions) {
        return expressions
                .references()
                .choice(end, Extent.COLUMNS)
                .orElseThrow(() -> new IllegalStateException("no array to return"));
    }

    /** A number that most of the visible ones have a part in. */
    private static Expression summary(Position end, Expressions expressions) {
        Expression sum = expressions.number(end, 1);
        for (Local local : end.scope().locals()) {
            if (local.type() == Type.DOUBLE && expressions.dice().chance(0.6)) {
                sum = Trees.add(sum, weighted(local.variable(), end, expressions));
            }
        }
        int elements =
                expressions.references().hasNumbers(end) ? expressions.dice().between(1, 3) : 0;
        for (int k = 0; k < elements; k++) {
            sum = Trees.add(sum, weighted(expressions.references().element(end, false), end, expressions));
        }
        return sum;
    }

    private static Expression weighted(Expression value, Position end, Expressions expressions) {
        return expressions.dice().chance(0.5)
                ? value
                : Trees.multiply(expressions.numbers().simple(end), value);
    }
}
