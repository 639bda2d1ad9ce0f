package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.hunter.generate.Dice.Weighted;
import org.retrograd.hunter.program.Access;
import org.retrograd.hunter.program.Arity;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Signature;
import org.retrograd.hunter.program.Type;

/** Names, parameters and results of the methods that the entry calls, without bodies. */
final class Headings {

    /** How often a method may still call itself, directly or not. */
    static final Parameter DEPTH = new Parameter(Type.INT, "depth", false);

    private final Features features;
    private final Dice dice;

    Headings(Features features, Dice dice) {
        this.features = features;
        this.dice = dice;
    }

    /** A method, or some that call each other, beside those that exist. */
    List<Method> group(List<Method> existing) {
        int count = features.has(Feature.RECURSION) && dice.chance(0.3) ? dice.between(1, 2) : 0;
        List<Method> all = new ArrayList<>(existing);
        for (int k = 0; k < Math.max(1, count); k++) {
            all.add(heading(all, count > 0 ? List.of(DEPTH) : List.of()));
        }
        return all.subList(existing.size(), all.size());
    }

    static boolean isRecursive(Method method) {
        return method.parameters().contains(DEPTH);
    }

    private Method heading(List<Method> existing, List<Parameter> last) {
        Access access = access();
        boolean mayHaveRecords = last.isEmpty() && features.has(Feature.RECORD);
        Type result = features.has(Feature.HELPER_RESULT) ? result(access, mayHaveRecords) : Type.DOUBLE;
        boolean isVariable = features.has(Feature.VARARGS)
                && features.has(Feature.ARRAY)
                && result != Type.MATRIX
                && result != Type.VOID
                && last.isEmpty()
                && dice.chance(0.12);
        List<Parameter> parameters = isVariable ? listed() : parameters(access, result);
        if (mayHaveRecords && !isVariable && result != Type.VOID) {
            parameters.addAll(records(0.2));
        }
        if (features.has(Feature.RECORD_METHOD) && mayHaveRecords && !isVariable && dice.chance(0.3)) {
            boolean hasArray = features.has(Feature.RECORD_WITH_ARRAY) && features.has(Feature.ARRAY);
            Type owner = hasArray ? dice.pick(Type.PAIR, Type.BUNDLE, Type.NEST) : Type.PAIR;
            parameters.add(0, new Parameter(owner, Method.THIS, false));
            return new Method(access, fresh("turned", existing), result, parameters, Arity.FIXED, Block.of());
        }
        parameters.addAll(last);
        Arity arity = isVariable ? Arity.VARIABLE : Arity.FIXED;
        Method plain = new Method(
                access,
                fresh(access == Access.ANNOTATED ? "inner" : "part", existing),
                result,
                parameters,
                arity,
                Block.of());
        return overloaded(plain, existing);
    }

    private Access access() {
        if (!features.has(Feature.PLAIN_HELPER) || (features.has(Feature.HELPER) && dice.chance(0.35))) {
            return Access.ANNOTATED;
        }
        return dice.chance(0.5) ? Access.PRIVATE : Access.PACKAGE;
    }

    private Type result(Access access, boolean mayHaveRecords) {
        List<Weighted<Type>> types = new ArrayList<>();
        types.add(new Weighted<>(5, Type.DOUBLE));
        if (access != Access.ANNOTATED) {
            types.add(new Weighted<>(1, Type.INT));
            types.add(new Weighted<>(0.8, Type.BOOLEAN));
        }
        if (features.has(Feature.ARRAY)) {
            types.add(new Weighted<>(2.2, Type.DOUBLES));
        }
        if (features.has(Feature.ARRAY) && features.has(Feature.ARRAY_WRITE)) {
            types.add(new Weighted<>(2.2, Type.VOID));
        }
        if (features.has(Feature.ARRAY) && features.has(Feature.MATRIX)) {
            types.add(new Weighted<>(0.8, Type.MATRIX));
        }
        if (mayHaveRecords) {
            types.add(new Weighted<>(1.5, Type.PAIR));
        }
        if (mayHaveRecords && features.has(Feature.RECORD_WITH_ARRAY) && features.has(Feature.ARRAY)) {
            types.add(new Weighted<>(0.8, Type.BUNDLE));
            types.add(new Weighted<>(0.6, Type.NEST));
        }
        return dice.weighted(types);
    }

