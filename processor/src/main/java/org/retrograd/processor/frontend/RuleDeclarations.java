package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;

/** All rules and tangents that the compilation declares, and all places that name classes with rules, used or not. */
public final class RuleDeclarations {

    private static final List<String> NAMES = List.of(
            DerivativeOfAnnotation.NAME,
            RulesAnnotation.NAME,
            TangentDeclaration.NAME,
            DifferentiableAnnotation.NO_GRADIENT);

    private final CompilerTrees compiler;
    private final Set<String> classes = new LinkedHashSet<>();
    private final Set<String> packages = new LinkedHashSet<>();

    public RuleDeclarations(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** Notes the classes and packages of a round where rules are declared or named. */
    public void add(RoundEnvironment round) {
        for (String name : NAMES) {
            TypeElement annotation = compiler.elements().getTypeElement(name);
            if (annotation != null) {
                round.getElementsAnnotatedWith(annotation).forEach(this::add);
            }
        }
    }

    private void add(Element element) {
        if (element instanceof PackageElement home) {
            packages.add(home.getQualifiedName().toString());
        } else if (element instanceof TypeElement type) {
            classes.add(type.getQualifiedName().toString());
        } else if (element.getEnclosingElement() instanceof TypeElement owner) {
            classes.add(owner.getQualifiedName().toString());
        }
    }

    /** What is wrong with them, to be asked for when all classes exist. */
    public Problems problems() {
        List<Problem> problems = new ArrayList<>();
        for (String name : packages) {
            @Nullable PackageElement home = compiler.elements().getPackageElement(name);
            if (home != null) {
                named(home, problems);
            }
        }
        for (String name : classes) {
            @Nullable TypeElement type = compiler.elements().getTypeElement(name);
            if (type != null) {
                problems.addAll(RuleClass.read(type, compiler, SourceSpan.NONE).problems());
                named(type, problems);
                new TangentDeclarations(compiler).check(type, problems);
                type.getEnclosedElements().forEach(member -> named(member, problems));
            }
        }
        return new Problems(problems);
    }

    private void named(Element element, List<Problem> problems) {
        for (RulesAnnotation.Named each : RulesAnnotation.named(element)) {
            @Nullable TreePath path = RulesAnnotation.path(element, each, compiler);
            boolean hasRules = each.declaration()
                    .filter(type ->
                            !RuleClass.read(type, compiler, SourceSpan.NONE).isEmpty())
                    .isPresent();
            if (path != null && !hasRules) {
                String name = each.declaration()
                        .map(type -> type.getSimpleName().toString())
                        .orElseGet(each.type()::toString);
                String message = "`" + name + "` has no method marked @DerivativeOf";
                problems.add(new Problem(Code.NO_RULES, compiler.spans().span(path), message));
            }
        }
    }
}
