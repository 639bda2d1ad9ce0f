package org.retrograd.processor.ir;

import java.util.List;
import java.util.Locale;

/** The names of everything that is generated for an annotated method. */
public record GeneratedNames(MethodHeader header) {

    /** {@code PricerGradients}; nested classes join with an underscore: {@code Outer_InnerGradients}. */
    public static ClassType face(ClassType owner) {
        return beside(owner, "Gradients");
    }

    /** {@code Pricer_Adjoint}. */
    public static ClassType implementation(ClassType owner) {
        return beside(owner, "_Adjoint");
    }

    /** {@code Pricer_Programs}: holds no code, only what other jars need to differentiate calls. */
    public static ClassType programs(ClassType owner) {
        return beside(owner, "_Programs");
    }

    private static ClassType beside(ClassType owner, String suffix) {
        return new ClassType(owner.packageName(), List.of(String.join("_", owner.simpleNames()) + suffix));
    }

    public String gradient() {
        return header.base() + "Gradient";
    }

    public String valueAndGradient() {
        return header.base() + "ValueAndGradient";
    }

    public String vjp() {
        return header.base() + "Vjp";
    }

    public String addVjpTo() {
        return "add" + capitalised() + "VjpTo";
    }

    /** The method that the adjoints of callers call: adds into the shadows of arrays, returns the adjoints of scalars. */
    public String adjoint() {
        return header.base() + "Adjoint";
    }

    /** The same, with the value. */
    public String valueAndAdjoint() {
        return header.base() + "ValueAndAdjoint";
    }

    public String jacobian() {
        return header.base() + "Jacobian";
    }

    public String jvp() {
        return header.base() + "Jvp";
    }

    /** {@code PricerGradients.PriceJvp(value, tangent)}. */
    public ClassType jvpRecord() {
        return face(header.owner()).nested(capitalised() + "Jvp");
    }

    /** The type of a Jacobian: an array of gradients, or the record {@code PriceJacobian} of such arrays. */
    public Type jacobianType() {
        List<ParameterHeader> returned = header.returned();
        return returned.size() == 1 ? new ArrayType(returned.get(0).type().tangent()) : jacobianRecord();
    }

    /** {@code PricerGradients.PriceJacobian}, with an array for each returned parameter. */
    public ClassType jacobianRecord() {
        return face(header.owner()).nested(capitalised() + "Jacobian");
    }

    /** The type of a gradient: that of the one returned parameter's derivatives, or the record {@code PriceGradient}. */
    public Type gradientType() {
        List<DeclaredParameter> returned = header.declaredReturned();
        return returned.size() == 1 ? returned.get(0).tangent().type() : gradientRecord();
    }

    /** {@code PricerGradients.PriceGradient}, with a component for each returned parameter. */
    public ClassType gradientRecord() {
        return face(header.owner()).nested(capitalised() + "Gradient");
    }

    /** {@code PricerGradients.PriceValueAndGradient(value, gradient)}. */
    public ClassType valueAndGradientRecord() {
        return face(header.owner()).nested(capitalised() + "ValueAndGradient");
    }

    /** {@code PricerGradients.OptionTangent}: the derivatives with respect to a record that is not its own tangent. */
    public static ClassType tangentRecord(ClassType face, ClassType of) {
        return face.nested(of.show() + "Tangent");
    }

    private String capitalised() {
        return header.base().substring(0, 1).toUpperCase(Locale.ROOT)
                + header.base().substring(1);
    }
}
