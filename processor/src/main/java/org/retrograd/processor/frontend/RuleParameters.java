package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a rule of a method has to take: what that is given, its result if asked for, and {@code d}. What the method takes any number of
 * comes last, as Java wants it, and the position among these in front of them if the rule is with respect to one.
 *
 * @param ahead the types in front of {@code d}
 * @param takesPosition whether the position comes behind {@code d}
 * @param repeated the type of what is taken any number of
 */
record RuleParameters(List<TypeMirror> ahead, boolean takesPosition, Optional<TypeMirror> repeated) {

    RuleParameters {
        ahead = List.copyOf(ahead);
    }

    /** Of a rule of the method with respect to this parameter. */
    static RuleParameters of(ExecutableElement method, int parameter, boolean takesResult) {
        RuledParameters given = RuledParameters.of(method);
        List<TypeMirror> ahead = new ArrayList<>(given.fixed());
        if (takesResult) {
            ahead.add(method.getReturnType());
        }
        boolean takesPosition =
                given.repeated().isPresent() && parameter == given.fixed().size();
        return new RuleParameters(ahead, takesPosition, given.repeated());
    }

    /** The type of what the rule takes as {@code d}. */
    TypeMirror d(ExecutableElement rule) {
        return rule.getParameters().get(ahead.size()).asType();
    }

    /** Whether the rule takes all that, whatever its {@code d} is. */
    boolean areOf(ExecutableElement rule, CompilerTrees compiler) {
        return areOf(rule, 1, compiler);
    }

    /** Whether {@code d} is all that is missing. */
    boolean areOfWithoutD(ExecutableElement rule, CompilerTrees compiler) {
        return areOf(rule, 0, compiler);
    }

    private boolean areOf(ExecutableElement rule, int derivatives, CompilerTrees compiler) {
        List<? extends VariableElement> taken = rule.getParameters();
        int position = ahead.size() + derivatives;
        int last = position + (takesPosition ? 1 : 0);
        return taken.size() == last + (repeated.isPresent() ? 1 : 0)
                && IntStream.range(0, ahead.size())
                        .allMatch(k -> isSame(taken.get(k).asType(), ahead.get(k), compiler))
                && (!takesPosition || taken.get(position).asType().getKind() == TypeKind.INT)
                && repeated.map(type -> RuledParameters.of(rule)
                                .repeated()
                                .filter(own -> isSame(own, type, compiler))
                                .isPresent())
                        .orElse(true);
    }

    private static boolean isSame(TypeMirror one, TypeMirror other, CompilerTrees compiler) {
        return compiler.types().isSameType(one, other);
    }

    /** What comes behind the method's parameters, as a clause. */
    String show() {
        return (takesPosition ? "`d` and `int`" : "`d`")
                + repeated.map(type -> ", and `" + type + "...` last").orElse("");
    }
}
