package org.retrograd.runtime.data;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.retrograd.runtime.Tensors;

/**
 * Batches of images, prepared by workers in the background, a few ahead of who reads them. Each epoch has an order of its own, which
 * depends on the seed alone.
 */
public final class BatchLoader implements AutoCloseable {

    private final ImageSet images;
    private final int batchSize;
    private final boolean shuffles;
    private final int workers;
    private final SplittableRandom random;
    private final ExecutorService executor;

    private BatchLoader(ImageSet images, int batchSize, boolean shuffles, int workers, long seed) {
        if (batchSize < 1 || workers < 1) {
            throw new IllegalArgumentException(
                    "batches of " + batchSize + " images by " + workers + " workers: both must be positive");
        }
        this.images = images;
        this.batchSize = batchSize;
        this.shuffles = shuffles;
        this.workers = workers;
        this.random = new SplittableRandom(seed);
        this.executor = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "batch-loader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Batches in another order each epoch. */
    public static BatchLoader shuffled(ImageSet images, int batchSize, int workers, long seed) {
        return new BatchLoader(images, batchSize, true, workers, seed);
    }

    /** Batches in the order of the images. */
    public static BatchLoader inOrder(ImageSet images, int batchSize, int workers) {
        return new BatchLoader(images, batchSize, false, workers, 0);
    }

    /** The number of batches of an epoch; the last may be smaller. */
    public int batches() {
        return (images.size() + batchSize - 1) / batchSize;
    }

    /** All images once. */
    public Iterable<Batch> epoch() {
        int[] order = order();
        return () -> new Epoch(order);
    }

    private int[] order() {
        int[] order = new int[images.size()];
        for (int i = 0; i < order.length; i++) {
            int j = shuffles ? random.nextInt(i + 1) : i;
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private Batch load(int[] order, int from) {
        int size = Math.min(batchSize, order.length - from);
        int pixels = images.height() * images.width();
        float[] numbers = new float[size * pixels];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            images.copyImage(order[from + i], numbers, i * pixels);
            labels[i] = images.label(order[from + i]);
        }
        return new Batch(Tensors.of(numbers, size, images.height(), images.width()), labels);
    }

    /** Stops the workers. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private final class Epoch implements Iterator<Batch> {

        private final int[] order;
        private final Queue<Future<Batch>> ahead = new ArrayDeque<>();
        private int next;

        Epoch(int[] order) {
            this.order = order;
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty() || next < order.length;
        }

        @Override
        public Batch next() {
            while (ahead.size() <= 2 * workers && next < order.length) {
                int from = next;
                ahead.add(executor.submit(() -> load(order, from)));
                next += batchSize;
            }
            Future<Batch> first = ahead.poll();
            if (first == null) {
                throw new NoSuchElementException("the epoch is over");
            }
            try {
                return first.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a batch", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a batch could not be prepared", e);
            }
        }
    }
}
