package org.retrograd.maven.bytecode;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/** Reads how long the code of each method is, which the visitors of ASM do not tell. */
final class CodeSizes {

    private final ClassReader reader;
    private final char[] buffer;
    private final Map<String, Integer> sizes = new HashMap<>();

    private CodeSizes(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
    }

    /** The lengths by name and descriptor. */
    static Map<String, Integer> of(ClassReader reader) {
        CodeSizes sizes = new CodeSizes(reader);
        sizes.read();
        return sizes.sizes;
    }

    private void read() {
        int interfaces = reader.readUnsignedShort(reader.header + 6);
        int offset = reader.header + 8 + 2 * interfaces;
        int fields = reader.readUnsignedShort(offset);
        offset += 2;
        for (int i = 0; i < fields; i++) {
            offset = skipMember(offset);
        }
        int methods = reader.readUnsignedShort(offset);
        offset += 2;
        for (int i = 0; i < methods; i++) {
            offset = skipMember(offset);
        }
    }

    /** Goes behind a field or method, and notes the length of its code if it has some. */
    private int skipMember(int start) {
        String key = reader.readUTF8(start + 2, buffer) + reader.readUTF8(start + 4, buffer);
        int attributes = reader.readUnsignedShort(start + 6);
        int offset = start + 8;
        for (int i = 0; i < attributes; i++) {
            if ("Code".equals(reader.readUTF8(offset, buffer))) {
                sizes.put(key, reader.readInt(offset + 10));
            }
            offset += 6 + reader.readInt(offset + 2);
        }
        return offset;
    }
}
