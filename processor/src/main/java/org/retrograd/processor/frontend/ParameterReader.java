package org.retrograd.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;

/** Reads the parameters of an annotated method, and which of them its gradient is made of. */
final class ParameterReader {

    /** Names that the language forbids for components of records: they are methods of every object. */
    private static final Set<String> NOT_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final SpanReader spans;
    private final TypeReader types;

    ParameterReader(CompilerTrees compiler, TypeReader types) {
        this.spans = compiler.spans();
        this.types = types;
    }

    /** A parameter's symbol, what it becomes if it is returned by default, and its name's place. */
    private record Parameter(VariableElement element, ParameterHeader header, SourceSpan span) {

        String name() {
            return header.name();
        }
    }

    /** The parameters in order; without those that are refused with a problem, and those of a type variable's type. */
    List<ParameterHeader> read(
            ExecutableElement method, TreePath path, DifferentiableAnnotation annotation, List<Problem> problems) {
        int before = problems.size();
        List<Parameter> all = parameters(method, path, problems);
        Set<String> wrt = wrt(all, annotation.wrt(), problems);
        List<ParameterHeader> headers = new ArrayList<>();
        for (Parameter each : all) {
            boolean returned = each.header().active() && (wrt.isEmpty() || wrt.contains(each.name()));
            headers.add(new ParameterHeader(
                    each.name(), each.header().type(), each.header().active(), returned));
        }
        if (problems.size() == before) {
            checkReturned(method, path, all, headers, problems);
        }
        return headers;
    }

    private List<Parameter> parameters(ExecutableElement method, TreePath path, List<Problem> problems) {
        List<? extends VariableTree> trees = ((MethodTree) path.getLeaf()).getParameters();
        List<Parameter> read = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            VariableElement element = method.getParameters().get(i);
            SourceSpan span = spans.span(trees.get(i), path.getCompilationUnit());
            boolean constant = DifferentiableAnnotation.isNoGradient(element);
            Optional<Type> type = types.read(element.asType());
            if (TypeReader.isVariable(element.asType())) {
                continue;
            }
            Optional<Problem> problem = typeProblem(element, type, constant, span);
            if (problem.isPresent() || type.isEmpty()) {
                problem.ifPresent(problems::add);
                continue;
            }
            boolean active = type.get().isDifferentiable() && !constant;
            String name = element.getSimpleName().toString();
            read.add(new Parameter(element, new ParameterHeader(name, type.get(), active, active), span));
        }
        return read;
    }

    private static Optional<Problem> typeProblem(
            VariableElement element, Optional<Type> type, boolean constant, SourceSpan span) {
        TypeMirror mirror = element.asType();
        String described = "`" + element.getSimpleName() + "` is of type `" + mirror + "`, which ";
        if (TypeReader.isPrivate(mirror)) {
            return Optional.of(new Problem(Code.PRIVATE_TYPE, span, described + "is private"));
        }
        if (type.isEmpty()) {
            String remedy = "pass the primitives or arrays that the method needs of it";
            return Optional.of(
                    new Problem(Code.UNSUPPORTED_PARAMETER, span, described + "is generic", List.of(), remedy));
        }
        return constant || isPrimitive(mirror) || TypeReader.isHarmless(mirror)
                ? Optional.empty()
                : Optional.of(new Problem(Code.UNSUPPORTED_PARAMETER, span, described + "is not understood yet"));
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
                problems.add(at(text, Code.PASSIVE_WRT, passive(parameter.get())));
            }
        }
        return accepted;
    }

    private static String passive(Parameter parameter) {
        String because = DifferentiableAnnotation.isNoGradient(parameter.element())
                ? "is marked @NoGradient"
                : "is of type `" + parameter.element().asType() + "`, which has no derivative";
        return "`" + parameter.name() + "` " + because;
    }

    private Problem at(DifferentiableAnnotation.Text text, Code code, String message) {
        return new Problem(code, spans.span(text.path()), message);
    }

    private void checkReturned(
            ExecutableElement method,
            TreePath path,
            List<Parameter> parameters,
            List<ParameterHeader> headers,
            List<Problem> problems) {
        long returned = headers.stream().filter(ParameterHeader::returned).count();
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
