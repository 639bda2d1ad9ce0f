package org.retrograd.runtime.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

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
     * @throws IOException if it cannot be read or unpacked, is no such file, or has fewer or more bytes than its shape takes
     */
    public static IdxFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean packed = file.toString().endsWith(".gz");
            return read(packed ? unpacked(in, file.toString()) : in, file.toString());
        }
    }

    /** What a packed stream holds; {@code name} is for messages. */
    static InputStream unpacked(InputStream packed, String name) throws IOException {
        try {
            return new GZIPInputStream(packed);
        } catch (ZipException | EOFException e) {
            throw new IOException(name + " is not packed by gzip", e);
        }
    }

    /** Reads a stream to its end; {@code name} is for messages. */
    public static IdxFile read(InputStream stream, String name) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        int[] shape = shape(in, name);
        int size = size(shape, name);
        byte[] bytes = body(in, size, name);
        if (bytes.length < size) {
            throw new IOException(name + " ends after " + bytes.length + " bytes; the shape " + Arrays.toString(shape)
                    + " takes " + size);
        }
        if (in.read() >= 0) {
            throw new IOException(
                    name + " goes on after the " + size + " bytes that the shape " + Arrays.toString(shape) + " takes");
        }
        return new IdxFile(shape, bytes);
    }

    private static int[] shape(DataInputStream in, String name) throws IOException {
        try {
            int magic = in.readInt();
            if (magic >>> 8 != UNSIGNED_BYTES) {
                throw new IOException(
                        name + " is no IDX file of unsigned bytes: it begins with 0x" + Integer.toHexString(magic));
            }
            int[] shape = new int[magic & 0xff];
            for (int axis = 0; axis < shape.length; axis++) {
                shape[axis] = in.readInt();
            }
            return shape;
        } catch (EOFException e) {
            throw new IOException(name + " ends before its shape does", e);
        }
    }

    private static int size(int[] shape, String name) throws IOException {
        long size = 1;
        for (int extent : shape) {
            size *= extent;
            if (extent < 0 || size > Integer.MAX_VALUE) {
                throw new IOException(name + " has the shape " + Arrays.toString(shape)
                        + "; extents must not be negative, nor their product more than an array can hold");
            }
        }
        return (int) size;
    }

    private static byte[] body(InputStream in, int size, String name) throws IOException {
        try {
            return in.readNBytes(size);
        } catch (ZipException | EOFException e) {
            throw new IOException(name + " is damaged: it cannot be unpacked to its end", e);
        }
    }
}
