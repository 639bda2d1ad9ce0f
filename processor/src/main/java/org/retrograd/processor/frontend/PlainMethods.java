package org.retrograd.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Visibility;
import org.retrograd.processor.ir.VoidType;

/** Reads methods that are called from annotated ones, where the compilation has their source. */
final class PlainMethods {

    private final CompilerTrees compiler;
    private final TypeReader types = new TypeReader();
    private final RecordShapes shapes;

    PlainMethods(CompilerTrees compiler) {
        this.compiler = compiler;
        this.shapes = new RecordShapes(compiler);
    }

    /**
     * The method as one whose derivatives can be generated.
     *
     * @param base gives the name that those of its derivatives are made from
     * @return empty if the method has no source here, or a signature that is not understood
     */
    Optional<MethodSource> read(ExecutableElement method, Function<MethodHeader, String> base) {
        if (!isUnderstood(method)
                || method.getModifiers().contains(Modifier.SYNCHRONIZED)
                || !(method.getEnclosingElement() instanceof TypeElement owner)
                || isLocal(owner)) {
            return Optional.empty();
        }
        @Nullable TreePath path = compiler.trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            return Optional.empty();
        }
        if (new CanonicalConstructors(compiler).in(path).hasErrors()) {
            return Optional.empty();
        }
        Optional<Type> result = method.getKind() == ElementKind.CONSTRUCTOR
                ? Optional.of(types.read(owner))
                : types.result(method.getReturnType()).filter(type -> isReturned(type, method.getReturnType()));
        Optional<List<ParameterHeader>> parameters = parameters(method);
        if (result.isEmpty() || parameters.isEmpty()) {
            return Optional.empty();
        }
        MethodHeader unnamed = MethodHeader.plain(
                types.read(owner),
                name(method),
                name(method),
                parameters.get(),
                result.get(),
                visibility(method),
                HeaderReader.documentation(method, compiler.types()));
        MethodSource source = new MethodSource(unnamed, path, tree, method);
        boolean isAttributed = compiler.attribute(source);
        new CapturedLambdas(compiler).in(path).all().stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem);
        });
        return isAttributed
                ? Optional.of(new MethodSource(unnamed.named(base.apply(unnamed)), path, tree, method))
                : Optional.empty();
    }

    /** Whether the class stands inside a method, or has no name. */
    private static boolean isLocal(Element type) {
        for (@Nullable Element level = type; level instanceof TypeElement; level = level.getEnclosingElement()) {
            boolean isMember = level.getEnclosingElement() instanceof TypeElement
                    || level.getEnclosingElement() instanceof PackageElement;
            if (!isMember || level.getSimpleName().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Static methods, and methods and constructors of records and what is like them. */
    private boolean isUnderstood(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                || shapes.record(owner(method).asType()).isPresent()
                || isUserType(owner(method).asType());
    }

    private boolean isUserType(TypeMirror type) {
        return types.read(type).filter(UserType.class::isInstance).isPresent();
    }

    /** The name of the method; of a constructor, one that says what it makes. */
    private static String name(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? "new" + owner(method).getSimpleName()
                : method.getSimpleName().toString();
    }

    /** The types of what the method is given: of an instance method, what it is called on comes first. */
    static Stream<TypeMirror> receiverAndParameters(ExecutableElement method) {
        Stream<TypeMirror> parameters = method.getParameters().stream().map(VariableElement::asType);
        return hasReceiver(method) ? Stream.concat(Stream.of(owner(method).asType()), parameters) : parameters;
    }

    /** The class that declares the method. */
    static TypeElement owner(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    static boolean hasReceiver(ExecutableElement method) {
        return method.getKind() == ElementKind.METHOD && !method.getModifiers().contains(Modifier.STATIC);
    }

    private boolean isReturned(Type type, TypeMirror mirror) {
        return type == VoidType.VOID
                || type.isAtomic()
                || type instanceof ArrayType
                || shapes.record(mirror).isPresent();
    }

    private Optional<List<ParameterHeader>> parameters(ExecutableElement method) {
        List<ParameterHeader> parameters = new ArrayList<>();
        if (hasReceiver(method)) {
            Type self = types.read(owner(method).asType()).orElseThrow();
            parameters.add(new ParameterHeader("self", self, self.isDifferentiable(), self.isDifferentiable()));
        }
        for (VariableElement parameter : method.getParameters()) {
            TypeMirror mirror = parameter.asType();
            Optional<Type> type = types.read(mirror);
            if (type.isEmpty() || !isTaken(mirror)) {
                return Optional.empty();
            }
            boolean active = type.get().isDifferentiable() && !DifferentiableAnnotation.isNoGradient(parameter);
            parameters.add(new ParameterHeader(parameter.getSimpleName().toString(), type.get(), active, active));
        }
        return Optional.of(parameters);
    }

    private boolean isTaken(TypeMirror type) {
        return ParameterReader.isPrimitive(type)
                || isUserType(type)
                || TypeReader.isHarmless(type)
                || shapes.record(type).isPresent()
                || shapes.isOfRecords(type);
    }

    /** Public only if the method can be reached from other packages; private if not even from its own. */
    private static Visibility visibility(ExecutableElement method) {
        Visibility visibility = Visibility.PUBLIC;
        for (@Nullable Element level = method; level != null; level = level.getEnclosingElement()) {
            Set<Modifier> modifiers = level.getModifiers();
            if (modifiers.contains(Modifier.PRIVATE)) {
                return Visibility.PRIVATE;
            }
            boolean isMember = level instanceof ExecutableElement || level instanceof TypeElement;
            if (isMember && !modifiers.contains(Modifier.PUBLIC)) {
                visibility = Visibility.PACKAGE;
            }
        }
        return visibility;
    }
}
