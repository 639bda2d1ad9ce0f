package org.retrograd.processor;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads from a class file how many bytes of bytecode each method has. */
public final class CodeLengths {

    private static final int HEADER = 8;
    private static final int SHARED = -1;

    private final DataInputStream in;
    private final Map<Integer, String> texts = new HashMap<>();

    private CodeLengths(byte... classFile) {
        this.in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** By the name of the method; without those that share their names. */
    public static Map<String, Integer> of(byte... classFile) throws IOException {
        return new CodeLengths(classFile).read();
    }

    private Map<String, Integer> read() throws IOException {
        in.skipNBytes(HEADER);
        readConstants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        readMembers();
        return readMembers();
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        for (int k = 1; k < count; k++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(k, in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    k++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("constant of kind " + tag);
            }
        }
    }

    private Map<String, Integer> readMembers() throws IOException {
        Map<String, Integer> lengths = new HashMap<>();
        int members = in.readUnsignedShort();
        for (int k = 0; k < members; k++) {
            in.skipNBytes(2);
            String name = texts.get(in.readUnsignedShort());
            in.skipNBytes(2);
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                boolean isCode = "Code".equals(texts.get(in.readUnsignedShort()));
                int length = in.readInt();
                if (isCode) {
                    in.skipNBytes(4);
                    lengths.merge(name, in.readInt(), (one, other) -> SHARED);
                    length -= 8;
                }
                in.skipNBytes(length);
            }
        }
        lengths.values().removeIf(length -> length == SHARED);
        return lengths;
    }
}
