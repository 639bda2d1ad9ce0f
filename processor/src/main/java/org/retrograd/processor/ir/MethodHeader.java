package org.retrograd.processor.ir;

import java.util.List;
import java.util.Set;

/**
 * What the signature and the annotation say of an annotated method; enough to write its face.
 *
 * @param owner the class that declares it
 * @param name the method's own name
 * @param base the name from which those of the generated members are made
 * @param parameters in order
 * @param result what it returns: double, float, or an array of them; void if its results are what it leaves in arrays
 * @param modes what is asked for beside what every method has
 * @param visibility of its generated members
 * @param documentation the names of the method and its parameter types, for a link in Javadoc: {@code price(double,int)}
 */
public record MethodHeader(
        ClassType owner,
        String name,
        String base,
        List<ParameterHeader> parameters,
        Type result,
        Set<Mode> modes,
        Visibility visibility,
        String documentation) {

    public MethodHeader {
        parameters = List.copyOf(parameters);
        modes = Set.copyOf(modes);
    }

    /** The same method, with another name for its derivatives. */
    public MethodHeader named(String other) {
        return new MethodHeader(owner, name, other, parameters, result, modes, visibility, documentation);
    }

    /** The same method as others call it: what its annotation says of public methods does not matter. */
    public MethodHeader asCallee(String other) {
        List<ParameterHeader> all = parameters.stream()
                .map(each -> new ParameterHeader(each.name(), each.type(), each.active(), each.active()))
                .toList();
        return new MethodHeader(owner, name, other, all, result, Set.of(), visibility, documentation);
    }

    /** Whether a mode is asked for. */
    public boolean has(Mode mode) {
        return modes.contains(mode);
    }

    /** The same method, with other facts about its parameters. */
    public MethodHeader with(List<ParameterHeader> others) {
        return new MethodHeader(owner, name, base, others, result, modes, visibility, documentation);
    }

    /** The parameters whose derivatives the public methods return, in order. */
    public List<ParameterHeader> returned() {
        return parameters.stream().filter(ParameterHeader::returned).toList();
    }

    /** The parameters through which a derivative flows, in order. */
    public List<ParameterHeader> active() {
        return parameters.stream().filter(ParameterHeader::active).toList();
    }

    /** What takes the derivatives with respect to the results, in order. */
    public List<Cotangent> cotangents() {
        if (result != VoidType.VOID) {
            return List.of(new Cotangent("cotangent", new Cotangent.Returned(), result));
        }
        return active().stream()
                .filter(parameter -> parameter.type() instanceof ArrayType)
                .map(parameter ->
                        new Cotangent(parameter.name() + "Cotangent", new Cotangent.Left(parameter), parameter.type()))
                .toList();
    }

    /** Whether the result has a gradient rather than a Jacobian. */
    public boolean isScalar() {
        return result instanceof PrimitiveType;
    }
}
