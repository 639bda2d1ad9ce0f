package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Type;

/** Makes up whole programs. The same seed and features give the same program. */
public final class ProgramGenerator {

    /** The name of the method that is tested. */
    static final String ENTRY = "f";

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
        List<Method> helpers = helpers();
        List<Parameter> parameters = entryParameters();
        int statements = dice.chance(0.1) ? dice.between(15, 25) : dice.between(2, 12);
        Method heading = Method.annotated(ENTRY, result(parameters), parameters, Block.of());
        return new Program(filled(heading, statements, callees(helpers, List.of())), helpers);
    }

    private List<Method> helpers() {
        boolean plain = features.has(Feature.PLAIN_HELPER);
        boolean isAsked = plain || features.has(Feature.HELPER);
        int groups = isAsked && dice.chance(plain ? 0.65 : 0.3) ? dice.between(1, plain ? 3 : 2) : 0;
        Headings headings = new Headings(features, dice);
        List<Method> helpers = new ArrayList<>();
        for (int k = 0; k < groups; k++) {
            List<Method> group = List.copyOf(headings.group(helpers));
            List<Callee> callees = callees(helpers, group);
            group.forEach(heading -> helpers.add(filled(heading, dice.between(1, 4), callees)));
        }
        return helpers;
    }

    /** What a method of a group may call: what is there already, and its group, if that is recursive. */
    private static List<Callee> callees(List<Method> helpers, List<Method> group) {
        List<Callee> callees = new ArrayList<>();
        helpers.forEach(helper -> callees.add(Callee.from(helper)));
        group.stream().filter(Headings::isRecursive).forEach(member -> callees.add(Callee.again(member)));
        return callees;
    }

    private Method filled(Method heading, int statements, List<Callee> callees) {
        return Bodies.fill(heading, statements, new Expressions(dice, features, callees));
    }

    private Type result(List<Parameter> parameters) {
        boolean hasArray = parameters.stream().anyMatch(parameter -> parameter.type() == Type.DOUBLES);
        boolean canWrite = parameters.stream()
                .anyMatch(parameter -> parameter.isActive() && parameter.type().isArray());
        if (features.has(Feature.ARRAY_RESULT) && hasArray && dice.chance(0.15)) {
            return Type.DOUBLES;
        }
        boolean hasRecord = parameters.stream().anyMatch(parameter -> Headings.isOfRecords(parameter.type()));
        if (features.has(Feature.RECORD) && dice.chance(0.08)) {
            boolean hasColumns =
                    parameters.stream().anyMatch(parameter -> parameter.type().hasColumns());
            return features.has(Feature.RECORD_WITH_ARRAY) && hasColumns
                    ? dice.pick(Type.PAIR, Type.BUNDLE, Type.NEST)
                    : Type.PAIR;
        }
        return features.has(Feature.VOID_RESULT) && canWrite && !hasRecord && dice.chance(0.1)
                ? Type.VOID
                : Type.DOUBLE;
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
        new Headings(features, dice).records(0.25).forEach(parameters::add);
        addMaybe(0.5, Type.INT, "n", parameters);
        addMaybe(0.3, Type.INT, "k", parameters);
        addMaybe(0.15, Type.BOOLEAN, "flag", parameters);
        if (features.has(Feature.TEXT_SWITCH)) {
            addMaybe(0.1, Type.TEXT, "word", parameters);
            addMaybe(0.1, Type.LETTER, "letter", parameters);
        }
        if (features.has(Feature.RECORD_METHOD) && features.has(Feature.RECORD) && dice.chance(0.08)) {
            boolean hasArray = features.has(Feature.RECORD_WITH_ARRAY) && features.has(Feature.ARRAY);
            Type owner = hasArray ? dice.pick(Type.PAIR, Type.BUNDLE, Type.NEST) : Type.PAIR;
            parameters.add(0, parameter(owner, Method.THIS));
            return parameters;
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
}
