package org.retrograd.hunter.fence;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A source of which javac has found the names and types. */
record Attributed(SourceFile file, CompilationUnitTree unit, Trees trees, SourcePositions positions) {

    static Attributed of(SourceFile file, String classPath) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        List<String> options = List.of("-proc:none", "-classpath", classPath);
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, ignored -> {}, options, null, List.of(new MemoryFiles.Source(file)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            task.analyze();
            Trees trees = Trees.instance(task);
            return new Attributed(file, unit, trees, trees.getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    Optional<Element> element(TreePath path) {
        return Optional.ofNullable(trees.getElement(path));
    }

    Optional<TypeMirror> type(TreePath path) {
        return Optional.ofNullable(trees.getTypeMirror(path));
    }
}
