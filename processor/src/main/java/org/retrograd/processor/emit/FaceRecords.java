package org.retrograd.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.Layout;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Visibility;
import org.retrograd.processor.ir.VoidType;

/** The records in which gradients are returned. Overloads with the same components share one. */
final class FaceRecords {

    private static final Types TYPES = new Types(Set.of());

    private FaceRecords() {}

    /** A component of a record, with its documentation. */
    private record Part(String name, Type type, String javadoc) {}

    /** A record to be printed. */
    private record Shape(ClassType name, String javadoc, List<Part> parts) {

        boolean hasSameParts(Shape other) {
            return Stream.of(this, other).map(Shape::signature).distinct().count() == 1;
        }

        private String signature() {
            return parts.stream()
                    .map(part -> part.type().show() + " " + part.name())
                    .collect(Collectors.joining(", "));
        }
    }

    static List<TypeSpec> of(List<MethodHeader> headers) {
        Map<ClassType, Shape> shapes = new LinkedHashMap<>();
        Map<ClassType, Boolean> isPublic = new LinkedHashMap<>();
        for (MethodHeader header : headers) {
            for (Shape shape : shapesOf(header)) {
                Shape first = shapes.putIfAbsent(shape.name(), shape);
                if (first != null && !first.hasSameParts(shape)) {
                    throw new IllegalArgumentException(
                            "two different records " + shape.name().show());
                }
                isPublic.merge(shape.name(), header.visibility() == Visibility.PUBLIC, Boolean::logicalOr);
            }
        }
        return shapes.values().stream()
                .map(shape -> print(shape, isPublic.getOrDefault(shape.name(), false)))
                .toList();
    }

    private static List<Shape> shapesOf(MethodHeader header) {
        GeneratedNames names = new GeneratedNames(header);
        String method = "{@code " + header.name() + "}";
        List<Part> gradientParts = header.declaredReturned().stream()
                .map(parameter ->
                        new Part(parameter.name(), parameter.tangent().type(), FaceMethods.derivativeOf(parameter)))
                .toList();
        Shape gradient = new Shape(names.gradientRecord(), "The derivatives of " + method + ".", gradientParts);
        Shape both = new Shape(
                names.valueAndGradientRecord(),
                "What " + method + " returns, and its gradient.",
                List.of(
                        new Part("value", header.result(), "what the method itself returns"),
                        new Part("gradient", names.gradientType(), "the derivatives of the value")));
        List<Shape> shapes = new ArrayList<>();
        header.declared().forEach(parameter -> addTangents(parameter.layout(), shapes));
        addTangents(header.returns(), shapes);
        if (header.declaredReturned().size() > 1) {
            shapes.add(gradient);
        }
        if (header.isScalar()) {
            shapes.add(both);
        }
        if (header.has(Mode.FORWARD) && header.result() != VoidType.VOID) {
            shapes.add(tangent(header, names));
        }
        if (header.has(Mode.JACOBIAN) && header.returned().size() > 1) {
            shapes.add(jacobian(header, names));
        }
        return shapes;
    }

    /** The records that hold derivatives with respect to aggregates which cannot hold them themselves. */
    private static void addTangents(Layout layout, List<Shape> shapes) {
        layout.aggregates().forEach(aggregate -> {
            if (aggregate.hasOwnTangent()) {
                List<Part> parts = aggregate.tangentParts().stream()
                        .map(part -> new Part(
                                part.name(),
                                part.layout().type(),
                                "the derivative with respect to {@code " + part.name() + "}"))
                        .toList();
                String type = String.join(".", aggregate.type().simpleNames());
                String javadoc = "The derivatives with respect to the parts of a {@code " + type + "}.";
                shapes.add(new Shape(aggregate.tangentType(), javadoc, parts));
            }
        });
    }

    private static Shape tangent(MethodHeader header, GeneratedNames names) {
        String shape = header.result() instanceof ArrayType ? ", of the same shape" : "";
        return new Shape(
                names.jvpRecord(),
                "What {@code " + header.name() + "} returns, and its tangent.",
                List.of(
                        new Part("value", header.result(), "what the method itself returns"),
                        new Part(
                                "tangent",
                                header.declaredCotangents().get(0).type(),
                                "the derivative of the value along the tangents" + shape)));
    }

    private static Shape jacobian(MethodHeader header, GeneratedNames names) {
        List<Part> parts = header.declaredReturned().stream()
                .map(parameter -> new Part(
                        parameter.name(),
                        new ArrayType(parameter.type().tangent()),
                        "for each element of the result " + FaceMethods.derivativeOf(parameter)))
                .toList();
        return new Shape(names.jacobianRecord(), "The Jacobian of {@code " + header.name() + "}.", parts);
    }

    private static TypeSpec print(Shape shape, boolean isPublic) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        TypeSpec.Builder type = TypeSpec.recordBuilder(shape.name().show()).addJavadoc("$L\n\n", shape.javadoc());
        for (Part part : shape.parts()) {
            TypeName typeName = TYPES.of(part.type());
            components.addParameter(typeName, part.name());
            type.addJavadoc("@param $L $L\n", part.name(), part.javadoc());
        }
        if (isPublic) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return type.recordConstructor(components.build()).build();
    }
}
