package org.retrograd.maven.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.retrograd.maven.output.FileTree;

/** Reads source files with the parser of the running JDK. Nothing is compiled, and no class is looked up. */
public final class JavaFiles {

    private final Charset encoding;

    /** A reader of files in an encoding. */
    public JavaFiles(Charset encoding) {
        this.encoding = encoding;
    }

    /**
     * Reads the files of a folder and those below it, in the order of their names.
     *
     * @param root the folder; need not exist
     * @param wanted whether a file with this text is read
     * @throws IOException if a file cannot be read
     */
    public List<JavaFile> under(Path root, Predicate<String> wanted) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Path path : FileTree.files(root, ".java")) {
            String text = new String(Files.readAllBytes(path), encoding);
            if (wanted.test(text)) {
                texts.put(path, text);
            }
        }
        return texts.isEmpty() ? List.of() : parse(root, texts);
    }

    private List<JavaFile> parse(Path root, Map<Path, String> texts) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("there is no compiler in " + System.getProperty("java.home")
                    + ": run Maven with a JDK, not with a JRE");
        }
        List<JavaFile> files = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, encoding)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    // What is wrong with a file is for the compiler to say.
                    new DiagnosticCollector<JavaFileObject>(),
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(texts.keySet()));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                Path path = Path.of(unit.getSourceFile().toUri());
                List<String> lines = texts.getOrDefault(path, "").lines().toList();
                files.add(new UnitReader(trees, unit).read(FileTree.name(root, path), lines));
            }
        }
        return files;
    }
}
