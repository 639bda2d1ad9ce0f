package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;

/** Keeps generated classes apart from users' classes and from each other. One for a compilation. */
public final class GeneratedClassNames {

    private static final String GENERATED = "org.retrograd.Generated";

    private final CompilerTrees compiler;
    private final Map<ClassType, ClassType> owners = new HashMap<>();

    public GeneratedClassNames(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** Claims the names of the classes generated for one; a problem if any is taken. */
    public Optional<Problem> claim(AnnotatedClass annotated) {
        return Stream.of(
                        GeneratedNames.face(annotated.name()),
                        GeneratedNames.implementation(annotated.name()),
                        GeneratedNames.programs(annotated.name()))
                .flatMap(generated -> claim(generated, annotated).stream())
                .findFirst();
    }

    private Optional<Problem> claim(ClassType generated, AnnotatedClass annotated) {
        String name = generated.show();
        @Nullable ClassType other = owners.putIfAbsent(generated, annotated.name());
        if (other != null) {
            String message = "`" + name + "` is generated for `" + String.join(".", other.simpleNames()) + "` already";
            return Optional.of(problem(annotated.path(), message));
        }
        @Nullable TypeElement existing = compiler.elements().getTypeElement(qualified(generated));
        if (existing == null
                || DifferentiableAnnotation.find(existing, GENERATED).isPresent()) {
            return Optional.empty();
        }
        @Nullable TreePath declaration = compiler.trees().getPath(existing);
        String message = "`" + name + "` is the name of the class generated for `"
                + annotated.name().show() + "`";
        return Optional.of(problem(declaration == null ? annotated.path() : declaration, message));
    }

    private Problem problem(TreePath path, String message) {
        return new Problem(Code.GENERATED_CLASS_EXISTS, compiler.spans().span(path), message);
    }

    private static String qualified(ClassType type) {
        return type.packageName().isEmpty() ? type.show() : type.packageName() + "." + type.show();
    }
}
