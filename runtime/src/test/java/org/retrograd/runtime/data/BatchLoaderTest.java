package org.retrograd.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches of images of which each tells its number: in its one pixel and in its label. */
class BatchLoaderTest {

    private static final int COUNT = 23;

    @TempDir
    private Path folder;

    private ImageSet images;

    @BeforeEach
    void writeImages() throws IOException {
        ByteBuffer pixels = ByteBuffer.allocate(16 + COUNT);
        pixels.putInt(0x803).putInt(COUNT).putInt(1).putInt(1);
        ByteBuffer labels = ByteBuffer.allocate(8 + COUNT);
        labels.putInt(0x801).putInt(COUNT);
        for (int i = 0; i < COUNT; i++) {
            pixels.put((byte) i);
            labels.put((byte) i);
        }
        images = ImageSet.read(
                Files.write(folder.resolve("images"), pixels.array()),
                Files.write(folder.resolve("labels"), labels.array()));
    }

    /** The labels in the order of an epoch; pixels must agree with them. */
    private static List<Integer> epoch(BatchLoader loader) {
        List<Integer> order = new ArrayList<>();
        for (Batch batch : loader.epoch()) {
            assertThat(batch.images().shape()).containsExactly(batch.size(), 1, 1);
            for (int i = 0; i < batch.size(); i++) {
                assertThat((float) batch.images().get(i, 0, 0)).isEqualTo(batch.labels()[i] / 255f);
                order.add(batch.labels()[i]);
            }
        }
        return order;
    }

    private static List<Integer> inOrder() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            order.add(i);
        }
        return order;
    }

    @Test
    void theLastBatchIsSmaller() {
        try (BatchLoader loader = BatchLoader.inOrder(images, 5, 2)) {
            List<Integer> sizes = new ArrayList<>();
            loader.epoch().forEach(batch -> sizes.add(batch.size()));
            assertThat(sizes).containsExactly(5, 5, 5, 5, 3);
            assertThat(loader.batches()).isEqualTo(5);
            assertThat(epoch(loader)).isEqualTo(inOrder());
        }
    }

    @Test
    void shufflingTakesEachImageOnceInAnOrderOfTheEpoch() {
        try (BatchLoader loader = BatchLoader.shuffled(images, 4, 3, 11)) {
            List<Integer> first = epoch(loader);
            List<Integer> second = epoch(loader);
            assertThat(first).containsExactlyInAnyOrderElementsOf(inOrder()).isNotEqualTo(inOrder());
            assertThat(second).containsExactlyInAnyOrderElementsOf(inOrder()).isNotEqualTo(first);
        }
    }

    @Test
    void theOrderDependsOnTheSeedAlone() {
        try (BatchLoader one = BatchLoader.shuffled(images, 4, 1, 11);
                BatchLoader same = BatchLoader.shuffled(images, 7, 4, 11);
                BatchLoader other = BatchLoader.shuffled(images, 4, 1, 12)) {
            List<Integer> order = epoch(one);
            assertThat(epoch(same)).isEqualTo(order);
            assertThat(epoch(other)).isNotEqualTo(order);
        }
    }

    /** Each place is taken by each image about equally often: chi-squared, of which 3 in 1000 are more than 44. */
    @Test
    void allOrdersAreAboutAsLikely() {
        int epochs = 2300;
        int[] firsts = new int[COUNT];
        try (BatchLoader loader = BatchLoader.shuffled(images, COUNT, 1, 5)) {
            for (int i = 0; i < epochs; i++) {
                firsts[loader.epoch().iterator().next().labels()[0]]++;
            }
        }
        double expected = epochs / (double) COUNT;
        double chiSquared = 0;
        for (int count : firsts) {
            chiSquared += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquared).isLessThan(44);
    }

    @Test
    void anEpochEnds() {
        try (BatchLoader loader = BatchLoader.inOrder(images, COUNT, 1)) {
            Iterator<Batch> batches = loader.epoch().iterator();
            batches.next();
            assertThat(batches.hasNext()).isFalse();
            assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void nothingCannotBeABatch() {
        assertThatThrownBy(() -> BatchLoader.inOrder(images, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batches of 0 images by 1 workers: both must be positive");
        assertThatThrownBy(() -> BatchLoader.shuffled(images, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
