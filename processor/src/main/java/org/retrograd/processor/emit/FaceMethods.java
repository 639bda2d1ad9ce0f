package org.retrograd.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Cotangent;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Visibility;
import org.retrograd.processor.ir.VoidType;

/** The public methods for one annotated method. Each hands its arguments to the implementation. */
final class FaceMethods {

    private static final Types TYPES = new Types(Set.of());

    private final MethodHeader header;
    private final GeneratedNames names;
    private final BufferNames buffers;

    FaceMethods(MethodHeader header) {
        this.header = header;
        this.names = new GeneratedNames(header);
        this.buffers = BufferNames.of(header);
    }

    /** A parameter of a generated method. */
    private record Parameter(String name, Type type, String javadoc) {}

    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        if (header.isScalar()) {
            methods.add(gradient());
            methods.add(valueAndGradient());
        }
        methods.add(vjp());
        if (header.canAccumulate()) {
            methods.add(addVjpTo());
        }
        if (header.has(Mode.JACOBIAN)) {
            methods.add(jacobian());
        }
        if (header.has(Mode.FORWARD)) {
            methods.add(jvp());
        }
        return methods;
    }

    private MethodSpec gradient() {
        String summary = "The gradient of " + link() + " with respect to " + listed(header.declaredReturned()) + ".";
        return method(names.gradient(), names.gradientType(), own(), summary, returnedDerivatives());
    }

    private MethodSpec valueAndGradient() {
        String summary = "The value of " + link() + " and its gradient with respect to "
                + listed(header.declaredReturned()) + ". The value is the method's own, bit for bit.";
        String returned = "what {@code " + header.name() + "} returns, and its derivatives";
        return method(names.valueAndGradient(), names.valueAndGradientRecord(), own(), summary, returned);
    }

    private MethodSpec vjp() {
        String subject = link() + " with respect to " + listed(header.declaredReturned());
        String weight = "{@code " + String.join("}, {@code ", buffers.cotangents()) + "}";
        String elements = header.result() == VoidType.VOID
                ? "the elements that the arrays hold at the end"
                : "the result's elements";
        String summary = header.isScalar()
                ? "The gradient of " + subject + ", times " + weight + "."
                : "The vector-Jacobian product of " + subject + ": "
                        + (header.result() instanceof UserType
                                ? "the derivatives of what has the derivatives " + weight
                                        + " with respect to the result."
                                : "the derivatives of the sum of " + elements + ", each weighted with that of " + weight
                                        + ".");
        List<Parameter> parameters = own();
        parameters.addAll(cotangents());
        return method(names.vjp(), names.gradientType(), parameters, summary, returnedDerivatives());
    }

    private MethodSpec addVjpTo() {
        String summary = "Adds to the buffers what {@link #" + names.vjp() + "} returns"
                + (header.result() == VoidType.VOID ? " for " : ", and returns the value of ") + link()
                + ". A buffer must not be one of the method's arguments. If an exception is thrown, the"
                + " buffers hold parts of the sums.";
        List<Parameter> parameters = own();
        parameters.addAll(cotangents());
        List<ParameterHeader> whole = BufferNames.returnedWhole(header);
        for (int i = 0; i < whole.size(); i++) {
            ParameterHeader each = whole.get(i);
            String javadoc = "receives the derivative with respect to {@code " + each.name() + "}, of the same shape";
            parameters.add(new Parameter(buffers.whole().get(i), each.type().tangent(), javadoc));
        }
        buffers.scalars()
                .ifPresent(name ->
                        parameters.add(new Parameter(name, new ArrayType(PrimitiveType.DOUBLE), scalarsJavadoc())));
        String returned = "what {@code " + header.name() + "} returns";
        return method(names.addVjpTo(), header.result(), parameters, summary, returned);
    }

    private MethodSpec jacobian() {
        String summary = "The Jacobian of " + link() + " with respect to " + listed(header.declaredReturned())
                + ": for each element of the result its gradient. Costs as much as so many vector-Jacobian products.";
        return method(
                names.jacobian(), names.jacobianType(), own(), summary, "the derivatives, one row for each element");
    }

    private MethodSpec jvp() {
        List<Parameter> parameters = own();
        List<String> tangents = TangentNames.of(header);
        for (int k = 0; k < tangents.size(); k++) {
            DeclaredParameter parameter = header.declaredReturned().get(k);
            parameters.add(new Parameter(tangents.get(k), parameter.tangent().type(), tangentJavadoc(parameter)));
        }
        String product = "the Jacobian-vector product of " + link() + ": ";
        if (header.result() == VoidType.VOID) {
            String summary = "Runs {@code " + header.name() + "}, and computes " + product
                    + "tangent arrays hold at the end how fast the elements of their arrays change along the tangents.";
            return method(names.jvp(), VoidType.VOID, parameters, summary, "");
        }
        String summary = "The value of " + link() + " and its derivative in one direction, " + product
                + "how fast the result changes along the tangents. The value is the method's own, bit for bit.";
        String returned = "what {@code " + header.name() + "} returns, and its tangent";
        return method(names.jvp(), names.jvpRecord(), parameters, summary, returned);
    }

    private static String tangentJavadoc(DeclaredParameter parameter) {
        String direction = "the direction in which {@code " + parameter.name() + "} moves";
        return parameter.type() instanceof ArrayType
                ? direction + ", of the same shape; written to if {@code " + parameter.name() + "} is"
                : direction;
    }

    private String scalarsJavadoc() {
        List<ParameterHeader> scalars = BufferNames.returnedScalars(header);
        String listed = listedNames(scalars.stream().map(ParameterHeader::name).toList());
        return scalars.size() == 1
                ? "its first element receives the derivative with respect to " + listed
                : "its first elements receive the derivatives with respect to " + listed + ", in this order";
    }

    private List<Parameter> own() {
        List<Parameter> parameters = new ArrayList<>();
        for (DeclaredParameter parameter : header.declared()) {
            String javadoc = "as for {@code " + header.name() + "}";
            parameters.add(new Parameter(visible(parameter.name()), parameter.type(), javadoc));
        }
        return parameters;
    }

    /** A parameter must not hide the class that the method calls. */
    private String visible(String name) {
        if (!name.equals(GeneratedNames.implementation(header.owner()).show())) {
            return name;
        }
        List<String> taken =
                header.declared().stream().map(DeclaredParameter::name).toList();
        return new Identifiers(taken).take(name);
    }

    private List<Parameter> cotangents() {
        List<Parameter> parameters = new ArrayList<>();
        for (int k = 0; k < header.declaredCotangents().size(); k++) {
            Cotangent cotangent = header.declaredCotangents().get(k);
            parameters.add(new Parameter(buffers.cotangents().get(k), cotangent.type(), javadoc(cotangent)));
        }
        return parameters;
    }

    private String javadoc(Cotangent cotangent) {
        if (cotangent.of() instanceof Cotangent.Left left) {
            return "a weight for each element that {@code " + left.parameter().name() + "} holds at the end";
        }
        return header.isScalar()
                ? "what the gradient is multiplied with"
                : header.result() instanceof UserType
                        ? "the derivatives with respect to the result of what is differentiated"
                        : "a weight for each element of the result, of the same shape as the result";
    }

    private MethodSpec method(String name, Type result, List<Parameter> parameters, String summary, String returned) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .returns(TYPES.of(result))
                .addJavadoc("$L\n\n", Paragraphs.wrapped(summary + " " + exceptions(name)));
        if (header.visibility() == Visibility.PUBLIC) {
            method.addModifiers(Modifier.PUBLIC);
        }
        method.addModifiers(Modifier.STATIC);
        for (Parameter parameter : parameters) {
            method.addParameter(TYPES.of(parameter.type()), parameter.name());
            method.addJavadoc("$L\n", Paragraphs.wrapped("@param " + parameter.name() + " " + parameter.javadoc()));
        }
        if (result != VoidType.VOID) {
            method.addJavadoc("@return $L\n", returned);
        }
        ClassName implementation = Types.qualified(GeneratedNames.implementation(header.owner()));
        CodeBlock arguments = parameters.stream()
                .map(parameter -> CodeBlock.of("$L", parameter.name()))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock call = CodeBlock.of("$T.$L($L)", implementation, name, arguments);
        return method.addStatement(result == VoidType.VOID ? call : CodeBlock.of("return $L", call))
                .build();
    }

    private String exceptions(String name) {
        boolean hasValue =
                Set.of(names.valueAndGradient(), names.addVjpTo(), names.jvp()).contains(name);
        return hasValue
                ? "Throws what the method itself throws."
                : "Throws what the method itself throws; what nothing depends on may not be computed, and so not throw.";
    }

    /** The face stands in the owner's package, so that the owner's name needs no import. */
    private String link() {
        return "{@link " + String.join(".", header.owner().simpleNames()) + "#" + header.documentation() + "}";
    }

    private String returnedDerivatives() {
        return header.declaredReturned().size() == 1
                ? derivativeOf(header.declaredReturned().get(0))
                : "the derivatives, one for each of these parameters";
    }

    /** What a derivative is, as a phrase of Javadoc. */
    static String derivativeOf(DeclaredParameter parameter) {
        String shape = parameter.type() instanceof ArrayType ? ", a new array of the same shape" : "";
        String number = parameter.isAggregate() ? "derivatives" : "derivative";
        return "the " + number + " with respect to {@code " + parameter.name() + "}" + shape;
    }

    private static String listed(List<DeclaredParameter> parameters) {
        return listedNames(parameters.stream().map(DeclaredParameter::name).toList());
    }

    private static String listedNames(List<String> names) {
        List<String> words = names.stream().map(name -> "{@code " + name + "}").toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : words.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + words.get(last);
    }
}
