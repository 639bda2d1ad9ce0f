package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.adjoint.AdjointForm;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/** Recognises the generated methods of classes that are compiled together with their callers. */
final class DerivedMethods {

    private final CompilerTrees compiler;
    private final ClassReader reader;

    DerivedMethods(CompilerTrees compiler) {
        this.compiler = compiler;
        this.reader = new ClassReader(compiler);
    }

    /** A generated method: the derivative of this form of that method. */
    record Found(MethodSource primal, AdjointForm form) {}

    /** What the method of these parameter types is a derivative of, if it is generated from source that is at hand. */
    Optional<Found> find(ExecutableElement method, List<Type> parameters) {
        return method.getEnclosingElement() instanceof TypeElement face
                ? original(face)
                        .flatMap(owner -> find(owner, method.getSimpleName().toString(), parameters))
                : Optional.empty();
    }

    private Optional<TypeElement> original(TypeElement face) {
        return DifferentiableAnnotation.find(face, DifferentiableAnnotation.GENERATED)
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals("from"))
                        .map(java.util.Map.Entry::getValue)
                        .map(AnnotationValue::getValue)
                        .findFirst())
                .map(name -> compiler.elements().getTypeElement(String.valueOf(name)))
                .filter(owner -> compiler.trees().getPath(owner) != null);
    }

    private Optional<Found> find(TypeElement owner, String name, List<Type> parameters) {
        for (MethodSource source : reader.read(owner).methods()) {
            for (AdjointForm form : AdjointForm.publicForms(source.header())) {
                boolean isSame = form.methodName(source.header()).equals(name)
                        && parameters(source.header(), form).stream()
                                .map(ParameterHeader::type)
                                .toList()
                                .equals(parameters);
                if (isSame) {
                    return Optional.of(new Found(source, form));
                }
            }
        }
        return Optional.empty();
    }

    /** The parameters of a derivative: through cotangents and buffers derivatives flow as well. */
    static List<ParameterHeader> parameters(MethodHeader header, AdjointForm form) {
        List<ParameterHeader> parameters = new ArrayList<>(header.parameters());
        if (form == AdjointForm.VJP || form == AdjointForm.ADD_VJP_TO) {
            header.cotangents().forEach(cotangent -> parameters.add(active(cotangent.name(), cotangent.type())));
        }
        if (form == AdjointForm.ADD_VJP_TO) {
            List<ParameterHeader> returned = header.returned();
            Stream<ParameterHeader> arrays =
                    returned.stream().filter(parameter -> parameter.type() instanceof ArrayType);
            arrays.forEach(parameter -> parameters.add(active("d" + parameter.name(), parameter.type())));
            if (returned.stream().anyMatch(parameter -> parameter.type() instanceof PrimitiveType)) {
                parameters.add(active("dScalars", new ArrayType(PrimitiveType.DOUBLE)));
            }
        }
        return parameters;
    }

    private static ParameterHeader active(String name, Type type) {
        return new ParameterHeader(name, type, true, true);
    }

    /** What a derivative returns. */
    static Type result(MethodHeader header, AdjointForm form) {
        GeneratedNames names = new GeneratedNames(header);
        return switch (form) {
            case GRADIENT, VJP -> names.gradientType();
            case VALUE_AND_GRADIENT -> names.valueAndGradientRecord();
            case ADD_VJP_TO -> header.result();
            case ADJOINT -> throw new IllegalArgumentException("users cannot call " + form);
        };
    }
}
