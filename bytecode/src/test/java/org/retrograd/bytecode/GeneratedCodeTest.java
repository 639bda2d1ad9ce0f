package org.retrograd.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.retrograd.maven.bytecode.ClassFiles;
import org.retrograd.maven.bytecode.MethodCode;
import org.retrograd.maven.inspection.Derivative;
import org.retrograd.maven.inspection.InspectedMethod;
import org.retrograd.maven.inspection.Inspector;
import org.retrograd.maven.verification.CodeRules;
import org.retrograd.maven.verification.Finding;

/** What was generated for the examples and for the benchmarks, as javac compiled it. */
class GeneratedCodeTest {

    /** HotSpot compiles what is shorter. */
    private static final int LENGTH = 8000;

    private static final String RUNTIME = "org/retrograd/runtime/";

    /** Modules, and how many differentiable methods they have at least. */
    private enum Module {
        EXAMPLES("examples", "src/main/java", "generated-sources/annotations", "classes", 40),
        EXAMPLES_OF_TESTS("examples", "src/test/java", "generated-test-sources/test-annotations", "test-classes", 20),
        GRADBENCH("benchmarks/gradbench", "src/main/java", "generated-sources/annotations", "classes", 10);

        private final Path sources;
        private final Path generated;
        private final Path classes;
        private final int methods;

        Module(String folder, String sources, String generated, String classes, int methods) {
            Path module = Path.of("..", folder).toAbsolutePath().normalize();
            this.sources = module.resolve(sources);
            this.generated = module.resolve("target").resolve(generated);
            this.classes = module.resolve("target").resolve(classes);
            this.methods = methods;
        }

        List<InspectedMethod> inspected() throws IOException {
            return new Inspector(List.of(sources, generated), classes, StandardCharsets.UTF_8).methods();
        }

        /** The names of the implementations, with slashes. */
        List<String> implementations() throws IOException {
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith("_Adjoint.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .sorted()
                        .toList();
            }
        }

        byte[] bytes(String name) throws IOException {
            return Files.readAllBytes(classes.resolve(name + ".class"));
        }
    }

    /** No box, no collection, no lambda, no allocation in a loop but what the plan states, and nothing too long. */
    @ParameterizedTest
    @EnumSource(Module.class)
    void keepsToTheRules(Module module) throws IOException {
        List<InspectedMethod> methods = module.inspected();
        CodeRules rules = new CodeRules(LENGTH, new ClassFiles(module.classes)::isRecord);

        assertThat(methods).hasSizeGreaterThanOrEqualTo(module.methods);
        assertThat(methods)
                .allSatisfy(method -> assertThat(method.derivatives())
                        .extracting(Derivative::code)
                        .isNotEmpty()
                        .allMatch(code -> code.isPresent()));
        assertThat(rules.check(methods)).extracting(Finding::show).isEmpty();
    }

    /** The methods that no annotated method has for its derivative, too: adjoints of helpers, and parts. */
    @ParameterizedTest
    @EnumSource(Module.class)
    void isCompiledByHotSpot(Module module) throws IOException {
        ClassFiles files = new ClassFiles(module.classes);
        for (String name : module.implementations()) {
            assertThat(files.methods(name))
                    .as(name)
                    .isNotEmpty()
                    .extracting(MethodCode::size)
                    .allMatch(size -> size < LENGTH);
        }
    }

    /**
     * At run time, nothing is needed but the JDK, the classes of the module, and what the user's own class refers to; where that is
     * the runtime, so may the generated class.
     */
    @ParameterizedTest
    @EnumSource(Module.class)
    void refersToTheJdkAndToTheUsersClasses(Module module) throws IOException {
        for (String name : module.implementations()) {
            Set<String> allowed = allowed(module, name);
            boolean hasTensors = allowed.stream().anyMatch(other -> other.startsWith(RUNTIME));
            assertThat(References.of(module.bytes(name)))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(other -> other.startsWith("java/")
                            || allowed.contains(other)
                            || Files.exists(module.classes.resolve(other + ".class"))
                            || (hasTensors && other.startsWith(RUNTIME)));
        }
    }

    /** What the class that is differentiated refers to, and the classes nested in it. */
    private static Set<String> allowed(Module module, String implementation) throws IOException {
        String plain = implementation.substring(0, implementation.length() - "_Adjoint".length());
        Set<String> allowed = new TreeSet<>();
        for (String name : List.of(plain, plain.replace('_', '$'))) {
            if (Files.exists(module.classes.resolve(name + ".class"))) {
                allowed.addAll(References.of(module.bytes(name)));
            }
        }
        return allowed;
    }
}
