package org.retrograd.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.analysis.CalleeTable.Callee;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Visibility;
import org.retrograd.processor.ir.VoidType;
import org.retrograd.processor.rule.Rules;

/** Calls: of {@code stopGradient}, of methods with users' rules, of {@code Math}, of methods with source, and of all others. */
final class CallLowering {

    private final MethodContext context;
    private final ExpressionLowering expressions;
    private final ArrayCalls arrays;
    private final UnknownCallLowering unknown;
    private final RecordLowering records;

    CallLowering(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
        this.arrays = new ArrayCalls(context, expressions);
        this.unknown = new UnknownCallLowering(context, expressions);
        this.records = expressions.records();
    }

    /** A call for what it does, or whose value nobody asks for. */
    void statement(MethodInvocationTree tree, Site site) {
        ExecutableElement method = method(site);
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            records.delegate(tree, method, site);
        } else if (!arrays.statement(tree, method, site)) {
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
        if (ownerName.equals(DifferentiableAnnotation.GRADIENTS)
                && method.getSimpleName().contentEquals("stopGradient")) {
            return stopGradient(tree, method, site);
        }
        int count = tree.getArguments().size() + (PlainMethods.hasReceiver(method) ? 1 : 0);
        Optional<RuledMethod> ruled = context.callees().ruled(method, count, context.method(), context.span(site));
        if (ruled.isPresent()) {
            return ruled(tree, ruled.get(), method, site);
        }
        if (isOpaque(method) && !DifferentiableAnnotation.isOn(method)) {
            return unknown.lower(tree, method, site);
        }
        boolean isMath = ownerName.equals("java.lang.Math") || ownerName.equals("java.lang.StrictMath");
        if (isMath && method.getModifiers().contains(Modifier.PUBLIC)) { // what others do not see has no rules
            return math(tree, method, new TypeReader().read(owner), site);
        }
        Optional<Operand> component = records.accessor(tree, method, site);
        if (component.isPresent()) {
            return component.get();
        }
        return context.callees()
                .find(method, context.span(site))
                .map(callee -> known(tree, callee, method, site))
                .orElseGet(() -> unknown.lower(tree, method, site));
    }

    private Operand ruled(MethodInvocationTree tree, RuledMethod ruled, ExecutableElement method, Site site) {
        List<Operand> arguments = new ArrayList<>();
        if (ruled.name().onReceiver()) {
            arguments.add(receiver(tree, ruled.parameters().get(0), site));
        }
        List<Type> types =
                ruled.parameters().subList(arguments.size(), ruled.parameters().size());
        if (RuledParameters.areRepeated(method)) {
            refuseArrays(tree.getArguments(), method, site);
            arguments.addAll(arguments(tree.getArguments(), types, site));
        } else {
            arguments.addAll(arguments(tree.getArguments(), types, method, site));
        }
        context.mentioned().add(method);
        context.mentioned().addAll(context.callees().rulesOf(method));
        Op.Call call = new Op.Call(ruled.name(), arguments, context.type(method.getReturnType(), site));
        return site.cursor().let(call, site.name(), context.span(site));
    }

    /** In the place of an array of what is repeated, its elements would have to be known. */
    private void refuseArrays(List<? extends ExpressionTree> trees, ExecutableElement method, Site site) {
        int last = method.getParameters().size() - 1;
        if (trees.size() == last + 1) {
            Site argument = site.child(trees.get(last));
            TypeMirror type = context.compiler().trees().getTypeMirror(argument.path());
            if (type == null || type.getKind() == TypeKind.ARRAY || type.getKind() == TypeKind.NULL) {
                String message = "an array in the place of the values that `" + method.getSimpleName()
                        + "` takes any number of: give it each value as an argument of its own";
                throw context.refuse(argument, Code.UNSUPPORTED_TYPE, message);
            }
        }
    }

    private Operand receiver(MethodInvocationTree tree, Type type, Site site) {
        Operand receiver = records.receiver(tree, site);
        if (!receiver.type().equals(type)) {
            String message = "a method of `" + type.show() + "` called on `"
                    + receiver.type().show() + "`";
            throw context.refuse(site, Code.UNSUPPORTED_TYPE, message, List.of(receiver));
        }
        return receiver;
    }

    /** Whether nothing is known of the method but its rules, as values of its class are differentiable as a whole. */
    private static boolean isOpaque(ExecutableElement method) {
        return new TypeReader()
                .read(PlainMethods.owner(method).asType())
                .filter(UserType.class::isInstance)
                .isPresent();
    }

