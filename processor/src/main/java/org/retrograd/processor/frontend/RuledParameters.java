package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;

/**
 * What a method with rules takes. Where its last parameter takes any number of values of a type with a tangent, each call has as many
 * parameters as it gives values: no array of them is ever seen.
 *
 * @param fixed the types of what it takes in each call, what it is called on first
 * @param repeated the type of what it takes any number of behind these
 */
record RuledParameters(List<TypeMirror> fixed, Optional<TypeMirror> repeated) {

    RuledParameters {
        fixed = List.copyOf(fixed);
    }

    static RuledParameters of(ExecutableElement method) {
        List<TypeMirror> all = PlainMethods.receiverAndParameters(method).toList();
        Optional<TypeMirror> repeated = repeated(method);
        return new RuledParameters(repeated.isPresent() ? all.subList(0, all.size() - 1) : all, repeated);
    }

    /** The type of what the method takes any number of, if that has a tangent. */
    private static Optional<TypeMirror> repeated(ExecutableElement method) {
        List<TypeMirror> all = PlainMethods.receiverAndParameters(method).toList();
        return method.isVarArgs() && all.get(all.size() - 1) instanceof ArrayType last
                ? Optional.of(last.getComponentType())
                        .filter(element -> new TypeReader()
                                .read(element)
                                .filter(UserType.class::isInstance)
                                .isPresent())
                : Optional.empty();
    }

    static boolean areRepeated(ExecutableElement method) {
        return repeated(method).isPresent();
    }

    /** The types by position; what is repeated counts once. */
    List<TypeMirror> positions() {
        return Stream.concat(fixed.stream(), repeated.stream()).toList();
    }

    /** The types of what a call gives that gives so many values. */
    List<Type> types(int count) {
        TypeReader reader = new TypeReader();
        List<Type> types = new ArrayList<>();
        fixed.forEach(each -> reader.read(each).ifPresent(types::add));
        repeated.flatMap(reader::read)
                .ifPresent(type -> types.addAll(Collections.nCopies(Math.max(0, count - fixed.size()), type)));
        return types;
    }
}
