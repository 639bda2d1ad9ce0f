package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.retrograd.hunter.program.Access;
import org.retrograd.hunter.program.Arity;
import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.ArrayFunction;
import org.retrograd.hunter.program.Assert;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.DerivativeCall;
import org.retrograd.hunter.program.DerivativeCall.Kind;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Signature;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Throw;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Walk;

/**
 * Calls of gradients, Vjps and Jvps that are generated for other methods of the program. These must be such that a derivative
 * throws when they throw, and must leave what is passed as it is, since public entries refuse shared arrays that are written.
 */
final class Derived {

    private final Expressions expressions;
    private final List<Method> methods;
    private final List<Method> fit;
    private final Dice dice;

    Derived(Expressions expressions, List<Callee> callees) {
        this.expressions = expressions;
        this.dice = expressions.dice();
        this.methods = callees.stream().map(Callee::method).toList();
        this.fit = callees.stream()
                .filter(callee -> callee.counter().isEmpty())
                .map(Callee::method)
                .filter(this::isFit)
                .toList();
    }

    private boolean isFit(Method method) {
        boolean hasPlainTypes = method.parameters().stream().allMatch(parameter -> switch (parameter.type()) {
            case DOUBLE, DOUBLES -> !parameter.constant();
            case INT, BOOLEAN -> true;
            default -> false;
        });
        return method.access() == Access.ANNOTATED
                && method.arity() == Arity.FIXED
                && (method.result() == Type.DOUBLE || method.result() == Type.DOUBLES)
                && hasPlainTypes
                && isQuiet(method, new HashSet<>());
    }

    /** Whether neither it nor what it calls throws, or calls generated methods itself. */
    private boolean isQuiet(Method method, Set<Signature> seen) {
        return Walk.statements(method.body()).noneMatch(any -> any instanceof Throw || any instanceof Assert)
                && Walk.expressions(method.body()).noneMatch(DerivativeCall.class::isInstance)
                && callees(method).stream().allMatch(callee -> !seen.add(callee.signature()) || isQuiet(callee, seen));
    }

    private List<Method> callees(Method method) {
        List<Signature> called = Walk.expressions(method.body())
                .filter(HelperCall.class::isInstance)
                .map(call -> ((HelperCall) call).callee())
                .toList();
        return methods.stream()
                .filter(other -> called.contains(other.signature()))
                .toList();
    }

    private boolean writes(Method method, Set<Signature> seen) {
        return Walk.expressions(method.body()).anyMatch(Derived::isWrite)
                || callees(method).stream().anyMatch(callee -> seen.add(callee.signature()) && writes(callee, seen));
    }

    private static boolean isWrite(Expression expression) {
        return (expression instanceof Assign assign && assign.target() instanceof Element)
                || (expression instanceof Step step && step.target() instanceof Element)
                || (expression instanceof ArrayCall call && call.type() == Type.VOID);
    }

    boolean exist() {
        return !fit.isEmpty() && expressions.has(Feature.SECOND_ORDER);
    }

    /** A derivative that is a number, or an element of one. */
    Optional<Expression> number(Position position, int size) {
        return any(position, Extent.UNKNOWN, size)
                .map(call -> call.type() == Type.DOUBLE ? call : new Element(call, Trees.constant(0)));
    }

    /**
     * A derivative that is an array of a certain length. The tangent of an argument that a method returns is the array that was
     * given as its tangent; the oracle knows nothing of that, and so it is copied.
     */
    Optional<Expression> array(Position position, Extent extent) {
        return exist()
                ? any(position, extent, 1)
                        .filter(call -> call.type() == Type.DOUBLES)
                        .map(call -> new ArrayCall(ArrayFunction.CLONE, call))
                : Optional.empty();
    }

    private Optional<Expression> any(Position position, Extent extent, int size) {
        Method method = dice.pick(fit);
        boolean takesColumns = Callee.from(method).takesColumns();
        List<Extent> known = expressions.references().allExtents(position);
        Extent columns = extent.isKnown() || known.isEmpty() ? extent : dice.pick(known);
        Extent length = takesColumns ? columns : Calls.LONE;
        if (method.result() == Type.DOUBLES && extent.isKnown() && !extent.equals(length)) {
            return Optional.empty();
        }
        Kind kind = method.result() == Type.DOUBLES ? dice.pick(Kind.VJP, Kind.JVP) : dice.pick(List.of(Kind.values()));
        boolean writes = writes(method, new HashSet<>());
        List<Expression> arguments = new ArrayList<>();
        for (Parameter parameter : method.parameters()) {
            argument(position, parameter, columns, size)
                    .map(value -> protect(value, writes))
                    .ifPresent(arguments::add);
        }
        List<Parameter> others = others(kind, method);
        for (Parameter other : others) {
            argument(position, other, kind == Kind.VJP ? length : columns, size)
                    .map(value -> protect(value, writes))
                    .ifPresent(arguments::add);
        }
        return arguments.size() < method.parameters().size() + others.size()
                ? Optional.empty()
                : Optional.of(new DerivativeCall(kind, method.signature(), arguments, parameter(method)));
    }

    /** What a generated method takes beside the arguments of the method itself. */
    private static List<Parameter> others(Kind kind, Method method) {
        return switch (kind) {
            case GRADIENT -> List.of();
            case VJP -> List.of(new Parameter(method.result(), "cotangent", false));
            case JVP -> method.parameters().stream().filter(Parameter::isActive).toList();
        };
    }

    private int parameter(Method method) {
        List<Integer> active = IntStream.range(0, method.parameters().size())
                .filter(k -> method.parameters().get(k).isActive())
                .boxed()
                .toList();
        return dice.pick(active);
    }

    private Expression protect(Expression value, boolean writes) {
        return value.type() == Type.DOUBLES && (writes || dice.chance(0.2))
                ? new ArrayCall(ArrayFunction.CLONE, value)
                : value;
    }

    private Optional<Expression> argument(Position position, Parameter parameter, Extent columns, int size) {
        if (parameter.equals(Headings.DEPTH)) {
            return Optional.of(Trees.constant(dice.between(0, 3)));
        }
        return switch (parameter.type()) {
            case DOUBLE -> Optional.of(expressions.numbers().bounded(position, dice.between(0, Math.max(0, size - 1))));
            case INT -> Optional.of(expressions.integer(position, 0));
            case BOOLEAN -> Optional.of(expressions.truth(position, 0));
            default -> expressions.references().array(position, columns);
        };
    }
}
