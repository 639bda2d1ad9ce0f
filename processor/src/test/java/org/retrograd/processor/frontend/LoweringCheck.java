package org.retrograd.processor.frontend;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

/** Runs the methods of a fixture and their lowered programs on the fixture's samples. */
final class LoweringCheck {

    /** Their messages name indices and variables as the virtual machine likes. */
    private static final Set<Class<?>> WITHOUT_MESSAGE =
            Set.of(ArrayIndexOutOfBoundsException.class, NullPointerException.class, NegativeArraySizeException.class);

    private static final List<String> KINDS = List.of("Samples", "Kinks", "Failures");

    private final LoweredClass lowered;
    private int methods;
    private int samples;

    private LoweringCheck(LoweredClass lowered) {
        this.lowered = lowered;
    }

    static LoweringCheck of(Path file, String text) throws IOException {
        String path = file.toString();
        String name = path.substring(0, path.length() - ".java".length());
        return new LoweringCheck(LoweredClass.of(name.replace('/', '.').replace('\\', '.'), text));
    }

    int methods() {
        return methods;
    }

    int samples() {
        return samples;
    }

    void run(List<String> differences) throws ReflectiveOperationException {
        ArchiveCheck.run(lowered.all());
        for (Lowered method : lowered.lowered()) {
            methods++;
            String name = method.source().header().documentation();
            if (method.problems().hasErrors()) {
                method.problems().all().stream()
                        .map(Problem::text)
                        .forEach(text -> differences.add(name + ": " + text));
                continue;
            }
            Verifier.verify(method.function());
            for (Object[] row : rows(method)) {
                samples++;
                Outcome expected = outcome(lowered.primal(method), row);
                Outcome actual = outcome(method, row);
                if (!expected.equals(actual)) {
                    differences.add(name + Arrays.deepToString(row) + "\n  expected " + expected + "\n  but was "
                            + actual + "\n" + Printer.print(method.function()));
                }
            }
        }
    }

    private List<Object[]> rows(Lowered method) throws ReflectiveOperationException {
        Method primal = lowered.primal(method);
        List<Object[]> rows = new ArrayList<>();
        for (Method candidate : primal.getDeclaringClass().getDeclaredMethods()) {
            String base = method.source().header().base();
            if (KINDS.stream().anyMatch(kind -> candidate.getName().equals(base + kind))) {
                candidate.setAccessible(true);
                for (Object[] row : (Object[][]) candidate.invoke(null)) {
                    if (fits(row, primal.getParameterTypes())) {
                        rows.add(Arrays.copyOf(row, primal.getParameterCount()));
                    }
                }
            }
        }
        return rows;
    }

    private static boolean fits(Object[] row, Class<?>... types) {
        boolean fits = row.length >= types.length;
        for (int k = 0; fits && k < types.length; k++) {
            fits = row[k] == null
                    || MethodType.methodType(types[k]).wrap().returnType().isInstance(row[k]);
        }
        return fits;
    }

    /** What a run gave, threw and left in its arrays, as text that tells all bits apart. */
    private record Outcome(String result, String arguments) {}

    private static Outcome outcome(Method method, Object... row) {
        return outcome(arguments -> LoweredClass.invoke(method, arguments), row);
    }

    private Outcome outcome(Lowered method, Object... row) {
        return outcome(arguments -> lowered.interpret(method, arguments), row);
    }

    /** A run on arguments. */
    private interface Run {
        Object on(Object... arguments) throws Throwable;
    }

    private static Outcome outcome(Run run, Object... row) {
        IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
        Object[] arguments = Arrays.stream(row).map(each -> copy(each, copies)).toArray();
        String result;
        try {
            result = Arrays.deepToString(new Object[] {run.on(arguments)});
        } catch (Throwable thrown) {
            boolean silent = WITHOUT_MESSAGE.contains(thrown.getClass());
            result = thrown.getClass().getName() + (silent ? "" : ": " + thrown.getMessage());
        }
        return new Outcome(result, Arrays.deepToString(arguments));
    }

    private static Object copy(Object value, IdentityHashMap<Object, Object> copies) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        Object known = copies.get(value);
        if (known != null) {
            return known;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        copies.put(value, copy);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i), copies));
        }
        return copy;
    }
}
