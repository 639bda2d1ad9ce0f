package org.retrograd.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. Only the goals know Maven. */
class ArchitectureTest {

    private static final String ROOT = "org.retrograd.maven";

    /** Each package may use those before it. */
    private static final List<String> ORDER = List.of(
            "output", "operation", "source", "bytecode", "inspection", "verification", "golden", "generation", "page");

    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

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
                    .check(PLUGIN);
        }
        noClasses()
                .that()
                .resideInAPackage(subtree(name))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(PLUGIN);
    }

    @Test
    void everyPackageHasItsPlace() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .resideInAnyPackage(
                        ORDER.stream().map(ArchitectureTest::subtree).toArray(String[]::new))
                .check(PLUGIN);
    }

    @Test
    void onlyTheGoalsKnowMaven() {
        onlyIn(List.of(""), "org.apache.maven..", "org.codehaus..");
    }

    @Test
    void onlyTheReaderOfSourcesKnowsTrees() {
        onlyIn(List.of(".source"), "com.sun.source..");
    }

    @Test
    void onlyReadersOfClassFilesKnowAsm() {
        onlyIn(List.of(".bytecode", ".verification"), "org.objectweb.asm..");
    }

    private static void onlyIn(List<String> homes, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes.stream().map(home -> ROOT + home).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(PLUGIN);
    }

    private static String subtree(String name) {
        return ROOT + "." + name + "..";
    }
}