    static boolean isOfRecords(Type type) {
        return type.isRecord() || type == Type.PAIRS;
    }

    /** Parameters that are records or consist of these. */
    List<Parameter> records(double probability) {
        List<Parameter> parameters = new ArrayList<>();
        if (features.has(Feature.RECORD)) {
            addMaybe(probability, Type.PAIR, "point", parameters);
        }
        if (features.has(Feature.RECORD) && features.has(Feature.RECORD_WITH_ARRAY) && features.has(Feature.ARRAY)) {
            addMaybe(probability * 0.8, Type.BUNDLE, "load", parameters);
            addMaybe(probability * 0.6, Type.NEST, "nest", parameters);
        }
        if (features.has(Feature.RECORD) && features.has(Feature.RECORD_ARRAY)) {
            addMaybe(probability * 0.6, Type.PAIRS, "points", parameters);
        }
        return parameters;
    }

    /** A number, and any number of them. */
    private List<Parameter> listed() {
        List<Parameter> parameters = new ArrayList<>();
        addMaybe(0.6, Type.DOUBLE, "x", parameters);
        parameters.add(new Parameter(Type.DOUBLES, "a", false));
        return parameters;
    }

    private List<Parameter> parameters(Access access, Type result) {
        List<Parameter> parameters = new ArrayList<>();
        boolean needsArray = result == Type.VOID || result == Type.MATRIX;
        boolean needsNumber = access == Access.ANNOTATED && !needsArray;
        addMaybe(needsNumber ? 1 : 0.8, Type.DOUBLE, "x", parameters);
        addConstantMaybe(access, parameters);
        if (features.has(Feature.ARRAY)) {
            addMaybe(needsArray ? 1 : 0.45, Type.DOUBLES, "a", parameters);
            addMaybe(result == Type.DOUBLE ? 0.2 : 0.4, Type.DOUBLES, "b", parameters);
        }
        if (features.has(Feature.MATRIX) && features.has(Feature.HELPER_RESULT)) {
            addMaybe(needsArray ? 0.4 : 0.15, Type.MATRIX, "m", parameters);
        }
        addMaybe(0.3, Type.INT, "k", parameters);
        if (features.has(Feature.PLAIN_HELPER)) {
            addMaybe(0.12, Type.BOOLEAN, "flag", parameters);
            addMaybe(features.has(Feature.INT_ARRAY) ? 0.08 : 0, Type.INTS, "codes", parameters);
        }
        return parameters;
    }

    /** A number that may be constant; arrays may not, since the oracle stops no derivatives on their way into them. */
    private void addConstantMaybe(Access access, List<Parameter> parameters) {
        if (dice.chance(0.4)) {
            boolean constant = features.has(Feature.NO_GRADIENT) && access == Access.ANNOTATED && dice.chance(0.08);
            parameters.add(new Parameter(Type.DOUBLE, "y", constant));
        }
    }

    private void addMaybe(double probability, Type type, String name, List<Parameter> parameters) {
        if (dice.chance(probability)) {
            parameters.add(new Parameter(type, name, false));
        }
    }

    private static String fresh(String base, List<Method> existing) {
        long count = existing.stream()
                .filter(method -> method.name().startsWith(base))
                .count();
        return count == 0 ? base : base + (count + 1);
    }

    /** Now and then with the name of another method. Generated methods have names of annotated ones, one each. */
    private Method overloaded(Method method, List<Method> existing) {
        if (!features.has(Feature.OVERLOAD) || existing.isEmpty() || dice.chance(0.65)) {
            return method;
        }
        Method pattern = dice.pick(existing);
        if (pattern.isInstance()) {
            return method;
        }
        String name = pattern.name();
        Signature own = method.signature();
        boolean differs = existing.stream()
                .filter(other -> other.name().equals(name))
                .allMatch(other -> method.arity() == Arity.FIXED
                        && other.arity() == Arity.FIXED
                        && !(method.access() == Access.ANNOTATED && other.access() == Access.ANNOTATED)
                        && !other.signature().parameters().equals(own.parameters()));
        return differs
                ? new Method(method.access(), name, method.result(), method.parameters(), method.arity(), method.body())
                : method;
    }
}
