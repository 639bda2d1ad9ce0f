package org.retrograd.processor.frontend;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;

/** Reads of the components of generated records: {@code gradient.spot()}. */
final class RecordReads {

    private final MethodContext context;
    private final ExpressionLowering expressions;

    RecordReads(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** The component, if the call reads one of a record that Retrograd wrote. */
    Optional<Operand> lower(MethodInvocationTree tree, ExecutableElement method, Site site) {
        if (!(method.getEnclosingElement() instanceof TypeElement record)
                || !isGenerated(record)
                || !method.getParameters().isEmpty()
                || !(tree.getMethodSelect() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        Site receiver = site.child(select).child(select.getExpression());
        Operand operand = expressions.lower(receiver);
        List<String> names = record.getRecordComponents().stream()
                .map(RecordComponentElement::getSimpleName)
                .map(Object::toString)
                .toList();
        String name = method.getSimpleName().toString();
        if (!(operand.type() instanceof ClassType type) || !names.contains(name)) {
            return Optional.empty();
        }
        context.callees().note(type, names);
        Op component = new Op.Component(operand, name, context.type(method.getReturnType(), site));
        return Optional.of(site.cursor().let(component, site.name(), context.span(site)));
    }

    private static boolean isGenerated(TypeElement record) {
        return record.getKind() == ElementKind.RECORD
                && record.getEnclosingElement() instanceof TypeElement face
                && DifferentiableAnnotation.find(face, DifferentiableAnnotation.GENERATED)
                        .isPresent();
    }
}
