package org.retrograd.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.normalize.Cursor;

/** {@code throw} and {@code assert}. */
final class ExceptionLowering {

    private static final ClassType ASSERTION_ERROR = new ClassType("java.lang", List.of("AssertionError"));

    private final MethodContext context;
    private final ExpressionLowering expressions;

    ExceptionLowering(BodyLowering body) {
        this.context = body.context();
        this.expressions = body.expressions();
    }

    void raise(ThrowTree tree, Site site) {
        Site thrown = bare(site.child(tree.getExpression()));
        if (!(thrown.path().getLeaf() instanceof NewClassTree creation) || !isPlain(creation)) {
            throw context.refuse(
                    thrown, Code.UNSUPPORTED_STATEMENT, "a throw of anything but a new exception with a message");
        }
        TypeMirror mirror = context.compiler().trees().getTypeMirror(thrown.path());
        if (!isUnchecked(mirror)) {
            throw context.refuse(thrown, Code.UNSUPPORTED_STATEMENT, "a throw of a checked exception");
        }
        TypeElement element = (TypeElement) ((DeclaredType) mirror).asElement();
        if (TypeReader.isPrivate(mirror) || !element.getTypeParameters().isEmpty()) {
            throw context.refuse(
                    thrown, Code.UNSUPPORTED_STATEMENT, "a throw of an exception that generated code cannot create");
        }
        context.mentioned().add(context.element(thrown));
        List<Throw.Piece> message = new ArrayList<>();
        for (ExpressionTree argument : creation.getArguments()) {
            message(thrown.child(argument), message);
        }
        site.cursor().end(new Throw(new TypeReader().read(element), message, context.span(site)));
    }

    private static boolean isPlain(NewClassTree creation) {
        return creation.getEnclosingExpression() == null
                && creation.getClassBody() == null
                && creation.getArguments().size() <= 1;
    }

    private boolean isUnchecked(TypeMirror exception) {
        Types types = context.compiler().types();
        return List.of("java.lang.RuntimeException", "java.lang.Error").stream()
                .map(name -> context.compiler().elements().getTypeElement(name))
                .anyMatch(base -> types.isSubtype(exception, base.asType()));
    }

    private static Site bare(Site site) {
        return site.path().getLeaf() instanceof ParenthesizedTree parenthesized
                ? bare(site.child(parenthesized.getExpression()))
                : site;
    }

    /** The message of an exception; its constructor must take a text. */
    private void message(Site site, List<Throw.Piece> pieces) {
        if (!isText(site)) {
            throw context.refuse(
                    site, Code.UNSUPPORTED_STATEMENT, "a throw of an exception with something other than a message");
        }
        pieces(site, pieces);
    }

    private boolean isText(Site site) {
        return context.compiler().trees().getTypeMirror(site.path()) instanceof DeclaredType type
                && type.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.lang.String");
    }

    /** The parts of a text: literals, and whatever is put between them by {@code +}. */
    private void pieces(Site site, List<Throw.Piece> pieces) {
        Site bare = bare(site);
        Optional<Object> constant =
                ConstantExpression.value(bare.path(), context.compiler().trees());
        if (constant.isPresent()) {
            pieces.add(new Throw.Text(String.valueOf(constant.get())));
        } else if (bare.path().getLeaf() instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS && isText(bare)) {
            pieces(bare.child(sum.getLeftOperand()), pieces);
            pieces(bare.child(sum.getRightOperand()), pieces);
        } else {
            Operand shown = expressions.lower(bare);
            if (shown.type() instanceof ArrayType) {
                throw context.refuse(bare, Code.UNSUPPORTED_EXPRESSION, "an array in a message", List.of(shown));
            }
            pieces.add(new Throw.Shown(shown));
        }
    }

    private Element outermost(Site site) {
        TreePath path = site.path();
        while (!(path.getParentPath().getLeaf() instanceof CompilationUnitTree)) {
            path = path.getParentPath();
        }
        return context.compiler().trees().getElement(path);
    }

    void assertion(AssertTree tree, Site site) {
        SourceSpan origin = context.span(site);
        context.mentioned().add(outermost(site));
        Op enabled = new Op.AssertionsEnabled(context.outermostClass());
        Operand condition = site.cursor().let(enabled, Name.NONE, origin);
        Cursor checked = site.cursor().inner();
        Operand holds = expressions.lower(site.child(tree.getCondition()).at(checked));
        Operand fails = checked.let(new Op.Unary(UnaryOperator.NOT, holds), Name.NONE, origin);
        Cursor failed = checked.inner();
        List<Throw.Piece> message = new ArrayList<>();
        if (tree.getDetail() != null) {
            pieces(site.child(tree.getDetail()).at(failed), message);
        }
        failed.end(new Throw(ASSERTION_ERROR, message, origin));
        checked.join(fails, failed, checked.inner(), origin);
        site.cursor().join(condition, checked, site.cursor().inner(), origin);
    }
}
