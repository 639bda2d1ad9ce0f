package org.retrograd.bytecode;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/** The classes that a class file refers to. */
public final class References {

    private static final int CLASS = 7;
    private static final int NAME_AND_TYPE = 12;

    private References() {}

    /** Their internal names: those in the constant pool, and those in the types of the methods and fields that it names. */
    public static Set<String> of(byte... classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new TreeSet<>();
        for (int k = 1; k < reader.getItemCount(); k++) {
            int at = reader.getItem(k);
            if (at == 0) {
                continue;
            }
            int tag = reader.readByte(at - 1);
            if (tag == CLASS) {
                add(Type.getObjectType(reader.readUTF8(at, buffer)), names);
            } else if (tag == NAME_AND_TYPE) {
                addAll(Type.getType(reader.readUTF8(at + 2, buffer)), names);
            }
        }
        return names;
    }

    private static void addAll(Type type, Set<String> names) {
        if (type.getSort() == Type.METHOD) {
            add(type.getReturnType(), names);
            for (Type argument : type.getArgumentTypes()) {
                add(argument, names);
            }
        } else {
            add(type, names);
        }
    }

    private static void add(Type type, Set<String> names) {
        if (type.getSort() == Type.ARRAY) {
            add(type.getElementType(), names);
        } else if (type.getSort() == Type.OBJECT) {
            names.add(type.getInternalName());
        }
    }
}