    private Operand math(MethodInvocationTree tree, ExecutableElement method, ClassType owner, Site site) {
        String name = method.getSimpleName().toString();
        MethodName called = new MethodName(owner, name);
        if (!(context.type(method.getReturnType(), site) instanceof PrimitiveType result) || !Rules.isPure(called)) {
            return unknown.lower(tree, method, site);
        }
        List<Type> types = method.getParameters().stream()
                .map(parameter -> context.type(parameter.asType(), site))
                .toList();
        Op.MathCall call = new Op.MathCall(called, arguments(tree.getArguments(), types, site), result);
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

    private Operand known(MethodInvocationTree tree, Callee callee, ExecutableElement method, Site site) {
        List<Operand> arguments = new ArrayList<>();
        if (PlainMethods.hasReceiver(method)) {
            arguments.add(records.receiver(tree, site));
        }
        arguments.addAll(arguments(tree.getArguments(), types(callee, arguments.size()), method, site));
        if (callee.header().owner().equals(context.owner()) || callee.header().visibility() != Visibility.PRIVATE) {
            context.mentioned().add(method);
        }
        return call(callee.name(), arguments, callee.header().result(), Optional.of(Effects.NONE), site);
    }

    private static List<Type> types(Callee callee, int first) {
        return callee.header().parameters().stream()
                .map(ParameterHeader::type)
                .skip(first)
                .toList();
    }

    /** A record, by a constructor that somebody wrote. */
    Operand construct(List<? extends ExpressionTree> trees, ExecutableElement constructor, Site site) {
        Callee callee = context.callees()
                .find(constructor, context.span(site))
                .orElseThrow(
                        () -> context.refuse(site, Code.UNSUPPORTED_CALL, "a constructor whose source is not here"));
        List<Operand> arguments = arguments(trees, types(callee, 0), constructor, site);
        return call(callee.name(), arguments, callee.header().result(), Optional.of(Effects.NONE), site);
    }

    /** A call in its place among the statements; of one that returns nothing, nobody reads what is given here. */
    private Operand call(MethodName name, List<Operand> arguments, Type type, Optional<Effects> effects, Site site) {
        Optional<Value> result = type == VoidType.VOID
                ? Optional.empty()
                : Optional.of(site.cursor().builder().values().fresh(site.name(), type));
        site.cursor().act(new CallStatement(result, name, arguments, effects, context.span(site)));
        return result.<Operand>map(value -> value).orElseGet(() -> new Unset(type));
    }

    /** The arguments, those of a varargs parameter in an array if they are given one by one. */
    List<Operand> arguments(
            List<? extends ExpressionTree> trees, List<Type> types, ExecutableElement method, Site site) {
        int fixed = types.size() - 1;
        if (!method.isVarArgs() || isArray(trees, types, site)) {
            return arguments(trees, types, site);
        }
        List<Operand> arguments = new ArrayList<>(arguments(trees, types.subList(0, fixed), site));
        ArrayType rest = (ArrayType) types.get(fixed);
        int count = trees.size() - fixed;
        boolean isByRules =
                isOpaque(method) || !context.callees().rulesOf(method).isEmpty();
        if (isByRules && !rest.isDifferentiable() && rest.element() instanceof PrimitiveType) {
            arguments.add(constants(trees.subList(fixed, trees.size()), rest, site));
            return arguments;
        }
        Operand array = site.cursor().let(new Op.NewArray(rest, Constant.of(count)), Name.NONE, context.span(site));
        for (int k = 0; k < count; k++) {
            Site element = site.child(trees.get(fixed + k));
            Operand value = expressions.lowerAs(rest.element(), element);
            site.cursor().act(new ArrayStore(array, Constant.of(k), value, context.span(element)));
        }
        arguments.add(array);
        return arguments;
    }

    /** What nobody but the method sees, which leaves it as it is. */
    private Operand constants(List<? extends ExpressionTree> trees, ArrayType type, Site site) {
        List<Operand> elements = trees.stream()
                .map(tree -> expressions.lowerAs(type.element(), site.child(tree)))
                .toList();
        return site.cursor().let(new Op.ArrayOf(type, elements), Name.NONE, context.span(site));
    }

    private boolean isArray(List<? extends ExpressionTree> trees, List<Type> types, Site site) {
        int last = types.size() - 1;
        return trees.size() == types.size() && context.isOfType(site.child(trees.get(last)), types.get(last));
    }

    private List<Operand> arguments(List<? extends ExpressionTree> trees, List<Type> types, Site site) {
        List<Operand> arguments = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            Site argument = site.child(trees.get(k));
            arguments.add(expressions.lowerAs(types.get(k), argument));
        }
        return arguments;
    }
}
