package org.retrograd.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.Layout;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Visibility;

/** Reads an annotated method's signature and annotation, and refuses their misuse. Looks at no body. */
final class HeaderReader {

    private final CompilerTrees compiler;
    private final Set<Mode> everywhere;
    private final TypeReader types = new TypeReader();
    private final DeclarationRules declarations;
    private final ParameterReader parameters;
    private final LayoutReader layouts;

    /**
     * @param everywhere the modes that are asked for whatever the annotation says
     */
    HeaderReader(CompilerTrees compiler, Set<Mode> everywhere) {
        this.compiler = compiler;
        this.everywhere = everywhere;
        this.declarations = new DeclarationRules(compiler);
        this.parameters = new ParameterReader(compiler, types);
        this.layouts = new LayoutReader(compiler);
    }

    HeaderReading read(TypeElement owner, ExecutableElement method, DifferentiableAnnotation annotation) {
        TreePath path = compiler.trees().getPath(method);
        if (isUnresolved(method) || !(path.getLeaf() instanceof MethodTree tree)) {
            return new HeaderReading.Unresolved();
        }
        List<Problem> problems = new ArrayList<>(declarations.problems(method, path));
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return new HeaderReading.Refused(new Problems(problems));
        }
        String base = base(method, annotation, problems);
        List<DeclaredParameter> read = parameters.read(method, path, annotation, problems);
        Optional<Type> result = types.result(method.getReturnType());
        Optional<Layout> returns = result.map(type -> returns(type, method, owner, path, problems));
        Set<Mode> modes = modes(annotation);
        if (modes.contains(Mode.JACOBIAN)) {
            TreePath place = annotation.mode(Mode.JACOBIAN.name()).orElse(path);
            requireVector(result, PlainMethods.hasReceiver(method), read, place, problems);
        }
        long limit = limit(annotation, problems);
        if (!problems.isEmpty() || returns.isEmpty()) {
            return new HeaderReading.Refused(new Problems(problems));
        }
        MethodHeader header = new MethodHeader(
                types.read(owner),
                method.getSimpleName().toString(),
                base,
                read,
                returns.get(),
                modes,
                limit,
                visibility(method),
                documentation(method, compiler.types()));
        Optional<Problem> tooMany =
                ParameterLimit.problem(header, compiler.spans().span(path));
        if (tooMany.isPresent()) {
            return new HeaderReading.Refused(Problems.of(tooMany.get()));
        }
        return new HeaderReading.Accepted(new MethodSource(header, path, tree, method));
    }

    private Layout returns(
            Type type, ExecutableElement method, TypeElement owner, TreePath path, List<Problem> problems) {
        Layout whole = new Layout.Leaf(type);
        if (!layouts.isAggregate(method.getReturnType())) {
            return whole;
        }
        try {
            Layout layout = layouts.read(method.getReturnType(), owner);
            if (layout.tangent().isPresent() && layout.hasRows()) {
                throw new LayoutReader.Unreadable("holds an array of records: generated code cannot return that yet");
            }
            if (layout.tangent().isPresent() && !layouts.canBeMade(layout)) {
                throw new LayoutReader.Unreadable("generated code cannot make: it has no canonical constructor that"
                        + " only sets its components");
            }
            return layout;
        } catch (LayoutReader.Unreadable unreadable) {
            String message = "`" + method.getSimpleName() + "` returns `" + method.getReturnType() + "`, which "
                    + unreadable.clause();
            problems.add(new Problem(Code.PASSIVE_RESULT, compiler.spans().span(path), message));
            return whole;
        }
    }

    private Set<Mode> modes(DifferentiableAnnotation annotation) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        for (Mode mode : Mode.values()) {
            if (everywhere.contains(mode) || annotation.mode(mode.name()).isPresent()) {
                modes.add(mode);
            }
        }
        return modes;
    }

    private void requireVector(
            Optional<Type> result,
            boolean hasReceiver,
            List<DeclaredParameter> parameters,
            TreePath place,
            List<Problem> problems) {
        if (hasReceiver || parameters.stream().anyMatch(DeclaredParameter::isAggregate)) {
            problems.add(new Problem(
                    Code.NO_JACOBIAN,
                    compiler.spans().span(place),
                    "a Jacobian is asked for, but a parameter is a record, or what an instance method is called on",
                    List.of(),
                    "write a method of numbers and arrays that calls this one"));
        }
        boolean isVector = result.filter(
                        type -> type instanceof ArrayType array && array.element() instanceof PrimitiveType)
                .isPresent();
        if (!isVector) {
            problems.add(new Problem(
                    Code.NO_JACOBIAN,
                    compiler.spans().span(place),
                    "a Jacobian is asked for, but the result is no vector"));
        }
    }

    private long limit(DifferentiableAnnotation annotation, List<Problem> problems) {
        Optional<DifferentiableAnnotation.Count> given = annotation.maxSavedBytes();
        given.filter(number -> number.value() < 0)
                .ifPresent(number -> problems.add(new Problem(
                        Code.NEGATIVE_LIMIT,
                        compiler.spans().span(number.path()),
                        "maxSavedBytes is " + number.value())));
        return given.map(DifferentiableAnnotation.Count::value).orElse(MethodHeader.UNLIMITED);
    }

    private static boolean isUnresolved(ExecutableElement method) {
        return TypeReader.isUnresolved(method.getReturnType())
                || method.getParameters().stream().map(VariableElement::asType).anyMatch(TypeReader::isUnresolved);
    }

    private String base(ExecutableElement method, DifferentiableAnnotation annotation, List<Problem> problems) {
        Optional<DifferentiableAnnotation.Text> given = annotation.name();
        if (given.isEmpty()) {
            return method.getSimpleName().toString();
        }
        String base = given.get().value();
        if (!javax.lang.model.SourceVersion.isIdentifier(base)) {
            problems.add(new Problem(
                    Code.INVALID_NAME,
                    compiler.spans().span(given.get().path()),
                    "\"" + base + "\" is not a Java identifier"));
        }
        return base;
    }

    /** Public only if the method can be reached from other packages. */
    private static Visibility visibility(ExecutableElement method) {
        for (@Nullable Element level = method; level != null; level = level.getEnclosingElement()) {
            boolean named = level instanceof ExecutableElement || level instanceof TypeElement;
            if (named && !level.getModifiers().contains(Modifier.PUBLIC)) {
                return Visibility.PACKAGE;
            }
        }
        return Visibility.PUBLIC;
    }

    static String documentation(ExecutableElement method, Types types) {
        return method.getParameters().stream()
                .map(VariableElement::asType)
                .map(types::erasure)
                .map(TypeMirror::toString)
                .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
    }
}
