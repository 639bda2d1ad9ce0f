package org.retrograd.processor.ir;

import java.util.List;

/**
 * What the signature and the annotation say of an annotated method; enough to write its face.
 *
 * @param owner the class that declares it
 * @param name the method's own name
 * @param base the name from which those of the generated members are made
 * @param parameters in order
 * @param result what it returns: double, float, or an array of them
 * @param visibility of its generated members
 * @param documentation the names of the method and its parameter types, for a link in Javadoc: {@code price(double,int)}
 */
public record MethodHeader(
        ClassType owner,
        String name,
        String base,
        List<ParameterHeader> parameters,
        Type result,
        Visibility visibility,
        String documentation) {

    public MethodHeader {
        parameters = List.copyOf(parameters);
    }

    /** The parameters whose derivatives the public methods return, in order. */
    public List<ParameterHeader> returned() {
        return parameters.stream().filter(ParameterHeader::returned).toList();
    }

    /** The parameters through which a derivative flows, in order. */
    public List<ParameterHeader> active() {
        return parameters.stream().filter(ParameterHeader::active).toList();
    }

    /** Whether the result has a gradient rather than a Jacobian. */
    public boolean isScalar() {
        return result instanceof PrimitiveType;
    }
}
