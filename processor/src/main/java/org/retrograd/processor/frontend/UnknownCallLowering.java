package org.retrograd.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.GenericType;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.VoidType;

/**
 * Calls of which nothing is known but the signature: of static methods, and of methods of objects that are no records. They are
 * made once, in their place; whether that loses a derivative shows only when it is known what varies, and is told by
 * {@link UnknownCalls}.
 */
final class UnknownCallLowering {

    private final MethodContext context;
    private final ExpressionLowering expressions;
    private final TypeReader types = new TypeReader();

    UnknownCallLowering(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    Operand lower(MethodInvocationTree tree, ExecutableElement method, Site site) {
        Element owner = method.getEnclosingElement();
        TypeMirror returned = returned(method, site);
        Optional<Type> result = types.result(returned);
        boolean isConstant = DifferentiableAnnotation.isNoGradient(method);
        boolean isPlain =
                (method.getModifiers().contains(Modifier.STATIC) || isOfUserType(method) || isOnObject(tree, site))
                        && method.getTypeParameters().isEmpty()
                        && DifferentiableAnnotation.on(method, context.compiler())
                                .isEmpty()
                        && owner instanceof TypeElement
                        && context.callees().sees(method)
                        && result.filter(each -> isConstant || isUnderstood(each, returned))
                                .isPresent();
        if (!isPlain || !(owner instanceof TypeElement type)) {
            throw refusal(tree, method, site);
        }
        List<Operand> arguments = new ArrayList<>();
        if (PlainMethods.hasReceiver(method)) {
            arguments.add(expressions.records().receiver(tree, site));
        }
        arguments.addAll(method.isVarArgs() ? gathered(tree, method, site) : given(tree, method, site));
        if (arguments.stream().anyMatch(argument -> expressions.records().holdsArrays(argument.type()))) {
            throw refusal(tree, method, site);
        }
        context.mentioned().add(method);
        MethodName name =
                new MethodName(types.read(type), method.getSimpleName().toString(), PlainMethods.hasReceiver(method));
        return call(name, isConstant ? stopped(arguments, site) : arguments, result.get(), site);
    }

    /** What the method returns here: where its class's type parameter stands, what stands for that. */
    private TypeMirror returned(ExecutableElement method, Site site) {
        boolean isPlain = types.result(method.getReturnType()).isPresent();
        return isPlain ? method.getReturnType() : context.compiler().trees().getTypeMirror(site.path());
    }

    /** Whether the method is called on an object that nothing is made of, such as a string or a source of random numbers. */
    private boolean isOnObject(MethodInvocationTree tree, Site site) {
        if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) {
            return false;
        }
        TypeMirror type = context.compiler()
                .trees()
                .getTypeMirror(site.child(select).child(select.getExpression()).path());
        return types.read(type).filter(UnknownCallLowering::isOfObjects).isPresent()
                && !expressions.records().isRecord(type);
    }

    private boolean isOfUserType(ExecutableElement method) {
        return types.read(PlainMethods.owner(method).asType())
                .filter(UserType.class::isInstance)
                .isPresent();
    }

    /** The arguments as constants, so that what is made of them is one. */
    private List<Operand> stopped(List<Operand> arguments, Site site) {
        return arguments.stream()
                .map(argument -> argument.type().isDifferentiable()
                        ? site.cursor().let(new Op.StopGradient(argument), Name.NONE, context.span(site))
                        : argument)
                .toList();
    }

    private List<Operand> given(MethodInvocationTree tree, ExecutableElement method, Site site) {
        List<Operand> arguments = new ArrayList<>();
        for (int k = 0; k < tree.getArguments().size(); k++) {
            Site argument = site.child(tree.getArguments().get(k));
            Optional<Type> parameter = types.read(method.getParameters().get(k).asType())
                    .filter(type -> !isOfObjects(type)); // what is given then is what the caller has
            arguments.add(
                    parameter.isPresent()
                            ? expressions.lowerAs(parameter.get(), argument)
                            : expressions.lower(argument));
        }
        return arguments;
    }

    /** The arguments, those behind the last fixed one in an array. */
    private List<Operand> gathered(MethodInvocationTree tree, ExecutableElement method, Site site) {
        List<Type> parameters = method.getParameters().stream()
                .flatMap(parameter -> types.read(parameter.asType()).stream())
                .toList();
        if (parameters.size() < method.getParameters().size()) {
            throw refusal(tree, method, site);
        }
        return expressions.calls().arguments(tree.getArguments(), parameters, method, site);
    }

    private static boolean isOfObjects(Type type) {
        return type instanceof ClassType || type instanceof GenericType;
    }

    private boolean isUnderstood(Type type, TypeMirror mirror) {
        return !(type instanceof ArrayType array && array.isDifferentiable())
                && !expressions.records().isRecord(mirror);
    }

    private Operand call(MethodName name, List<Operand> arguments, Type type, Site site) {
        Optional<Value> result = type == VoidType.VOID
                ? Optional.empty()
                : Optional.of(site.cursor().builder().values().fresh(site.name(), type));
        boolean hasArrays = arguments.stream().anyMatch(argument -> argument.type() instanceof ArrayType);
        Optional<Effects> effects = hasArrays ? Optional.empty() : Optional.of(Effects.NONE);
        site.cursor().act(new CallStatement(result, name, arguments, effects, context.span(site)));
        return result.<Operand>map(value -> value).orElseGet(() -> new Unset(type));
    }

    /** Refuses the call, with the way by which an active value reaches one of its arguments, where they are understood. */
    private RuntimeException refusal(MethodInvocationTree tree, ExecutableElement method, Site site) {
        Element owner = Objects.requireNonNull(method.getEnclosingElement());
        String name = "`" + owner.getSimpleName() + "." + method.getSimpleName() + "`";
        return DifferentiableAnnotation.on(method, context.compiler()).isEmpty()
                ? context.refuse(site, Code.UNSUPPORTED_CALL, name + " has no derivative", understood(tree, site))
                : context.refuse(site, Code.CALLEE_REFUSED, name + " has no adjoint");
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
