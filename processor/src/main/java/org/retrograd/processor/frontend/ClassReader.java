package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.ir.Mode;

/** Reads the headers of a class's annotated methods. Can be asked again in each round, and answers the same. */
public final class ClassReader {

    private final CompilerTrees compiler;
    private final TypeReader types = new TypeReader();
    private final HeaderReader headers;

    /** A reader that takes annotations at their word. */
    public ClassReader(CompilerTrees compiler) {
        this(compiler, Set.of());
    }

    /** A reader for which certain modes are asked for whatever the annotations say. */
    public ClassReader(CompilerTrees compiler, Set<Mode> everywhere) {
        this.compiler = compiler;
        this.headers = new HeaderReader(compiler, everywhere);
    }

    /** The names of the classes of a round that have annotated methods. */
    public Set<String> classesIn(RoundEnvironment round) {
        Set<String> names = new LinkedHashSet<>();
        TypeElement annotation = compiler.elements().getTypeElement(DifferentiableAnnotation.NAME);
        if (annotation != null) {
            for (Element method : round.getElementsAnnotatedWith(annotation)) {
                if (method.getEnclosingElement() instanceof TypeElement owner) {
                    names.add(owner.getQualifiedName().toString());
                }
            }
        }
        return names;
    }

    public AnnotatedClass read(TypeElement element) {
        NameClashes clashes = new NameClashes(compiler.spans());
        List<MethodSource> accepted = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean resolved = true;
        for (HeaderReading reading : readings(element)) {
            if (reading instanceof HeaderReading.Accepted method) {
                Optional<Problem> clash = clashes.claim(method.source());
                clash.ifPresentOrElse(problems::add, () -> accepted.add(method.source()));
            } else if (reading instanceof HeaderReading.Refused refused) {
                problems.addAll(refused.problems().all());
            } else {
                resolved = false;
            }
        }
        TreePath path = compiler.trees().getPath(element);
        return new AnnotatedClass(
                types.read(element),
                element,
                path,
                compiler.spans().span(path),
                accepted,
                new Problems(problems),
                resolved);
    }

    private List<HeaderReading> readings(TypeElement element) {
        List<HeaderReading> readings = new ArrayList<>();
        for (Element member : element.getEnclosedElements()) {
            if (member instanceof ExecutableElement method) {
                DifferentiableAnnotation.on(method, compiler)
                        .ifPresent(annotation -> readings.add(headers.read(element, method, annotation)));
            }
        }
        return readings;
    }
}
