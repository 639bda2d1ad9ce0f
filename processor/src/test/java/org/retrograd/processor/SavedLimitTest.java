package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives that would save more than {@code maxSavedBytes} refuse. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SavedLimitTest {

    private static final String LIMITED = """
            import org.retrograd.Differentiable;

            final class Limited {
                @Differentiable(maxSavedBytes = 10_000)
                static double exact(double x, int n) {
                    double p = x;
                    for (int i = 0; i < n; i++) {
                        p = Math.sin(p);
                    }
                    return p;
                }

                @Differentiable(maxSavedBytes = 10_000)
                static double growing(double x, int n) {
                    double p = x;
                    int i = 0;
                    while (i < n) {
                        p = Math.sin(p);
                        i++;
                        if (p > 2) {
                            break;
                        }
                    }
                    return p;
                }

                @Differentiable(maxSavedBytes = 10_000)
                static double nested(double x, int n) {
                    double p = x;
                    for (int i = 0; i < n; i++) {
                        for (int k = 0; k < 10; k++) {
                            p = Math.sin(p);
                        }
                    }
                    return p;
                }

                @Differentiable(maxSavedBytes = 10_000)
                static double tree(double x, int n) {
                    return n == 0 ? Math.sin(x) : tree(x * 1.1, n - 1) * tree(x * 0.9, n - 1);
                }

                @Differentiable(maxSavedBytes = 10_000)
                static double caller(double x, int n) {
                    double p = 1;
                    for (int i = 0; i < 3; i++) {
                        p *= Math.exp(unlimited(p * x, n));
                    }
                    return p;
                }

                @Differentiable
                static double unlimited(double x, int n) {
                    return n > 1_000_000 ? unlimited(x, 1) : exact(x, n);
                }

                @Differentiable(maxSavedBytes = 10_000)
                static double fused(double x, int n) {
                    double s = 0;
                    for (int i = 0; i < n; i++) {
                        double p = x * i;
                        for (int k = 0; k < 10; k++) {
                            p = Math.sin(p);
                        }
                        s += p;
                    }
                    return s;
                }
            }
            """;

    private static final Map<String, Class<?>> CLASSES = new HashMap<>();

    private static synchronized Class<?> derivatives(boolean isLimited) throws ReflectiveOperationException {
        String name = "Limited" + isLimited;
        if (!CLASSES.containsKey(name)) {
            String source = isLimited ? LIMITED : LIMITED.replace("(maxSavedBytes = 10_000)", "");
            Compiled compiled = Compiled.with(List.of(), List.of(new RetrogradProcessor()), source);
            assertThat(compiled.diagnostics()).isEmpty();
            CLASSES.put(name, new Loader(compiled.compilation()).loadClass("Limited_Adjoint"));
        }
        return CLASSES.get(name);
    }

    private static Object call(boolean isLimited, String method, Object... arguments) throws Throwable {
        for (Method each : derivatives(isLimited).getDeclaredMethods()) {
            if (each.getName().equals(method) && each.getParameterCount() == arguments.length) {
                each.setAccessible(true);
                try {
                    return each.invoke(null, arguments);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            }
        }
        throw new IllegalStateException("no " + method);
    }

    @ParameterizedTest
    @CsvSource({
        "exact, 1248, 1249, 10008",
        "growing, 512, 513, 12320",
        "nested, 95, 150, 0",
        "tree, 5, 9, 0",
        "caller, 400, 1000, 0",
        "unlimited, 5000, 2000000000, -1",
        "fused, 100000, 2000000000, -1",
    })
    void whatFitsIsComputedAndWhatDoesNotIsRefused(String method, int fits, int refused, long needed) throws Throwable {
        String gradient = method + "Gradient";
        assertThat(call(true, gradient, 0.7, fits)).isEqualTo(call(false, gradient, 0.7, fits));
        if (needed >= 0) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> call(true, gradient, 0.7, refused))
                    .satisfies(failure -> requireStated(failure.getMessage(), needed));
        }
    }

    /** Names a method, and has numbers of which the first is the greater. */
    private static void requireStated(String message, long needed) {
        Matcher matcher = Pattern.compile("RG603: (?:with )?\\w+,? (?:callers )?would save (\\d+) bytes,"
                        + " more than (?:its )?maxSavedBytes = 10000")
                .matcher(message);
        assertThat(matcher.matches()).as(message).isTrue();
        long stated = Long.parseLong(matcher.group(1));
        assertThat(stated).isGreaterThan(10_000);
        if (needed > 0) {
            assertThat(stated).isEqualTo(needed);
        }
    }

    @Test
    void allReverseDerivativesAreLimited() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> call(true, "exactValueAndGradient", 0.7, 5000))
                .withMessageStartingWith("RG603: exactValueAndGradient would save");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> call(true, "exactVjp", 0.7, 5000, 1.0))
                .withMessageStartingWith("RG603: exactVjp would save");
    }

    /** The classes of a compilation. */
    private static final class Loader extends ClassLoader {

        private final Map<String, JavaFileObject> files = new HashMap<>();

        Loader(Compilation compilation) {
            super(SavedLimitTest.class.getClassLoader());
            for (JavaFileObject file : compilation.generatedFiles()) {
                files.put(file.getName().substring(file.getName().lastIndexOf('/') + 1), file);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream in = files.get(name + ".class").openInputStream()) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
