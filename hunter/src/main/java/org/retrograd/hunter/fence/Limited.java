package org.retrograd.hunter.fence;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the code of others, which may never end. */
final class Limited {

    private static final long STACK_BYTES = 4L << 20;
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Limited() {}

    /** Thrown when the time is over. */
    static final class TooLongException extends Exception {
        private static final long serialVersionUID = 1;

        TooLongException(Duration limit) {
            super("not done after " + limit.toSeconds() + " s");
        }
    }

    /**
     * Runs an action in a thread of its own, which is stopped when it has used up its time, if the JVM can do that.
     *
     * @throws ExecutionException around what the action throws
     */
    static <T> T run(Duration limit, Callable<T> action)
            throws TooLongException, ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(action);
        Thread thread = new Thread(null, task, "fence", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!isDone(task)) {
            if (used(thread).compareTo(limit) > 0 || Instant.now().isAfter(end)) {
                stop(thread);
                throw new TooLongException(limit);
            }
        }
        return task.get();
    }

    private static boolean isDone(FutureTask<?> task) throws InterruptedException {
        try {
            task.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true; // thrown again to the caller
        }
    }

    /** What a thread has used of a processor: on a busy machine time on the clock says little. */
    private static Duration used(Thread thread) {
        return Duration.ofNanos(Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId())));
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
