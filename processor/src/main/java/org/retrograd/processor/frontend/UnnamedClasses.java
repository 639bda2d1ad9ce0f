package org.retrograd.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;

/**
 * Finds annotated methods of local and anonymous classes. No processor is told of them, because they are inside bodies;
 * left alone, such an annotation would do nothing without a word.
 */
public final class UnnamedClasses {

    private static final String SIMPLE_NAME = "Differentiable";

    private final SpanReader spans;

    public UnnamedClasses(CompilerTrees compiler) {
        this.spans = compiler.spans();
    }

    public Problems in(CompilationUnitTree unit) {
        List<Problem> problems = new ArrayList<>();
        if (mentions(unit)) {
            new Methods(problems).scan(unit, null);
        }
        return new Problems(problems);
    }

    /** Most files can be passed over by a look at their text. */
    private static boolean mentions(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString().contains(SIMPLE_NAME);
        } catch (IOException e) {
            return true;
        }
    }

    private final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final List<Problem> problems;

        Methods(List<Problem> problems) {
            this.problems = problems;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            if (isAnnotated(tree) && isInsideBody(getCurrentPath())) {
                String message = "`" + tree.getName() + "` is a method of a local or anonymous class";
                problems.add(new Problem(Code.UNNAMED_ENCLOSING_CLASS, spans.span(getCurrentPath()), message));
            }
            return super.visitMethod(tree, null);
        }

        private static boolean isAnnotated(MethodTree tree) {
            return tree.getModifiers().getAnnotations().stream()
                    .map(AnnotationTree::getAnnotationType)
                    .map(Tree::toString)
                    .anyMatch(name -> name.equals(SIMPLE_NAME) || name.equals(DifferentiableAnnotation.NAME));
        }

        private static boolean isInsideBody(TreePath method) {
            for (TreePath path = method.getParentPath(); path != null; path = path.getParentPath()) {
                Tree leaf = path.getLeaf();
                if (!(leaf instanceof ClassTree) && !(leaf instanceof CompilationUnitTree)) {
                    return true;
                }
            }
            return false;
        }
    }
}
