package org.retrograd.processor.emit;

import java.util.List;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Role;

/** The names of the parameters that take tangents, behind those of the user's method. */
final class TangentNames {

    private TangentNames() {}

    /** A name for each returned parameter, in order, that is none of the method's own: {@code spotDot} for {@code spot}. */
    static List<String> of(MethodHeader header) {
        Identifiers identifiers = new Identifiers(
                header.declared().stream().map(DeclaredParameter::name).toList());
        return header.declaredReturned().stream()
                .map(parameter -> identifiers.take(Identifiers.plain(new Name(parameter.name(), Role.TANGENT))))
                .toList();
    }
}
