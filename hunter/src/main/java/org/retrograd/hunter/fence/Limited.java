package org.retrograd.hunter.fence;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the code of others, which may never end. */
final class Limited {

    private static final long STACK_BYTES = 4L << 20;

    private Limited() {}

    /** Thrown when the time is over. */
    static final class TooLongException extends Exception {
        private static final long serialVersionUID = 1;

        TooLongException(Duration limit) {
            super("not done after " + limit.toSeconds() + " s");
        }
    }

    /**
     * Runs an action in a thread of its own, which is stopped when the time is over, if the JVM can do that.
     *
     * @throws ExecutionException around what the action throws
     */
    static <T> T run(Duration limit, Callable<T> action)
            throws TooLongException, ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(action);
        Thread thread = new Thread(null, task, "fence", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop(thread);
            throw new TooLongException(limit);
        }
    }

    @SuppressWarnings({"deprecation", "removal", "EmptyCatch"}) // nothing else ends a loop of others
    private static void stop(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException e) {
            // newer JVMs let it run until they end
        }
    }
}
