package org.retrograd.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.ir.MethodHeader;

/** All files of the compilation, and what is looked for in each of them. */
public final class RootFiles {

    private final CompilerTrees compiler;
    private final Set<CompilationUnitTree> units = new LinkedHashSet<>();

    public RootFiles(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** Adds the files that are new in a round. */
    public void add(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            TreePath path = compiler.trees().getPath(root);
            if (path != null) {
                units.add(path.getCompilationUnit());
            }
        }
    }

    /** What is wrong in places that no processor is led to, whether methods are annotated there or only used. */
    public Problems problems(Collection<MethodHeader> accepted) {
        UnnamedClasses unnamed = new UnnamedClasses(compiler);
        NonScalarGradientCalls calls = new NonScalarGradientCalls(compiler);
        Problems problems = Problems.NONE;
        for (CompilationUnitTree unit : units) {
            problems = problems.and(unnamed.in(unit)).and(calls.in(unit, accepted));
        }
        return problems;
    }
}
