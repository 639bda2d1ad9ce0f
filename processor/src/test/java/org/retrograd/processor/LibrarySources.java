package org.retrograd.processor;

/** Three layers of classes, each of which is compiled into a folder of its own. */
final class LibrarySources {

    private LibrarySources() {}

    static final String LIBRARY = """
            package lib;

            import org.retrograd.Differentiable;
            import org.retrograd.Mode;
            import org.retrograd.NoGradient;

            public final class Library {
                @Differentiable(modes = Mode.FORWARD)
                @SuppressWarnings("deprecation")
                public static double wave(double x) { return hidden(x) * lib.internal.Helper.scale(x) + Other.cube(x); }

                private static double hidden(double x) { return Math.exp(Math.sin(x)); }

                @Differentiable
                public static double sum(double[] x, int n) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) { sum += power(x[i], i); }
                    return sum;
                }

                static double power(double x, int n) { return n == 0 ? 1 : x * power(x, n - 1); }

                @Differentiable
                public static double norm(double[] x) {
                    double sum = 0;
                    for (double each : x) { sum += each * each; }
                    return Math.sqrt(sum);
                }

                @Differentiable
                public static void fill(double[] x, double by) {
                    for (int i = 0; i < x.length; i++) { x[i] *= by * x[i]; }
                }

                @Differentiable
                public static double discounted(double value, @NoGradient double rate) { return value * value * rate; }

                private record Pair(double left, double right) {
                    double product() { return left * right; }
                }

                @Differentiable
                public static double paired(double x) { return new Pair(x, Math.sin(x)).product(); }

                @Differentiable
                public static double ruled(double x) { return log(x) * x * x; }

                public static double log(double x) { return Math.log(x); }

                @org.retrograd.DerivativeOf(type = Library.class, method = "log")
                public static double logRule(double x, double d) { return d / x; }

                public static double plain(double x) { return x; }
            }
            """;

    static final String OTHER = """
            package lib;

            class Other {
                @org.retrograd.Differentiable(name = "third")
                static double cube(double x) {
                    if (x > 1e9) { throw new IllegalStateException("x is " + x); }
                    return x * x * x;
                }
            }
            """;

    static final String HELPER = """
            package lib.internal;

            public final class Helper {
                @Deprecated
                public static double scale(double x) { return 1 / (1 + x * x); }
            }
            """;

    static final String MIDDLE = """
            package middle;

            import lib.*;
            import org.retrograd.Differentiable;
            import org.retrograd.Mode;

            public final class Middle {
                @Differentiable(modes = Mode.FORWARD)
                public static double slope(double x) { return LibraryGradients.waveGradient(x); }

                @Differentiable(modes = Mode.FORWARD)
                public static double tangent(double x) {
                    LibraryGradients.WaveJvp both = LibraryGradients.waveJvp(x, 1);
                    return both.value() * both.tangent();
                }
            }
            """;

    static final String APP = """
            package app;

            import lib.*;
            import org.retrograd.Differentiable;
            import org.retrograd.Mode;

            public final class App {
                @Differentiable(modes = Mode.FORWARD)
                %s
            }
            """;
}
