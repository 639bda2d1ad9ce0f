package org.retrograd.examples.fashion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.retrograd.runtime.data.ImageSet;

/**
 * The images of Fashion-MNIST.
 *
 * @param train what models are trained with
 * @param test what they are tried on
 */
record FashionData(ImageSet train, ImageSet test) {

    /** Where the Debian package dataset-fashion-mnist puts the files. */
    static final Path DEBIAN = Path.of("/usr/share/datasets/fashion-mnist");

    /** All images, from the four files of the data set. */
    static FashionData read(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("train-images-idx3-ubyte.gz"))) {
            throw new IOException("there is no Fashion-MNIST in " + folder
                    + ". Install the Debian package dataset-fashion-mnist, or fetch the four files from"
                    + " https://github.com/zalandoresearch/fashion-mnist and name their folder with --data;"
                    + " or take the small sample that comes with this program: --sample");
        }
        return new FashionData(read(folder, "train"), read(folder, "t10k"));
    }

    private static ImageSet read(Path folder, String part) throws IOException {
        return ImageSet.read(
                folder.resolve(part + "-images-idx3-ubyte.gz"), folder.resolve(part + "-labels-idx1-ubyte.gz"));
    }

    /** The 500 images that come with this program. */
    static FashionData sample() throws IOException {
        return new FashionData(sample("train"), sample("t10k"));
    }

    private static ImageSet sample(String part) throws IOException {
        return ImageSet.resource(FashionData.class, part + "-images-idx3-ubyte.gz", part + "-labels-idx1-ubyte.gz");
    }
}
