package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;

/**
 * The names of the parameters that generated methods have behind those of the user's method, in this order.
 *
 * @param cotangents take the derivatives with respect to the results
 * @param whole take the derivatives with respect to returned parameters that are no numbers, in the order of these
 * @param scalars takes the derivatives with respect to the returned scalar parameters, if there are any
 */
public record BufferNames(List<String> cotangents, List<String> whole, Optional<String> scalars) {

    public BufferNames {
        cotangents = List.copyOf(cotangents);
        whole = List.copyOf(whole);
    }

    /** Names that are not those of the method's own parameters. */
    public static BufferNames of(MethodHeader header) {
        Identifiers identifiers = new Identifiers(
                header.declared().stream().map(DeclaredParameter::name).toList());
        List<String> cotangents = header.declaredCotangents().stream()
                .map(cotangent -> identifiers.take(cotangent.name()))
                .toList();
        List<String> whole = new ArrayList<>();
        for (ParameterHeader parameter : returnedWhole(header)) {
            whole.add(identifiers.take("d" + Identifiers.capitalised(parameter.name())));
        }
        boolean hasScalars = returnedWhole(header).size() < header.returned().size();
        return new BufferNames(
                cotangents, whole, hasScalars ? Optional.of(identifiers.take("dScalars")) : Optional.empty());
    }

    /** The parameters that have a buffer each. */
    public static List<ParameterHeader> returnedWhole(MethodHeader header) {
        return header.returned().stream()
                .filter(parameter -> !(parameter.type() instanceof PrimitiveType))
                .toList();
    }

    /** The parameters that share the buffer for scalars; each one's place in this list is its index in the buffer. */
    public static List<ParameterHeader> returnedScalars(MethodHeader header) {
        return header.returned().stream()
                .filter(parameter -> parameter.type() instanceof PrimitiveType)
                .toList();
    }
}
