package org.retrograd.processor;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs work on a stack that is deep enough for expressions of thousands of terms: trees are walked by recursion, by javac's
 * scanners with several frames a level. The caller waits, so that javac is used by one thread at a time.
 */
final class LargeStack {

    private static final long BYTES = 1L << 29;

    private LargeStack() {}

    static void run(Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "retrograd", BYTES);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setUncaughtExceptionHandler((where, thrown) -> failure.set(thrown));
        thread.start();
        boolean interrupted = join(thread);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Waits to the end, whatever happens: javac must not go on while the work does. */
    private static boolean join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException wakeUp) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
