package org.retrograd.hunter.shrink;

import java.util.stream.Stream;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Program;

/** Programs that are a little smaller than a given one, the greatest steps first. */
final class Reductions {

    private Reductions() {}

    static Stream<Program> of(Program program) {
        int size = Size.of(program);
        return Stream.of(MethodReductions.withoutHelpers(program), bodies(program), MethodReductions.headings(program))
                .flatMap(stream -> stream)
                .filter(smaller -> Size.of(smaller) < size)
                .filter(Validity::isValid);
    }

    /** The entry's first. */
    private static Stream<Program> bodies(Program program) {
        return Stream.concat(Stream.of(program.entry()), program.helpers().stream())
                .flatMap(method -> bodies(program, method));
    }

    private static Stream<Program> bodies(Program program, Method method) {
        return BlockReductions.of(method.body())
                .map(body -> MethodReductions.exchanged(program, method, method.withBody(body)));
    }
}
