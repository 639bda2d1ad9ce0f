package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Cotangent;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.Layout;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.VoidType;

/**
 * What is generated for one method, as far as names can clash.
 *
 * @param methods of the face and the implementation
 * @param results the records of the face
 */
record GeneratedMembers(List<Method> methods, List<Result> results) {

    /** A generated method's name and parameter types. */
    record Method(String name, List<Type> parameters) {

        String show() {
            return parameters.stream().map(Type::show).collect(Collectors.joining(", ", name + "(", ")"));
        }
    }

    /** A generated record's simple name and components. Overloads share a record when these are equal. */
    record Result(String name, List<Component> components) {

        String show() {
            return components.stream()
                    .map(component -> component.type().show() + " " + component.name())
                    .collect(Collectors.joining(", ", name + "(", ")"));
        }
    }

    record Component(String name, Type type) {}

    static GeneratedMembers of(MethodHeader header) {
        GeneratedNames names = new GeneratedNames(header);
        List<Type> arguments =
                header.declared().stream().map(DeclaredParameter::type).toList();
        List<Type> withCotangent =
                append(arguments, header.declaredCotangents().stream().map(Cotangent::type));
        List<Method> methods = new ArrayList<>();
        methods.add(new Method(names.vjp(), withCotangent));
        methods.add(new Method(names.addVjpTo(), append(withCotangent, buffers(header))));
        methods.add(new Method(names.adjoint(), arguments));
        if (header.has(Mode.JACOBIAN)) {
            methods.add(new Method(names.jacobian(), arguments));
        }
        if (header.has(Mode.FORWARD)) {
            methods.add(new Method(
                    names.jvp(),
                    append(
                            arguments,
                            header.declaredReturned().stream()
                                    .map(parameter -> parameter.tangent().type()))));
        }
        if (header.isScalar()) {
            methods.add(new Method(names.gradient(), arguments));
            methods.add(new Method(names.valueAndGradient(), arguments));
        }
        return new GeneratedMembers(methods, results(header, names));
    }

    private static List<Result> results(MethodHeader header, GeneratedNames names) {
        List<Result> results = new ArrayList<>();
        List<DeclaredParameter> returned = header.declaredReturned();
        header.declared().forEach(parameter -> addTangents(parameter.layout(), results));
        addTangents(header.returns(), results);
        if (returned.size() > 1) {
            results.add(new Result(
                    names.gradientRecord().show(),
                    returned.stream()
                            .map(parameter -> new Component(
                                    parameter.name(), parameter.tangent().type()))
                            .toList()));
        }
        if (header.has(Mode.JACOBIAN) && returned.size() > 1) {
            results.add(new Result(
                    names.jacobianRecord().show(),
                    returned.stream()
                            .map(parameter -> new Component(parameter.name(), new ArrayType(parameter.type())))
                            .toList()));
        }
        if (header.has(Mode.FORWARD) && header.result() != VoidType.VOID) {
            results.add(new Result(
                    names.jvpRecord().show(),
                    List.of(
                            new Component("value", header.result()),
                            new Component(
                                    "tangent",
                                    header.declaredCotangents().get(0).type()))));
        }
        if (header.isScalar()) {
            results.add(new Result(
                    names.valueAndGradientRecord().show(),
                    List.of(new Component("value", header.result()), new Component("gradient", names.gradientType()))));
        }
        return results;
    }

    private static void addTangents(Layout layout, List<Result> results) {
        layout.aggregates().forEach(aggregate -> {
            if (aggregate.hasOwnTangent()) {
                results.add(new Result(
                        aggregate.tangentType().show(),
                        aggregate.tangentParts().stream()
                                .map(part ->
                                        new Component(part.name(), part.layout().type()))
                                .toList()));
            }
        });
    }

    /** One for each array, and one more for all scalars together. */
    private static Stream<Type> buffers(MethodHeader header) {
        List<Type> returned =
                header.returned().stream().map(ParameterHeader::type).toList();
        Stream<Type> arrays = returned.stream().filter(type -> !(type instanceof PrimitiveType));
        Stream<Type> scalars = returned.stream()
                .filter(PrimitiveType.class::isInstance)
                .limit(1)
                .map(scalar -> new ArrayType(PrimitiveType.DOUBLE));
        return Stream.concat(arrays, scalars);
    }

    private static List<Type> append(List<Type> first, Stream<Type> rest) {
        return Stream.concat(first.stream(), rest).toList();
    }
}
