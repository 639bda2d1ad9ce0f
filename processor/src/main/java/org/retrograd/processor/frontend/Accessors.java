package org.retrograd.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Methods that do nothing but return a field of what they are called on. */
final class Accessors {

    private Accessors() {}

    /** The field that the method returns; empty if the class has no source here, unless it is one that we generate. */
    static Optional<VariableElement> field(ExecutableElement method, Trees trees) {
        TypeElement owner = PlainMethods.owner(method);
        boolean isKnown = trees.getPath(owner) != null || isGenerated(owner);
        if (!method.getParameters().isEmpty() || !PlainMethods.hasReceiver(method) || !isKnown) {
            return Optional.empty();
        }
        return RecordShapes.fields(owner).stream()
                .filter(field -> isImplicit(method, field, trees) || returns(method, field, trees))
                .findFirst();
    }

    private static boolean isGenerated(TypeElement record) {
        return record.getEnclosingElement() instanceof TypeElement face
                && DifferentiableAnnotation.find(face, DifferentiableAnnotation.GENERATED)
                        .isPresent();
    }

    /** Whether the method is a record's accessor that nobody wrote. */
    private static boolean isImplicit(ExecutableElement method, VariableElement field, Trees trees) {
        @Nullable MethodTree tree = trees.getTree(method);
        boolean isWritten = tree != null && tree.getBody() != null;
        return PlainMethods.owner(method).getKind() == ElementKind.RECORD
                && !isWritten
                && method.getSimpleName().equals(field.getSimpleName());
    }

    private static boolean returns(ExecutableElement method, VariableElement field, Trees trees) {
        @Nullable MethodTree tree = trees.getTree(method);
        boolean canBeOverridden = !PlainMethods.owner(method).getModifiers().contains(Modifier.FINAL);
        if (tree == null || tree.getBody() == null || canBeOverridden) {
            return false;
        }
        List<? extends StatementTree> statements = tree.getBody().getStatements();
        return statements.size() == 1
                && statements.get(0) instanceof ReturnTree returned
                && returned.getExpression() != null
                && isField(returned.getExpression(), field);
    }

    private static boolean isField(ExpressionTree tree, VariableElement field) {
        return tree instanceof MemberSelectTree select
                ? select.getIdentifier().equals(field.getSimpleName())
                        && select.getExpression() instanceof IdentifierTree receiver
                        && receiver.getName().contentEquals("this")
                : tree instanceof IdentifierTree name && name.getName().equals(field.getSimpleName());
    }
}
