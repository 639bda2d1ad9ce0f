package org.retrograd.runtime.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * An array of unsigned bytes, as the MNIST family of data sets stores them: a magic number, the extents, the bytes.
 *
 * @param shape the extents
 * @param bytes in row-major order
 */
public record IdxFile(int[] shape, byte[] bytes) {

    private static final int UNSIGNED_BYTES = 0x08;

    /**
     * Reads a file, unpacking it if its name ends in {@code .gz}.
     *
     * @throws IOException if it cannot be read, is no such file, or ends too early
     */
    public static IdxFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean packed = file.toString().endsWith(".gz");
            return read(packed ? new GZIPInputStream(in) : in, file.toString());
        }
    }

    /** Reads a stream to its end; {@code name} is for messages. */
    public static IdxFile read(InputStream stream, String name) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        int magic = in.readInt();
        if (magic >>> 8 != UNSIGNED_BYTES) {
            throw new IOException(
                    name + " is no IDX file of unsigned bytes: it begins with 0x" + Integer.toHexString(magic));
        }
        int[] shape = new int[magic & 0xff];
        int size = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = in.readInt();
            size = Math.multiplyExact(size, shape[axis]);
        }
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new IOException(name + " ends after " + bytes.length + " bytes; the shape " + Arrays.toString(shape)
                    + " takes " + size);
        }
        return new IdxFile(shape, bytes);
    }
}
