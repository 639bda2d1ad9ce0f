package org.retrograd.processor.frontend;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;

/**
 * Finds lambdas whose parameters have a type that cannot be written: javac writes what it infers into the tree when it attributes
 * a class, and looks it up by its name when it attributes the class once more. To be asked of attributed classes.
 */
public final class CapturedLambdas {

    private final CompilerTrees compiler;

    public CapturedLambdas(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** Looks through the outermost class around a class. */
    public Problems in(TreePath path) {
        TreePath outermost = OutermostClass.around(path);
        List<Problem> problems = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
                for (VariableTree parameter : tree.getParameters()) {
                    TreePath place = new TreePath(getCurrentPath(), parameter);
                    @Nullable Element element = compiler.trees().getElement(place);
                    if (element != null && isCaptured(element.asType())) {
                        problems.add(problem(parameter, place));
                    }
                }
                return super.visitLambdaExpression(tree, null);
            }
        }.scan(outermost, null);
        return new Problems(problems);
    }

    private Problem problem(VariableTree parameter, TreePath place) {
        String message =
                "`" + parameter.getName() + "` of a lambda has a type that comes from a wildcard and has no name";
        return new Problem(Code.CAPTURED_LAMBDA, compiler.spans().span(place), message);
    }

    private static boolean isCaptured(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isCaptured(array.getComponentType());
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString().startsWith("<");
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(CapturedLambdas::isCaptured);
    }
}
