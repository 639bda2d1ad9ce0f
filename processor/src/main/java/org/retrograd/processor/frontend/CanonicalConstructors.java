package org.retrograd.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;

/**
 * Finds canonical constructors of records that somebody wrote, by syntax and before anything is attributed: javac adds {@code
 * super()} to a constructor that it attributes, and takes that for the user's when it attributes the class once more.
 */
public final class CanonicalConstructors {

    private final CompilerTrees compiler;

    public CanonicalConstructors(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** Looks through the outermost class around a class. */
    public Problems in(TreePath path) {
        TreePath outermost = OutermostClass.around(path);
        CompilationUnitTree unit = path.getCompilationUnit();
        List<Problem> problems = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
                if (tree.getKind() == Tree.Kind.RECORD) {
                    tree.getMembers().stream()
                            .filter(member -> member instanceof MethodTree method && isCanonical(method, unit))
                            .forEach(member -> problems.add(problem(tree, member, unit)));
                }
                return super.visitClass(tree, null);
            }
        }.scan(outermost.getLeaf(), null);
        return new Problems(problems);
    }

    private Problem problem(ClassTree record, Tree constructor, CompilationUnitTree unit) {
        String message = "the record `" + record.getSimpleName() + "` has a canonical constructor of its own";
        return new Problem(Code.CANONICAL_CONSTRUCTOR, compiler.spans().span(constructor, unit), message);
    }

    /** All other constructors start with a call of one; those that nobody wrote have no end in the file. */
    private boolean isCanonical(MethodTree method, CompilationUnitTree unit) {
        boolean isWritten = compiler.trees().getSourcePositions().getEndPosition(unit, method) != Diagnostic.NOPOS;
        return method.getName().contentEquals("<init>")
                && isWritten
                && method.getBody() != null
                && method.getBody().getStatements().stream().noneMatch(CanonicalConstructors::isCallOfThis);
    }

    private static boolean isCallOfThis(StatementTree statement) {
        return statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && name.getName().contentEquals("this");
    }
}
