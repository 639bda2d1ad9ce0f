package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No file of the main code grows to 400 lines, no method to 40. */
class SourceSizeTest {

    private static final int FILE_LIMIT = 400;
    private static final int METHOD_LIMIT = 40;

    @Test
    void filesAreShort() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines >= FILE_LIMIT) {
                offenders.add(file + ": " + lines + " lines");
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        List<String> offenders = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodLengths(unit, positions, offenders).scan(unit, null);
            }
        }
        assertThat(offenders).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        // Modules stand in the root, or in the folder of their parent.
        try (Stream<Path> modules =
                Files.find(Path.of(".."), 2, (path, attributes) -> Files.isDirectory(path.resolve("src/main/java")))) {
            for (Path module : modules.sorted().toList()) {
                try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            // Adjoints written by hand are timed against generated ones: one method each, as these are.
                            .filter(file -> !file.toString().endsWith("ByHand.java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }

    /** Counts from a method's modifiers to its closing brace, Javadoc apart. */
    private static final class MethodLengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> offenders;

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<String> offenders) {
            this.unit = unit;
            this.positions = positions;
            this.offenders = offenders;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long first = line(positions.getStartPosition(unit, method));
            long lines = line(positions.getEndPosition(unit, method)) - first + 1;
            if (lines >= METHOD_LIMIT) {
                offenders.add(unit.getSourceFile().getName() + ":" + first + ": " + method.getName() + " has " + lines
                        + " lines");
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
