package org.retrograd.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retrograd.Differentiable;
import org.retrograd.testing.GradientCheck;

/** The plan of the house: who may know whom. A new edge needs a decision record. */
class ArchitectureTest {

    private static final String ROOT = "org.retrograd.processor";

    /** Each package may use those before it. */
    private static final List<String> ORDER = List.of(
            "diagnostic",
            "ir",
            "rule",
            "analysis",
            "archive",
            "normalize",
            "entry",
            "adjoint",
            "tangent",
            "optimize",
            "trace",
            "outline",
            "pipeline",
            "frontend",
            "emit");

    private static final JavaClasses PROCESSOR = classesBeside(RetrogradProcessor.class);

    static List<String> packages() {
        return ORDER;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageUsesOnlyThoseBeforeIt(String name) {
        String[] later = ORDER.stream()
                .skip(ORDER.indexOf(name) + 1L)
                .map(ArchitectureTest::subtree)
                .toArray(String[]::new);
        if (later.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(subtree(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true)
                    .check(PROCESSOR);
        }
        noClasses()
                .that()
                .resideInAPackage(subtree(name))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .allowEmptyShould(true)
                .check(PROCESSOR);
    }

    @Test
    void everyPackageHasItsPlace() {
        String[] known = ORDER.stream().map(ArchitectureTest::subtree).toArray(String[]::new);
        classes()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .resideInAnyPackage(known)
                .check(PROCESSOR);
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROCESSOR);
    }

    @Test
    void emitterDoesNotKnowTheFrontend() {
        noClasses()
                .that()
                .resideInAPackage(subtree("emit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(subtree("frontend"))
                .check(PROCESSOR);
    }

    @Test
    void onlyTheFrontendKnowsTrees() {
        onlyIn("frontend", "com.sun..");
    }

    @Test
    void onlyTheEmitterKnowsJavaPoet() {
        onlyIn("emit", "com.palantir.javapoet..");
    }

    private static void onlyIn(String home, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(subtree(home))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PROCESSOR);
    }

    @Test
    void onlyThePrinterAndTheEntryKnowTheMessager() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .and()
                .doNotHaveSimpleName("ProblemPrinter")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Messager.class)
                .check(PROCESSOR);
    }

    @Test
    void annotationsDependOnNothing() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.retrograd")
                .check(classesBeside(Differentiable.class));
    }

    @Test
    void testingDependsOnNothing() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.retrograd.testing..", "org.jspecify..")
                .check(classesBeside(GradientCheck.class));
    }

    private static String subtree(String name) {
        return ROOT + "." + name + "..";
    }

    /** The module of a class, without its tests. */
    private static JavaClasses classesBeside(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            ClassFileImporter importer = new ClassFileImporter();
            if (!place.toString().endsWith(".jar")) {
                return importer.importPath(place);
            }
            try (JarFile jar = new JarFile(place.toFile())) {
                return importer.importJar(jar);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
