package org.retrograd.processor.frontend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.Interpreter;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;

/** A class that is compiled, and whose annotated methods are lowered on the way. */
final class LoweredClass extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    private final List<Lowered> lowered = new ArrayList<>();
    private final List<Lowered> plain = new ArrayList<>();
    private final List<Problem> headerProblems = new ArrayList<>();
    private final List<Callees> callees = new ArrayList<>();

    private LoweredClass() {
        super(LoweredClass.class.getClassLoader());
        setDefaultAssertionStatus(true);
    }

    static LoweredClass of(String className, String text) throws IOException {
        LoweredClass result = new LoweredClass();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (JavaFileManager files = result.new Files(compiler.getStandardFileManager(null, null, null))) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, null, List.of("-Xlint:none"), null, List.of(new Source(className, text)));
            task.setProcessors(List.of(result.new Lowering()));
            if (!task.call()) {
                throw new IllegalArgumentException(className);
            }
        }
        return result;
    }

    List<Lowered> lowered() {
        return lowered;
    }

    /** Those, and what they call. */
    List<Lowered> all() {
        return Stream.concat(lowered.stream(), plain.stream()).toList();
    }

    /** What was met of the class's methods and records. */
    Callees callees() {
        return callees.get(0);
    }

    /** What is wrong with the headers of those that were not lowered. */
    List<Problem> headerProblems() {
        return headerProblems;
    }

    /** The method itself. */
    Method primal(Lowered method) throws ReflectiveOperationException {
        String name = className(method);
        for (Method candidate : loadClass(name).getDeclaredMethods()) {
            List<String> parameters = Arrays.stream(candidate.getParameterTypes())
                    .map(Class::getSimpleName)
                    .toList();
            List<String> wanted = method.function().parameters().stream()
                    .map(parameter -> parameter.type().show())
                    .toList();
            if (candidate.getName().equals(method.function().name()) && parameters.equals(wanted)) {
                candidate.setAccessible(true);
                return candidate;
            }
        }
        throw new NoSuchMethodException(name + "." + method.function().name());
    }

    private static String className(Lowered method) {
        var owner = method.source().header().owner();
        return (owner.packageName().isEmpty() ? "" : owner.packageName() + ".") + String.join("$", owner.simpleNames());
    }

    /** What the program of the IR gives. */
    Object interpret(Lowered method, Object... arguments) {
        Thread.currentThread().setContextClassLoader(this);
        return Interpreter.run(method.function(), Arrays.asList(arguments), (name, operands) -> call(name, operands));
    }

    private Object call(MethodName name, List<Object> operands) {
        Optional<Lowered> callee = Stream.concat(lowered.stream(), plain.stream())
                .filter(method -> isCalled(method.source().header(), name))
                .filter(method -> fits(uncheckedPrimal(method), operands))
                .findFirst();
        return callee.isPresent() ? interpret(callee.get(), operands.toArray()) : callUnknown(name, operands);
    }

    private static boolean isCalled(MethodHeader header, MethodName name) {
        return name.equals(new MethodName(header.owner(), header.name()))
                || (name.owner().show().endsWith("_Adjoint") && name.name().equals(header.base()));
    }

    private Object callUnknown(MethodName name, List<Object> operands) {
        try {
            String owner = name.owner().packageName() + "."
                    + String.join("$", name.owner().simpleNames());
            Method found = Arrays.stream(loadClass(owner).getDeclaredMethods())
                    .filter(method -> method.getName().equals(name.name()) && fits(method, operands))
                    .findFirst()
                    .orElseThrow();
            found.trySetAccessible();
            return found.invoke(null, operands.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Method uncheckedPrimal(Lowered method) {
        try {
            return primal(method);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fits(Method method, List<Object> operands) {
        Class<?>[] types = method.getParameterTypes();
        boolean fits = types.length == operands.size();
        for (int k = 0; fits && k < types.length; k++) {
            fits = java.lang.invoke.MethodType.methodType(types[k])
                    .wrap()
                    .returnType()
                    .isInstance(operands.get(k));
        }
        return fits;
    }

    static Object invoke(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            throw new ClassNotFoundException(name);
        }
        byte[] bytes = classes.get(name).toByteArray();
        return defineClass(name, bytes, 0, bytes.length);
    }

    private final class Lowering extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            CompilerTrees compiler = CompilerTrees.of(processingEnv).orElseThrow();
            ClassReader reader = new ClassReader(compiler);
            for (String name : reader.classesIn(round)) {
                AnnotatedClass annotated = reader.read(compiler.elements().getTypeElement(name));
                headerProblems.addAll(annotated.problems().all());
                compiler.attribute(annotated);
                Callees callees = new Callees(compiler, new Libraries(compiler), annotated.name(), annotated.methods());
                LoweredClass.this.callees.add(callees);
                MethodLowering lowering = new MethodLowering(compiler, callees);
                annotated.methods().forEach(method -> lowered.add(lowering.lower(method)));
                for (Optional<MethodSource> next = callees.next(); next.isPresent(); next = callees.next()) {
                    plain.add(lowering.lower(next.get()));
                }
            }
            return false;
        }
    }

    private final class Files extends ForwardingJavaFileManager<JavaFileManager> {

        Files(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
