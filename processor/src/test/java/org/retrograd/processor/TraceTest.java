package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.retrograd.NonFiniteAdjointException;

/** The first derivative that is not finite stops a build with {@code -Aretrograd.trace=nan}, and no other. */
class TraceTest {

    private static final String SOURCE = """
            import org.retrograd.Differentiable;
            import org.retrograd.Mode;

            final class Decay {
                @Differentiable(modes = Mode.FORWARD)
                static double root(double x, double y) {
                    double r = Math.sqrt(x);
                    return r * y;
                }

                @Differentiable
                static double product(double[] x, int n) {
                    double p = 1;
                    for (int i = 0; i < n; i++) {
                        p *= x[i] * 1e200;
                    }
                    return p;
                }

                @Differentiable
                static float narrow(float x) {
                    return x * x * 3e38f;
                }

                @Differentiable
                static double total(double[] x, int[] at, double y) {
                    double sum = 0;
                    for (int i = 0; i < at.length; i++) {
                        sum += y * x[at[i]];
                    }
                    return sum;
                }
            }
            """;

    private static final Map<String, JavaFileObject> TRACED = compiled("-Aretrograd.trace=nan");

    private static Map<String, JavaFileObject> compiled(String... options) {
        Compilation compilation = Compiled.with(List.of(options), List.of(new RetrogradProcessor()), SOURCE)
                .compilation();
        assertThat(compilation.errors()).isEmpty();
        Map<String, JavaFileObject> files = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            files.put(file.getName().substring(file.getName().lastIndexOf('/') + 1), file);
        }
        return files;
    }

    @Test
    void reverseModeNamesPlaceOperationAndOperands() {
        assertThatThrownBy(() -> call("rootGradient", 0.0, 2.0))
                .isInstanceOf(NonFiniteAdjointException.class)
                .hasMessage("Decay.java:7: the derivative y / (2.0 * r) is Infinity, where y = 2.0, 2.0 * r = 0.0");
    }

    @Test
    void forwardModeDoesTheSame() {
        assertThatThrownBy(() -> call("rootJvp", 0.0, 2.0, 1.0, 0.0))
                .isInstanceOf(NonFiniteAdjointException.class)
                .hasMessageContaining("Decay.java:7: ");
    }

    @Test
    void loopsAndFloatsAreWatchedToo() {
        assertThatThrownBy(() -> call("productGradient", new double[] {1, 1, 1}, 3))
                .isInstanceOf(NonFiniteAdjointException.class)
                .hasMessageContaining("Decay.java:15: ");
        assertThatThrownBy(() -> call("narrowGradient", 2f)).isInstanceOf(NonFiniteAdjointException.class);
    }

    /** Each summand is finite: the second makes the sum overflow. */
    @Test
    void whatGathersInAnElementIsWatchedToo() {
        assertThatThrownBy(() -> call("totalGradient", new double[] {0, 0}, new int[] {0, 1, 1, 0}, 1e308))
                .isInstanceOf(NonFiniteAdjointException.class)
                .hasMessageMatching("Decay\\.java:29: the derivative dX\\[at\\[i]] \\+ y is Infinity,"
                        + " where dX\\[at\\[i]] = 1\\.0E308, at\\[i] = 1, y = 1\\.0E308");
    }

    @Test
    void finiteDerivativesAreLeftAlone() throws ReflectiveOperationException {
        assertThat(call("rootGradient", 4.0, 2.0)).hasToString("RootGradient[x=0.5, y=2.0]");
        assertThat(call("productGradient", new double[] {1e-200, 1e-200}, 2)).isEqualTo(new double[] {1e200, 1e200});
    }

    @Test
    void withoutTheOptionNothingIsChecked() throws IOException {
        assertThat(text(compiled())).doesNotContain("NonFinite").doesNotContain("isFinite");
        assertThat(text(TRACED)).contains("throw new NonFiniteAdjointException(");
    }

    @Test
    void otherWordsAreRefused() {
        assertThat(Compiled.with(List.of("-Aretrograd.trace=inf"), List.of(new RetrogradProcessor()), SOURCE)
                        .compilation()
                        .diagnostics())
                .anyMatch(problem -> problem.getMessage(Locale.ROOT).contains("-Aretrograd.trace names `inf`"));
    }

    private static String text(Map<String, JavaFileObject> files) throws IOException {
        return files.get("Decay_Adjoint.java").getCharContent(true).toString();
    }

    private static Object call(String name, Object... arguments) throws ReflectiveOperationException {
        List<Method> found = new ArrayList<>(
                List.of(new Generated().loadClass("DecayGradients").getDeclaredMethods()));
        found.removeIf(method -> !method.getName().equals(name));
        found.get(0).setAccessible(true);
        try {
            return found.get(0).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The classes of the traced compilation. */
    private static final class Generated extends ClassLoader {

        Generated() {
            super(TraceTest.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            JavaFileObject file = TRACED.get(name + ".class");
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            try (InputStream in = file.openInputStream()) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
