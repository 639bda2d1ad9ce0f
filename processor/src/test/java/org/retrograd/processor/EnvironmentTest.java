package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilers and build tools that show less than javac does. */
class EnvironmentTest {

    private static final String PRICER = """
            import org.retrograd.Differentiable;

            class Pricer {
                @Differentiable
                static double price(double spot) { return spot * spot; }

                @Differentiable
                static double cost(double spot) { return spot; }

                static double delta(double spot) { return PricerGradients.priceGradient(spot); }
            }
            """;

    @Test
    void looksBehindProxiesAsIntelliJMakesThem() {
        assertThat(compile(environment -> proxy(new Forwarding(environment))).diagnostics())
                .isEmpty();
    }

    @Test
    void looksBehindProxiesThatAreLambdas() {
        assertThat(compile(environment -> proxy((self, method, arguments) -> call(environment, method, arguments)))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void looksBehindDelegatesAsGradleMakesThem() {
        assertThat(compile(Delegating::new).diagnostics()).isEmpty();
        assertThat(compile(environment -> new Delegating(new Delegating(environment)))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void saysOnceWhereJavacIsOutOfReach() {
        List<String> diagnostics = compile(Opaque::of).diagnostics();

        assertThat(diagnostics)
                .singleElement()
                .asString()
                .startsWith("ERROR Pricer.java:5 [RG401] javac cannot be reached behind");
    }

    @Test
    void saysNothingWhereThereIsNothingToDifferentiate() {
        var processor = new ForwardingProcessor(Compiled.stubbed(new StubBodies()), Opaque::of);

        assertThat(Compiled.with(List.of(), List.of(processor), "class Plain {}")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void optionsAreKnownByTheirFullNames() {
        var options = List.of(
                "-Aretrograd.debug=true",
                "-Aretrograd.optimize=false",
                "-Aretrograd.explain=true",
                "-Aretrograd.modes=FORWARD",
                "-Xlint:processing");

        assertThat(Compiled.with(options, List.of(Compiled.stubbed(new StubBodies())), PRICER)
                        .diagnostics())
                .noneMatch(line -> line.contains("not recognized"));
    }

    @Test
    void unknownModesAreErrors() {
        var options = List.of("-Aretrograd.modes=FORWARD,SIDEWAYS");

        assertThat(Compiled.with(options, List.of(Compiled.stubbed(new StubBodies())), PRICER)
                        .diagnostics())
                .anyMatch(line -> line.contains("[RG405] -Aretrograd.modes names `SIDEWAYS`"));
    }

    @Test
    void theJdksGeneratedAnnotationIsUsedOnlyWhereItCanBeSeen(@TempDir Path with, @TempDir Path without)
            throws IOException {
        String seen = "@javax.annotation.processing.Generated";

        assertThat(face(with, "module m { requires java.compiler; }")).contains(seen);
        assertThat(face(without, "module m { }")).doesNotContain(seen);
    }

    private static String face(Path folder, String module) throws IOException {
        Path descriptor = Files.writeString(folder.resolve("module-info.java"), module);
        Path pricer = Files.writeString(folder.resolve("Pricer.java"), "package p;\n" + PRICER);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:only", "--add-reads", "m=ALL-UNNAMED", "-d", folder.toString()),
                    null,
                    files.getJavaFileObjects(descriptor, pricer));
            task.setProcessors(List.of(Compiled.stubbed(new StubBodies())));
            assertThat(task.call()).isTrue();
        }
        return Files.readString(folder.resolve("p/PricerGradients.java"));
    }

    private static Compiled compile(UnaryOperator<ProcessingEnvironment> wrap) {
        return Compiled.with(
                List.of(), List.of(new ForwardingProcessor(Compiled.stubbed(new StubBodies()), wrap)), PRICER);
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                EnvironmentTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private record Forwarding(ProcessingEnvironment inner) implements InvocationHandler {
        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            return call(inner, method, arguments);
        }
    }

    /** Forwards to javac without holding it. */
    private record Opaque(Map<String, String> options, Messager messager, Filer filer, Elements elements, Types types)
            implements ProcessingEnvironment {

        static Opaque of(ProcessingEnvironment inner) {
            return new Opaque(
                    inner.getOptions(),
                    inner.getMessager(),
                    inner.getFiler(),
                    inner.getElementUtils(),
                    inner.getTypeUtils());
        }

        @Override
        public Map<String, String> getOptions() {
            return options;
        }

        @Override
        public Messager getMessager() {
            return messager;
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return elements;
        }

        @Override
        public Types getTypeUtils() {
            return types;
        }

        @Override
        public SourceVersion getSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public Locale getLocale() {
            return Locale.ROOT;
        }
    }

    private static final class Delegating implements ProcessingEnvironment {

        private final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }
}
