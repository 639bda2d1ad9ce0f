package org.retrograd.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.Layout;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;

/** Reads the parameters of an annotated method, and which of them its gradient is made of. */
final class ParameterReader {

    /** Names that the language forbids for components of records: they are methods of every object. */
    private static final Set<String> NOT_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final SpanReader spans;
    private final TypeReader types;
    private final LayoutReader layouts;

    ParameterReader(CompilerTrees compiler, TypeReader types) {
        this.spans = compiler.spans();
        this.types = types;
        this.layouts = new LayoutReader(compiler);
    }

    /** What a parameter becomes if it is returned by default, why it is passive if it is, and its name's place. */
    private record Parameter(DeclaredParameter header, String passive, SourceSpan span) {

        String name() {
            return header.name();
        }
    }

    /** The parameters in order; without those that are refused with a problem, and those of a type variable's type. */
    List<DeclaredParameter> read(
            ExecutableElement method, TreePath path, DifferentiableAnnotation annotation, List<Problem> problems) {
        int before = problems.size();
        List<Parameter> all = parameters(method, path, problems);
        Set<String> wrt = wrt(all, annotation.wrt(), problems);
        List<DeclaredParameter> headers = new ArrayList<>();
        for (Parameter each : all) {
            boolean returned = each.header().active() && (wrt.isEmpty() || wrt.contains(each.name()));
            headers.add(new DeclaredParameter(
                    each.name(), each.header().layout(), each.header().active(), returned));
        }
        boolean isComplete =
                all.size() == PlainMethods.receiverAndParameters(method).count();
        if (problems.size() == before && isComplete) {
            checkReturned(method, path, all, headers, problems);
        }
        return headers;
    }

    private List<Parameter> parameters(ExecutableElement method, TreePath path, List<Problem> problems) {
        List<? extends VariableTree> trees = ((MethodTree) path.getLeaf()).getParameters();
        List<Parameter> read = new ArrayList<>();
        if (PlainMethods.hasReceiver(method)) {
            receiver(method, path).ifPresent(read::add);
        }
        for (int i = 0; i < trees.size(); i++) {
            VariableElement element = method.getParameters().get(i);
            if (!TypeReader.isVariable(element.asType())) {
                SourceSpan span = spans.span(trees.get(i), path.getCompilationUnit());
                parameter(element, PlainMethods.owner(method), span, problems).ifPresent(read::add);
            }
        }
        return read;
    }

    /** What an instance method is called on, named after its class; a receiver that has no layout is refused elsewhere. */
    private Optional<Parameter> receiver(ExecutableElement method, TreePath path) {
        TypeElement owner = PlainMethods.owner(method);
        try {
            Layout layout = layouts.read(owner.asType(), owner);
            boolean active = layout.tangent().isPresent();
            String because = "is of type `" + owner.getSimpleName() + "`, which has no derivative";
            return Optional.of(new Parameter(
                    new DeclaredParameter(receiverName(method), layout, active, active), because, spans.span(path)));
        } catch (LayoutReader.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private boolean isOfValues(TypeMirror type) {
        return type instanceof ArrayType array
                ? isOfValues(array.getComponentType())
                : types.read(type).filter(UserType.class::isInstance).isPresent();
    }

    private static String receiverName(ExecutableElement method) {
        String type = PlainMethods.owner(method).getSimpleName().toString();
        String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        boolean isTaken = SourceVersion.isKeyword(name)
                || method.getParameters().stream()
                        .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
        return isTaken ? "self" : name;
    }

    private Optional<Parameter> parameter(
            VariableElement element, TypeElement owner, SourceSpan span, List<Problem> problems) {
        TypeMirror mirror = element.asType();
        String name = element.getSimpleName().toString();
        String described = "`" + name + "` is of type `" + mirror + "`, which ";
        if (TypeReader.isPrivate(mirror)) {
            problems.add(new Problem(Code.PRIVATE_TYPE, span, described + "is private"));
            return Optional.empty();
        }
        Optional<Type> type = types.read(mirror);
        if (type.isEmpty() && isOfValues(mirror)) {
            String remedy = "take each value as a parameter of its own; methods with rules may take any number of them";
            String message = described + "is an array of values with a tangent";
            problems.add(new Problem(Code.UNSUPPORTED_PARAMETER, span, message, List.of(), remedy));
            return Optional.empty();
        }
        if (type.isEmpty()) {
            String remedy = "pass the primitives or arrays that the method needs of it";
            problems.add(new Problem(Code.UNSUPPORTED_PARAMETER, span, described + "is generic", List.of(), remedy));
            return Optional.empty();
        }
        boolean constant = DifferentiableAnnotation.isNoGradient(element);
        try {
            Layout layout = layouts.read(mirror, owner);
            boolean active = !constant && layout.tangent().isPresent();
            String because =
                    constant ? "is marked @NoGradient" : "is of type `" + mirror + "`, which has no derivative";
            return Optional.of(new Parameter(new DeclaredParameter(name, layout, active, active), because, span));
        } catch (LayoutReader.Unreadable unreadable) {
            if (!constant || layouts.mayHoldRows(mirror)) {
                problems.add(new Problem(Code.UNSUPPORTED_PARAMETER, span, described + unreadable.clause()));
                return Optional.empty();
            }
            Layout whole = new Layout.Leaf(type.get());
            return Optional.of(
                    new Parameter(new DeclaredParameter(name, whole, false, false), "is marked @NoGradient", span));
        }
    }

    static boolean isPrimitive(TypeMirror type) {
        return type instanceof ArrayType array
                ? isPrimitive(array.getComponentType())
                : type.getKind().isPrimitive();
    }

    private Set<String> wrt(
            List<Parameter> parameters, List<DifferentiableAnnotation.Text> names, List<Problem> problems) {
        Set<String> accepted = new HashSet<>();
        boolean complete = problems.stream().noneMatch(problem -> problem.code() == Code.UNSUPPORTED_PARAMETER);
        for (DifferentiableAnnotation.Text text : names) {
            String name = text.value();
            Optional<Parameter> parameter =
                    parameters.stream().filter(each -> each.name().equals(name)).findFirst();
            if (!accepted.add(name)) {
                problems.add(at(text, Code.DUPLICATE_WRT, "`" + name + "` stands twice in wrt"));
            } else if (parameter.isEmpty() && complete) {
                problems.add(at(text, Code.UNKNOWN_WRT, "the method has no parameter `" + name + "`"));
            } else if (parameter.isPresent() && !parameter.get().header().active()) {
                problems.add(at(
                        text,
                        Code.PASSIVE_WRT,
                        "`" + name + "` " + parameter.get().passive()));
            }
        }
        return accepted;
    }

    private Problem at(DifferentiableAnnotation.Text text, Code code, String message) {
        return new Problem(code, spans.span(text.path()), message);
    }

    private void checkReturned(
            ExecutableElement method,
            TreePath path,
            List<Parameter> parameters,
            List<DeclaredParameter> headers,
            List<Problem> problems) {
        long returned = headers.stream().filter(DeclaredParameter::returned).count();
        if (returned == 0) {
            String message = "`" + method.getSimpleName() + "` has no parameter with a derivative";
            problems.add(new Problem(Code.NO_ACTIVE_PARAMETER, spans.span(path), message));
        }
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.get(i).name();
            if (returned > 1 && headers.get(i).returned() && NOT_COMPONENTS.contains(name)) {
                String message = "`" + name + "` cannot be a component of the gradient's record";
                problems.add(new Problem(
                        Code.UNUSABLE_PARAMETER_NAME, parameters.get(i).span(), message));
            }
        }
    }
}
