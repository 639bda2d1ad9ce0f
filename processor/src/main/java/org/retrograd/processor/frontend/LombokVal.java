package org.retrograd.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;

/**
 * Finds variables declared with {@code lombok.val}, by syntax and before anything is attributed: Lombok rewrites them
 * afterwards, and an attributed {@code val} breaks the compilation.
 */
public final class LombokVal {

    private static final Set<String> IMPORTS = Set.of("lombok.val", "lombok.*");

    private final SpanReader spans;

    public LombokVal(CompilerTrees compiler) {
        this.spans = compiler.spans();
    }

    /** Looks through the file of a class: attributing a class attributes those around it and inside it. */
    public Problems in(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        List<Problem> problems = new ArrayList<>();
        boolean imported = unit.getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .anyMatch(name -> IMPORTS.contains(name.toString()));
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
                if (isVal(tree.getType(), imported)) {
                    String message = "`" + tree.getName() + "` is declared with lombok.val";
                    problems.add(new Problem(Code.LOMBOK_VAL, spans.span(tree, unit), message));
                }
                return super.visitVariable(tree, null);
            }
        }.scan(unit, null);
        return new Problems(problems);
    }

    private static boolean isVal(@Nullable Tree type, boolean imported) {
        return type != null
                && ((imported && type.toString().equals("val"))
                        || type.toString().equals("lombok.val"));
    }
}
