package org.retrograd.maven.bytecode;

import java.util.List;
import org.retrograd.maven.operation.Counts;

/**
 * The bytecode of a method.
 *
 * @param owner the internal name of its class
 * @param name its name
 * @param descriptor its descriptor
 * @param firstLine the line of its first instruction, 0 if unknown
 * @param size the length of its code in bytes
 * @param counts what stands in it, calls apart
 * @param calls the methods with code that it calls
 * @param suspects instructions that generated code is better without
 */
public record MethodCode(
        String owner,
        String name,
        String descriptor,
        int firstLine,
        int size,
        Counts counts,
        List<Call> calls,
        List<Suspect> suspects) {

    /** Copies the lists. */
    public MethodCode {
        calls = List.copyOf(calls);
        suspects = List.copyOf(suspects);
    }

    /** By what calls name it. */
    public String key() {
        return owner + "." + name + descriptor;
    }

    /**
     * A call.
     *
     * @param target the {@link MethodCode#key} of what is called
     * @param depth the number of loops around it
     */
    public record Call(String target, int depth) {}

    /**
     * An instruction that allocates in a loop, boxes, or builds something that could be a tape.
     *
     * @param kind what it does
     * @param what the type or method in question
     * @param line the line of the class's own source file, 0 if unknown
     */
    public record Suspect(Kind kind, String what, int line) {}

    /** Kinds of suspects. */
    public enum Kind {
        /** An array or object is made inside of a loop. */
        ALLOCATION_IN_LOOP,
        /** A number becomes an object or comes out of one. */
        BOXING,
        /** A class is used that records what is done: a collection, a lambda, a thread local. */
        TAPE
    }
}
