package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.normalize.Variable;

/** What is known of a method while it is lowered: its variables, its calls, and what was found wrong so far. */
final class MethodContext {

    private final CompilerTrees compiler;
    private final Callees callees;
    private final MethodSource source;
    private final TypeReader types = new TypeReader();
    private final Map<Element, Variable> variables = new HashMap<>();
    private final Map<Element, Problem> refused = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Element> mentioned = new ArrayList<>();
    private Optional<Operand> receiver = Optional.empty();
    private int declared;

    MethodContext(CompilerTrees compiler, Callees callees, MethodSource source) {
        this.compiler = compiler;
        this.callees = callees;
        this.source = source;
    }

    CompilerTrees compiler() {
        return compiler;
    }

    Callees callees() {
        return callees;
    }

    /** What the method is called on, if it is an instance method. */
    Optional<Operand> receiver() {
        return receiver;
    }

    void calledOn(Operand self) {
        receiver = Optional.of(self);
    }

    /** The class that declares the method. */
    ClassType owner() {
        return source.header().owner();
    }

    /** The method that is lowered. */
    Element method() {
        return source.element();
    }

    /** Whether the tree is of this type, or {@code null}. */
    boolean isOfType(Site site, Type type) {
        TypeMirror mirror = compiler.trees().getTypeMirror(site.path());
        return mirror.getKind() == TypeKind.NULL
                || types.read(mirror).filter(type::equals).isPresent();
    }

    /** The class whose assertions are those of the method. */
    ClassType outermostClass() {
        return new ClassType(owner().packageName(), owner().simpleNames().subList(0, 1));
    }

    /** What the generated class will mention because this method does. */
    List<Element> mentioned() {
        return mentioned;
    }

    List<Problem> problems() {
        return problems;
    }

    void report(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    SourceSpan span(Site site) {
        return compiler.spans().span(site.path());
    }

    Variable declare(Element element, Type type) {
        Variable variable = internal(element.getSimpleName().toString(), type);
        variables.put(element, variable);
        return variable;
    }

    /** A variable that the source does not have. */
    Variable internal(String name, Type type) {
        return new Variable(declared++, name, type);
    }

    Optional<Variable> variable(Element element) {
        return Optional.ofNullable(variables.get(element));
    }

    /** What reads the variable later is refused for the same reason, and that is not reported again. */
    void poison(Element element, Problem problem) {
        refused.put(element, problem);
    }

    /** The element that a tree refers to; a method whose body does not resolve never gets here. */
    Element element(Site site) {
        Element element = compiler.trees().getElement(site.path());
        if (element == null) {
            throw refuse(site, Code.UNSUPPORTED_EXPRESSION, "this is not understood");
        }
        Problem problem = refused.get(element);
        if (problem != null) {
            throw new Refusal(problem);
        }
        return element;
    }

    Type type(Site site) {
        TypeMirror mirror = compiler.trees().getTypeMirror(site.path());
        return type(mirror, site);
    }

    Type type(TypeMirror mirror, Site site) {
        return types.read(mirror)
                .orElseThrow(() -> refuse(site, Code.UNSUPPORTED_TYPE, "`" + mirror + "` is not understood"));
    }

    Refusal refuse(Site site, Code code, String message) {
        return refuse(site, code, message, List.of());
    }

    /** Refuses a tree, and tells how active values reach it through its operands. */
    Refusal refuse(Site site, Code code, String message, List<? extends Operand> operands) {
        List<FlowStep> flow = site.cursor().flow().to(operands).orElse(List.of());
        return new Refusal(new Problem(code, span(site), message, flow));
    }
}
