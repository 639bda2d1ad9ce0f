package org.retrograd.hunter.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Variable;
import org.retrograd.hunter.program.Walk;

/** Programs that are a little smaller than a given one, the greatest steps first. */
final class Reductions {

    private Reductions() {}

    static Stream<Program> of(Program program) {
        int size = Size.of(program);
        return Stream.of(withoutHelpers(program), bodies(program), parameters(program))
                .flatMap(stream -> stream)
                .filter(smaller -> Size.of(smaller) < size)
                .filter(Validity::isValid);
    }

    /** Without the helpers that nobody calls. */
    private static Stream<Program> withoutHelpers(Program program) {
        return IntStream.range(0, program.helpers().size())
                .filter(k -> program.methods().stream()
                        .flatMap(method -> Walk.expressions(method.body()))
                        .noneMatch(expression ->
                                isCall(expression, program.helpers().get(k))))
                .mapToObj(k -> new Program(program.entry(), without(program.helpers(), k)));
    }

    private static boolean isCall(Expression expression, Method helper) {
        return expression instanceof HelperCall call && call.method().equals(helper.name());
    }

    private static Stream<Program> bodies(Program program) {
        Stream<Program> ofEntry = BlockReductions.of(program.entry().body())
                .map(body -> new Program(program.entry().withBody(body), program.helpers()));
        Stream<Program> ofHelpers = IntStream.range(0, program.helpers().size())
                .boxed()
                .flatMap(
                        k -> BlockReductions.of(program.helpers().get(k).body()).map(body -> helper(program, k, body)));
        return Stream.concat(ofEntry, ofHelpers);
    }

    private static Program helper(Program program, int at, Block body) {
        List<Method> helpers = new ArrayList<>(program.helpers());
        helpers.set(at, helpers.get(at).withBody(body));
        return new Program(program.entry(), helpers);
    }

    /** Without parameters of the entry that nothing uses, or with parameters that are no longer constants. */
    private static Stream<Program> parameters(Program program) {
        Method entry = program.entry();
        List<Parameter> all = entry.parameters();
        Stream<List<Parameter>> fewer = IntStream.range(0, all.size())
                .filter(k -> !uses(entry.body(), all.get(k)))
                .mapToObj(k -> without(all, k));
        Stream<List<Parameter>> plain = IntStream.range(0, all.size())
                .filter(k -> all.get(k).constant())
                .mapToObj(k -> {
                    List<Parameter> changed = new ArrayList<>(all);
                    changed.set(k, new Parameter(all.get(k).type(), all.get(k).name(), false));
                    return changed;
                });
        return Stream.concat(fewer, plain)
                .filter(parameters -> parameters.stream().anyMatch(Parameter::isActive))
                .map(parameters -> new Program(
                        new Method(entry.name(), entry.result(), parameters, entry.body()), program.helpers()));
    }

    private static boolean uses(Block body, Parameter parameter) {
        return Walk.expressions(body)
                .anyMatch(expression -> expression instanceof Variable variable
                        && variable.name().equals(parameter.name()));
    }

    private static <T> List<T> without(List<T> list, int at) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(at);
        return changed;
    }
}
