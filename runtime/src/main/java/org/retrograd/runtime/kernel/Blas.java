package org.retrograd.runtime.kernel;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Products of matrices, by the system's BLAS if there is one, else in Java. The property {@code retrograd.blas} decides otherwise:
 * {@code native} fails if the system has none, {@code java} does not look for it. Which one was taken is logged once.
 */
final class Blas {

    private static final Logger LOG = Logger.getLogger("org.retrograd.runtime");

    static final BLAS INSTANCE = choose(System.getProperty("retrograd.blas", "auto"));

    private Blas() {}

    private static BLAS choose(String wish) {
        BLAS blas = switch (wish.toLowerCase(Locale.ROOT)) {
            case "auto" -> nativeOrJava();
            case "native" -> nativeOnly();
            case "java" -> JavaBLAS.getInstance();
            default ->
                throw new IllegalArgumentException(
                        "the property retrograd.blas is " + wish + ", but must be auto, native or java");
        };
        LOG.log(Level.INFO, "products of matrices are computed by {0} (property retrograd.blas = {1})", new Object[] {
            blas.getClass().getSimpleName(), wish
        });
        return blas;
    }

    private static BLAS nativeOnly() {
        try {
            return NativeBLAS.getInstance();
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException(
                    "the property retrograd.blas is native, but the system has no BLAS that can be loaded: install one,"
                            + " such as libopenblas0 of Debian, or set the property to auto or java",
                    e);
        }
    }

    private static BLAS nativeOrJava() {
        try {
            return NativeBLAS.getInstance();
        } catch (RuntimeException | LinkageError e) {
            return JavaBLAS.getInstance();
        }
    }

    /** How BLAS is told whether a matrix is transposed. */
    static String letter(boolean transposes) {
        return transposes ? "T" : "N";
    }
}
