package org.retrograd.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.frontend.Derived;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;

/** Derivatives that cannot be differentiated again, since they are of types of which nothing is known, or kept in arrays of these. */
final class OpaqueDerivatives {

    private OpaqueDerivatives() {}

    /** Why the program of a generated method cannot be differentiated. */
    static Optional<Problem> problem(Function program, Derived derived) {
        List<Type> types = new ArrayList<>();
        program.parameters().stream().map(Value::type).forEach(types::add);
        Blocks.forEach(program.body(), statement -> Blocks.forEachDefined(statement, value -> types.add(value.type())));
        return types.stream()
                .flatMap(type -> clause(type).stream())
                .findFirst()
                .map(clause -> new Problem(
                        Code.UNSUPPORTED_CALL,
                        derived.span(),
                        "`" + derived.header().name() + "` cannot be differentiated: " + clause));
    }

    private static Optional<String> clause(Type type) {
        if (type instanceof ArrayType array) {
            return array.element() instanceof UserType user
                    ? Optional.of("it keeps values of type `" + user.show() + "` for each iteration of a loop")
                    : clause(array.element());
        }
        return type instanceof UserType user && !user.tangent().isDifferentiable()
                ? Optional.of("derivatives with respect to `" + user.show() + "` are of type `"
                        + user.tangent().show() + "`, which is not marked @Tangent")
                : Optional.empty();
    }
}
