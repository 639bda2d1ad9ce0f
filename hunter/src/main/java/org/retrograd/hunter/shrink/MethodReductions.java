package org.retrograd.hunter.shrink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.retrograd.hunter.program.Access;
import org.retrograd.hunter.program.DerivativeCall;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Rewrite;
import org.retrograd.hunter.program.Signature;
import org.retrograd.hunter.program.Variable;
import org.retrograd.hunter.program.Walk;

/** Programs with fewer methods, or with simpler headings of them. */
final class MethodReductions {

    private MethodReductions() {}

    /** Without the helpers that are never called. */
    static Stream<Program> withoutHelpers(Program program) {
        Set<Signature> called = new HashSet<>();
        addCalled(program.entry(), program, called);
        return Stream.of(new Program(
                program.entry(),
                program.helpers().stream()
                        .filter(helper -> called.contains(helper.signature()))
                        .toList()));
    }

    private static void addCalled(Method method, Program program, Set<Signature> called) {
        List<Signature> more = Walk.expressions(method.body())
                .flatMap(MethodReductions::callee)
                .filter(callee -> !called.contains(callee))
                .distinct()
                .toList();
        called.addAll(more);
        program.helpers().stream()
                .filter(helper -> more.contains(helper.signature()))
                .forEach(helper -> addCalled(helper, program, called));
    }

    private static Stream<Signature> callee(Expression expression) {
        if (expression instanceof DerivativeCall derived) {
            return Stream.of(derived.callee());
        }
        return expression instanceof HelperCall call ? Stream.of(call.callee()) : Stream.empty();
    }

    private static boolean isDerived(Program program, Method method) {
        return program.methods().stream()
                .flatMap(other -> Walk.expressions(other.body()))
                .anyMatch(any ->
                        any instanceof DerivativeCall call && call.callee().equals(method.signature()));
    }

    /** With a method that has one parameter less, one that is no longer constant, or no modifiers. */
    static Stream<Program> headings(Program program) {
        return program.methods().stream()
                .flatMap(method -> Stream.of(fewer(program, method), variable(program, method), plain(program, method))
                        .flatMap(stream -> stream));
    }

    private static Stream<Program> plain(Program program, Method method) {
        return method.equals(program.entry()) || isDerived(program, method)
                ? Stream.empty()
                : Stream.of(exchanged(program, method, method.withAccess(Access.PACKAGE)));
    }

    private static Stream<Program> variable(Program program, Method method) {
        List<Parameter> all = method.parameters();
        return IntStream.range(0, all.size()).filter(k -> all.get(k).constant()).mapToObj(k -> {
            List<Parameter> changed = new ArrayList<>(all);
            changed.set(k, new Parameter(all.get(k).type(), all.get(k).name(), false));
            return exchanged(program, method, method.withParameters(changed));
        });
    }

    private static Stream<Program> fewer(Program program, Method method) {
        List<Parameter> all = method.parameters();
        return IntStream.range(0, all.size())
                .filter(k -> !uses(method, all.get(k)) && !isDerived(program, method))
                .mapToObj(k -> fewer(program, method, k))
                .filter(smaller -> smaller.methods().stream()
                        .filter(other -> other.access() == Access.ANNOTATED)
                        .allMatch(other -> other.parameters().stream().anyMatch(Parameter::isActive)));
    }

    private static Program fewer(Program program, Method method, int at) {
        Method changed = method.withParameters(without(method.parameters(), at));
        Signature old = method.signature();
        UnaryOperator<Expression> shorter = expression ->
                expression instanceof HelperCall call && call.callee().equals(old)
                        ? new HelperCall(changed.signature(), without(call.arguments(), at))
                        : expression;
        Program exchanged = exchanged(program, method, changed);
        return new Program(
                rewritten(exchanged.entry(), shorter),
                exchanged.helpers().stream()
                        .map(helper -> rewritten(helper, shorter))
                        .toList());
    }

    private static Method rewritten(Method method, UnaryOperator<Expression> change) {
        return method.withBody(Rewrite.expressions(method.body(), change));
    }

    private static boolean uses(Method method, Parameter parameter) {
        return Walk.expressions(method.body())
                .anyMatch(expression -> expression instanceof Variable variable
                        && variable.name().equals(parameter.name()));
    }

    /** With another method in the place of one. */
    static Program exchanged(Program program, Method old, Method other) {
        return old.equals(program.entry())
                ? new Program(other, program.helpers())
                : new Program(
                        program.entry(),
                        program.helpers().stream()
                                .map(helper -> helper.equals(old) ? other : helper)
                                .toList());
    }

    private static <T> List<T> without(List<T> list, int at) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(at);
        return changed;
    }
}
