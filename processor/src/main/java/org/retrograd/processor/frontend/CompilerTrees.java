package org.retrograd.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** javac's view of the program: trees, elements, types, and the attribution of method bodies. One for a compilation. */
public final class CompilerTrees {

    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final SpanReader spans;

    private final ProcessingEnvironment javac;

    private CompilerTrees(Trees trees, ProcessingEnvironment environment) {
        this.javac = environment;
        this.trees = trees;
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.spans = new SpanReader(trees);
    }

    /**
     * Finds javac behind an environment.
     *
     * @return empty where the compiler is not javac, or is wrapped so that it cannot be reached
     */
    public static Optional<CompilerTrees> of(ProcessingEnvironment environment) {
        for (ProcessingEnvironment layer : WrappedEnvironments.layers(environment)) {
            Optional<Trees> trees = treesOf(layer);
            if (trees.isPresent()) {
                return Optional.of(new CompilerTrees(trees.get(), layer));
            }
        }
        return Optional.empty();
    }

    /** Eclipse's compiler has no such thing, and outside of a full JDK not even the class is there. */
    private static Optional<Trees> treesOf(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Optional.empty();
        }
    }

    public Trees trees() {
        return trees;
    }

    public Elements elements() {
        return elements;
    }

    public Types types() {
        return types;
    }

    /** javac's own environment, without what others put around it. */
    ProcessingEnvironment javac() {
        return javac;
    }

    public SpanReader spans() {
        return spans;
    }

    /**
     * Makes javac attribute a class, so that {@link Trees#getTypeMirror} and {@link Trees#getElement} answer for all of
     * its bodies. To be done only when the classes that the body refers to exist: what is still missing
     * becomes an error type that stays.
     *
     * <p>Bodies are not attributed while annotations are processed. Asking for the element of a tree inside the body
     * that has none yet makes javac attribute the whole class first; this is public API, and the only way there is.
     * {@code Trees.getScope} looks like another, but throws a NullPointerException on JDK 17.
     *
     * @return whether everything in the bodies of the annotated methods has a type; if not, javac has an error there
     */
    public boolean attribute(AnnotatedClass annotated) {
        return annotated.methods().stream().filter(method -> !attribute(method)).count() == 0;
    }

    /** Whether all classes exist that the file of a class refers to, and those of its superclasses, which go with it. */
    public boolean canBeAttributed(AnnotatedClass annotated) {
        MissingTypes missing = new MissingTypes(elements);
        for (TypeElement level = annotated.element(); level != null; level = superclass(level)) {
            TreePath path = trees.getPath(level);
            if (path != null && missing.anyIn(path.getCompilationUnit())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement above
                ? above
                : null;
    }

    boolean attribute(MethodSource method) {
        BlockTree body = method.tree().getBody();
        TreePath path = new TreePath(method.path(), body);
        trees.getElement(path);
        return !new ErrorTypes(trees).anyIn(path);
    }
}
