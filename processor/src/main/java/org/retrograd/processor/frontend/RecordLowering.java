package org.retrograd.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.RecordType.Component;
import org.retrograd.processor.ir.Type;

/** Records made and read. */
final class RecordLowering {

    private final MethodContext context;
    private final ExpressionLowering expressions;
    private final RecordShapes shapes;

    RecordLowering(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
        this.shapes = new RecordShapes(context.compiler());
    }

    /** {@code new R(...)}. */
    Operand create(NewClassTree tree, Site site) {
        Optional<TypeElement> record = shapes.record(context.compiler().trees().getTypeMirror(site.path()));
        Element constructor = context.element(site);
        if (record.isEmpty() || tree.getClassBody() != null || !(constructor instanceof ExecutableElement called)) {
            throw context.refuse(site, Code.UNSUPPORTED_EXPRESSION, "an object other than a record");
        }
        components(record.get(), site);
        return shapes.isImplicit(called)
                ? make(record.get(), tree.getArguments(), site)
                : expressions.calls().construct(tree.getArguments(), called, site);
    }

    private Operand make(TypeElement record, List<? extends ExpressionTree> arguments, Site site) {
        List<Component> components = components(record, site);
        List<Operand> operands = new ArrayList<>();
        for (int k = 0; k < components.size(); k++) {
            operands.add(expressions.lowerAs(components.get(k).type(), site.child(arguments.get(k))));
        }
        ClassType type = new TypeReader().read(record);
        return site.cursor().let(new Op.NewRecord(type, operands), site.name(), context.span(site));
    }

    /** {@code this(...)} in a constructor; {@code super()}, which does nothing, is there though nobody wrote it. */
    void delegate(MethodInvocationTree tree, ExecutableElement constructor, Site site) {
        TypeElement record = PlainMethods.owner(constructor);
        if (shapes.record(record.asType()).isEmpty()) {
            return;
        }
        Operand made = shapes.isImplicit(constructor)
                ? make(record, tree.getArguments(), site)
                : expressions.calls().construct(tree.getArguments(), constructor, site);
        for (Component component : components(record, site)) {
            ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                    .filter(field -> field.getSimpleName().contentEquals(component.name()))
                    .findFirst()
                    .flatMap(context::variable)
                    .ifPresent(variable -> site.cursor().assign(variable, read(made, record, component, site)));
        }
    }

    private List<Component> components(TypeElement record, Site site) {
        Map<ClassType, List<Component>> all = shapes.deep(record)
                .orElseThrow(() -> context.refuse(
                        site,
                        Code.UNSUPPORTED_TYPE,
                        "`" + record.getSimpleName() + "` has a component that is not understood, or contains itself"));
        all.forEach(context.callees()::note);
        return all.getOrDefault(new TypeReader().read(record), List.of());
    }

    /** Whether values of the type are arrays, of whatever rank, of numbers, booleans or records. */
    boolean isArray(Type type, Site site) {
        Optional<TypeElement> record = type instanceof ArrayType ? shapes.record(type) : Optional.empty();
        record.ifPresent(element -> components(element, site));
        return record.isPresent() || ArrayLowering.isOfPrimitives(type);
    }

    /** Whether the type is that of records, or of objects like them. */
    boolean isRecord(TypeMirror type) {
        return shapes.record(type).isPresent();
    }

    /** Whether an array of records is part of values of the type. */
    boolean holdsArrays(Type type) {
        Optional<TypeElement> record = shapes.record(type);
        boolean isArray = type instanceof ArrayType && record.isPresent();
        return isArray
                || record.flatMap(shapes::deep).stream()
                        .flatMap(all -> all.values().stream().flatMap(List::stream))
                        .anyMatch(component -> component.type() instanceof ArrayType array
                                && shapes.record(array).isPresent());
    }

    /** The component, if the call does no more than to read one. */
    Optional<Operand> accessor(MethodInvocationTree tree, ExecutableElement method, Site site) {
        if (!(method.getEnclosingElement() instanceof TypeElement record)
                || shapes.record(record.asType()).isEmpty()) {
            return Optional.empty();
        }
        return Accessors.field(method, context.compiler().trees())
                .flatMap(field -> field(receiver(tree, site), field, site));
    }

    /** What an instance method is called on: an expression, or the receiver of the method at hand. */
    Operand receiver(MethodInvocationTree tree, Site site) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            return expressions.lower(site.child(select).child(select.getExpression()));
        }
        return context.receiver()
                .orElseThrow(() -> context.refuse(site, Code.UNSUPPORTED_CALL, "a call of an instance method"));
    }

    /** The field of a record, read by its name on the receiver. */
    Optional<Operand> field(Element field, Site site) {
        return context.receiver().flatMap(receiver -> field(receiver, field, site));
    }

    /** The field of a record. */
    Optional<Operand> field(Operand owner, Element field, Site site) {
        if (field.getKind() != ElementKind.FIELD
                || field.getModifiers().contains(Modifier.STATIC)
                || !(field.getEnclosingElement() instanceof TypeElement record)
                || shapes.record(record.asType()).isEmpty()) {
            return Optional.empty();
        }
        return components(record, site).stream()
                .filter(component -> field.getSimpleName().contentEquals(component.name()))
                .findFirst()
                .map(component -> read(owner, record, component, site));
    }

    private Operand read(Operand owner, TypeElement record, Component component, Site site) {
        components(record, site);
        Op read = component.of(owner);
        Operand value = site.cursor().let(read, site.name(), context.span(site));
        boolean isConstant = component.type().isDifferentiable()
                && RecordShapes.fields(record).stream()
                        .filter(field -> field.getSimpleName().contentEquals(component.name()))
                        .anyMatch(DifferentiableAnnotation::isNoGradient);
        return isConstant ? site.cursor().let(new Op.StopGradient(value), site.name(), context.span(site)) : value;
    }
}
