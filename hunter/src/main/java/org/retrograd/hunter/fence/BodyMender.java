package org.retrograd.hunter.fence;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Collects the edits that bring a body nearer to the accepted language. They need not keep what it computes. */
final class BodyMender extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Attributed source;
    private final Map<Element, String> copies;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<String, Lifted> lifted = new LinkedHashMap<>();

    /**
     * A mender.
     *
     * @param copies the names of mended methods without lifted fields
     */
    BodyMender(Attributed source, Map<Element, String> copies) {
        this.source = source;
        this.copies = copies;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    List<Lifted> lifted() {
        return List.copyOf(lifted.values());
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void nothing) {
        if (tree.getExpression() instanceof MethodInvocationTree call) {
            Optional<ExecutableElement> method = called(new TreePath(getCurrentPath(), call));
            if (method.filter(MathNames::isKnown).isEmpty()) {
                replace(tree, ";");
                return null;
            }
        }
        return super.visitExpressionStatement(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        Optional<ExecutableElement> method = called(getCurrentPath());
        if (method.isEmpty() || MathNames.isKnown(method.get())) {
            return super.visitMethodInvocation(call, null);
        }
        Optional<String> copy = Optional.ofNullable(copies.get(method.get()));
        if (MathNames.isLikeMath(method.get())) {
            copy = Optional.of("Math." + method.get().getSimpleName());
        }
        if (copy.isPresent()) {
            replace(call.getMethodSelect(), copy.get());
            return scan(call.getArguments(), null);
        }
        TypeMirror result = method.get().getReturnType();
        for (ExpressionTree argument : call.getArguments()) {
            if (Substitutes.isNumeric(result) && result.toString().equals(type(argument))) {
                keepOnly(call, argument);
                return scan(argument, null);
            }
        }
        Substitutes.of(result).ifPresent(text -> replace(call, text));
        return null;
    }

    private Optional<ExecutableElement> called(TreePath call) {
        return source.element(call).filter(ExecutableElement.class::isInstance).map(ExecutableElement.class::cast);
    }

    private String type(Tree part) {
        return source.type(new TreePath(getCurrentPath(), part))
                .map(TypeMirror::toString)
                .orElse("");
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void nothing) {
        replace(tree, "throw new IllegalArgumentException();");
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void nothing) {
        if (tree.getResources().isEmpty()) {
            remove(source.start(tree), source.start(tree.getBlock()));
            remove(source.end(tree.getBlock()), source.end(tree));
        }
        return scan(tree.getBlock(), null);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
        boolean comparesNull = tree.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
                || tree.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
        if (comparesNull) {
            replace(tree, tree.getKind() == Tree.Kind.EQUAL_TO ? "false" : "true");
            return null;
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void nothing) {
        replace(tree, "false");
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        return scan(tree.getInitializer(), null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        lift(tree);
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        return lift(tree) ? null : super.visitMemberSelect(tree, null);
    }

    /** A field's value may come in by a parameter. */
    private boolean lift(ExpressionTree tree) {
        Optional<VariableElement> field = source.element(getCurrentPath())
                .filter(each -> each.getKind() == ElementKind.FIELD)
                .map(VariableElement.class::cast)
                .filter(each -> each.getConstantValue() == null && Substitutes.isNumeric(each.asType()))
                .filter(each -> each.getEnclosingElement() instanceof TypeElement && !isLength(tree, each));
        field.ifPresent(each -> {
            String key = tree.toString().replaceFirst("^this\\.", "");
            Lifted parameter = lifted.computeIfAbsent(
                    key, any -> new Lifted(each.asType().toString(), each.getSimpleName() + "Of" + lifted.size()));
            replace(tree, parameter.name());
        });
        return field.isPresent();
    }

    private boolean isLength(ExpressionTree tree, VariableElement field) {
        return tree instanceof MemberSelectTree select
                && field.getSimpleName().contentEquals("length")
                && type(select.getExpression()).endsWith("[]");
    }

    private void replace(Tree tree, String text) {
        edits.add(new Edit(source.start(tree), source.end(tree) - source.start(tree), text));
    }

    private void keepOnly(Tree tree, Tree part) {
        edits.add(new Edit(source.start(tree), source.start(part) - source.start(tree), "("));
        edits.add(new Edit(source.end(part), source.end(tree) - source.end(part), ")"));
    }

    private void remove(int from, int to) {
        edits.add(new Edit(from, to - from, ""));
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        return tree == null ? null : super.scan(Objects.requireNonNull(tree), null);
    }
}
