package org.retrograd.processor.frontend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;

/** The annotated methods that a method of the same class can call. */
public final class Callees {

    private final TypeReader types = new TypeReader();
    private final Map<Signature, MethodHeader> headers = new HashMap<>();

    public Callees(List<MethodHeader> methods) {
        for (MethodHeader header : methods) {
            List<Type> parameters =
                    header.parameters().stream().map(ParameterHeader::type).toList();
            headers.put(new Signature(header.owner(), header.name(), parameters), header);
        }
    }

    private record Signature(Type owner, String name, List<Type> parameters) {}

    Optional<MethodHeader> find(ExecutableElement method) {
        List<Optional<Type>> parameters = method.getParameters().stream()
                .map(VariableElement::asType)
                .map(types::read)
                .toList();
        if (!parameters.stream().allMatch(Optional::isPresent)
                || !(method.getEnclosingElement() instanceof javax.lang.model.element.TypeElement owner)) {
            return Optional.empty();
        }
        List<Type> read = parameters.stream().map(Optional::orElseThrow).toList();
        return Optional.ofNullable(headers.get(
                new Signature(types.read(owner), method.getSimpleName().toString(), read)));
    }
}
