package org.retrograd.processor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retrograd.processor.emit.GeneratedSource;
import org.retrograd.processor.emit.Markers;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/** Faces with the right members, which do nothing but refer to the implementation as real ones do. */
final class StubFaces implements FaceStage {

    @Override
    public GeneratedSource emit(ClassType owner, List<MethodHeader> headers, Markers markers) {
        ClassType face = GeneratedNames.face(owner);
        Set<String> members = new TreeSet<>();
        for (MethodHeader header : headers) {
            members.addAll(members(header));
        }
        String annotation =
                markers.standardGenerated().isPresent() ? "@javax.annotation.processing.Generated(\"stub\")\n" : "";
        return source(
                face,
                annotation + "public final class " + face.show() + " {\n" + String.join("\n", members)
                        + "\nstatic final Class<?> IMPLEMENTATION = "
                        + GeneratedNames.implementation(owner).show() + ".class;\n}\n");
    }

    static GeneratedSource source(ClassType type, String body) {
        String home = type.packageName().isEmpty() ? "" : "package " + type.packageName() + ";\n";
        String generated = "@org.retrograd.Generated(from = \"stub\", contract = 1)\n";
        return new GeneratedSource(type, home + generated + body);
    }

    private static List<String> members(MethodHeader header) {
        GeneratedNames names = new GeneratedNames(header);
        String parameters = header.parameters().stream().map(StubFaces::declare).collect(Collectors.joining(", "));
        String gradient = names.gradientType().show();
        String vjp = method(
                gradient, names.vjp(), parameters + ", " + header.result().show() + " cotangent");
        String components = header.returned().stream().map(StubFaces::declare).collect(Collectors.joining(", "));
        Stream<String> record = header.returned().size() == 1
                ? Stream.empty()
                : Stream.of("public record " + gradient + "(" + components + ") {}");
        if (!header.isScalar()) {
            return Stream.concat(record, Stream.of(vjp)).toList();
        }
        String both = names.valueAndGradientRecord().show();
        Stream<String> scalar = Stream.of(
                vjp,
                "public record " + both + "(" + header.result().show() + " value, " + gradient + " gradient) {}",
                method(gradient, names.gradient(), parameters),
                method(both, names.valueAndGradient(), parameters));
        return Stream.concat(record, scalar).toList();
    }

    private static String method(String result, String name, String parameters) {
        String value =
                result.equals(PrimitiveType.DOUBLE.show()) || result.equals(PrimitiveType.FLOAT.show()) ? "0" : "null";
        return "public static " + result + " " + name + "(" + parameters + ") { return " + value + "; }";
    }

    private static String declare(ParameterHeader parameter) {
        return show(parameter.type()) + " " + parameter.name();
    }

    private static String show(Type type) {
        if (type instanceof ArrayType array) {
            return show(array.element()) + "[]";
        }
        if (type instanceof ClassType named) {
            String prefix = named.packageName().isEmpty() ? "" : named.packageName() + ".";
            return prefix + String.join(".", named.simpleNames());
        }
        return type.show();
    }
}
