package org.retrograd.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.VoidType;
import org.retrograd.processor.rule.Rules;

/** Calls: of {@code Math}, of {@code stopGradient}, and of annotated methods of the same class. */
final class CallLowering {

    private final MethodContext context;
    private final ExpressionLowering expressions;
    private final ArrayCalls arrays;

    CallLowering(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
        this.arrays = new ArrayCalls(context, expressions);
    }

    /** A call for what it does, or whose value nobody asks for. */
    void statement(MethodInvocationTree tree, Site site) {
        ExecutableElement method = method(site);
        if (!arrays.statement(tree, method, site)) {
            lower(tree, method, site);
        }
    }

    Operand lower(MethodInvocationTree tree, Site site) {
        return lower(tree, method(site), site);
    }

    private ExecutableElement method(Site site) {
        if (context.element(site) instanceof ExecutableElement method) {
            return method;
        }
        throw context.refuse(site, Code.UNSUPPORTED_CALL, "this call is not understood");
    }

    private Operand lower(MethodInvocationTree tree, ExecutableElement method, Site site) {
        return arrays.value(tree, method, site).orElseGet(() -> ofClass(tree, method, site));
    }

    private Operand ofClass(MethodInvocationTree tree, ExecutableElement method, Site site) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            throw context.refuse(site, Code.UNSUPPORTED_CALL, "this call is not understood");
        }
        String ownerName = owner.getQualifiedName().toString();
        if (ownerName.equals("java.lang.Math") || ownerName.equals("java.lang.StrictMath")) {
            return math(tree, method, new TypeReader().read(owner), site);
        }
        if (ownerName.equals(DifferentiableAnnotation.GRADIENTS)
                && method.getSimpleName().contentEquals("stopGradient")) {
            return stopGradient(tree, method, site);
        }
        Optional<MethodHeader> callee = context.callees().find(method);
        return callee.map(header -> annotated(tree, header, method, site))
                .orElseThrow(() -> unknown(tree, method, site));
    }

    private Operand math(MethodInvocationTree tree, ExecutableElement method, ClassType owner, Site site) {
        String name = method.getSimpleName().toString();
        MethodName called = new MethodName(owner, name);
        if (!(context.type(method.getReturnType(), site) instanceof PrimitiveType result) || !Rules.isPure(called)) {
            throw unknown(tree, method, site);
        }
        List<Type> types = method.getParameters().stream()
                .map(parameter -> context.type(parameter.asType(), site))
                .toList();
        Op.MathCall call = new Op.MathCall(called, arguments(tree, types, site), result);
        if (Rules.of(call).isEmpty() && !Rules.isPassive(call)) {
            throw context.refuse(
                    site,
                    Code.UNSUPPORTED_CALL,
                    "`" + owner.show() + "." + name + "` has no derivative rule",
                    call.operands());
        }
        return site.cursor().let(call, site.name(), context.span(site));
    }

    private Operand stopGradient(MethodInvocationTree tree, ExecutableElement method, Site site) {
        Site argument = site.child(tree.getArguments().get(0));
        Type declared =
                new TypeReader().read(method.getParameters().get(0).asType()).orElseGet(() -> context.type(argument));
        Type type = declared instanceof PrimitiveType ? declared : context.type(argument);
        if (!(declared instanceof PrimitiveType) && type instanceof PrimitiveType) {
            throw context.refuse(argument, Code.UNSUPPORTED_TYPE, "this argument would be boxed");
        }
        Operand operand = expressions.lowerAs(type, argument);
        return site.cursor().let(new Op.StopGradient(operand), site.name(), context.span(site));
    }

    private Operand annotated(MethodInvocationTree tree, MethodHeader callee, ExecutableElement method, Site site) {
        List<Type> types =
                callee.parameters().stream().map(ParameterHeader::type).toList();
        if (tree.getArguments().size() != types.size()) {
            throw context.refuse(site, Code.UNSUPPORTED_CALL, "the arguments of a varargs method, one by one");
        }
        List<Operand> arguments = arguments(tree, types, site);
        if (callee.result() == VoidType.VOID) {
            throw context.refuse(site, Code.UNSUPPORTED_CALL, "`" + callee.name() + "` returns nothing", arguments);
        }
        if (callee.result() instanceof ArrayType) {
            throw context.refuse(site, Code.UNSUPPORTED_CALL, "`" + callee.name() + "` returns an array", arguments);
        }
        context.mentioned().add(method);
        context.calls().add(new MethodLowering.Call(callee, arguments, context.span(site)));
        MethodName name = new MethodName(callee.owner(), callee.name());
        return site.cursor().let(new Op.Call(name, arguments, callee.result()), site.name(), context.span(site));
    }

    private List<Operand> arguments(MethodInvocationTree tree, List<Type> types, Site site) {
        List<Operand> arguments = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            Site argument = site.child(tree.getArguments().get(k));
            arguments.add(expressions.lowerAs(types.get(k), argument));
        }
        return arguments;
    }

    /** Refuses the call, with the way by which an active value reaches one of its arguments, where they are understood. */
    private RuntimeException unknown(MethodInvocationTree tree, ExecutableElement method, Site site) {
        Element owner = Objects.requireNonNull(method.getEnclosingElement());
        String name = "`" + owner.getSimpleName() + "." + method.getSimpleName() + "`";
        if (DifferentiableAnnotation.on(method, context.compiler()).isEmpty()) {
            return context.refuse(site, Code.UNSUPPORTED_CALL, name + " has no derivative", understood(tree, site));
        }
        return owner.equals(context.compiler().trees().getElement(enclosingClass(site)))
                ? context.refuse(site, Code.CALLEE_REFUSED, name + " has no adjoint")
                : context.refuse(site, Code.UNSUPPORTED_CALL, name + " is annotated, but in another class");
    }

    private static TreePath enclosingClass(Site site) {
        TreePath path = site.path();
        while (!(path.getLeaf() instanceof ClassTree)) {
            path = path.getParentPath();
        }
        return path;
    }

    private List<Operand> understood(MethodInvocationTree tree, Site site) {
        List<Operand> operands = new ArrayList<>();
        for (ExpressionTree argument : tree.getArguments()) {
            try {
                operands.add(expressions.lower(site.child(argument)));
            } catch (Refusal refusal) {
                context.report(refusal.problem());
            }
        }
        return operands;
    }
}
