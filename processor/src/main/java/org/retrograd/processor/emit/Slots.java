package org.retrograd.processor.emit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/** Where javac puts local variables: one behind the other, and over again when a block has ended. */
final class Slots {

    private static final int LAST_WITH_OWN_INSTRUCTION = 3;
    private static final int LAST_OF_A_BYTE = 255;

    private final VariableAssignment variables;
    private final Map<Variable, Integer> slots = new HashMap<>();
    private int next;

    Slots(VariableAssignment variables) {
        this.variables = variables;
    }

    void declare(Value value) {
        slots.put(variables.of(value), next);
        next += width(value.type());
    }

    /** The end of a block that began when {@link #mark} was asked. */
    void release(int mark) {
        next = mark;
    }

    int mark() {
        return next;
    }

    /** The length of an instruction that loads or stores the variable. */
    int access(Value value) {
        int slot = slot(value);
        if (slot <= LAST_WITH_OWN_INSTRUCTION) {
            return 1;
        }
        return slot <= LAST_OF_A_BYTE ? 2 : 4;
    }

    /** The length of what adds a constant to an int variable. */
    int increment(Value value, int step) {
        if (step != (short) step) {
            return 2 * access(value) + 4;
        }
        return step == (byte) step && slot(value) <= LAST_OF_A_BYTE ? 3 : 6;
    }

    private int slot(Value value) {
        return Objects.requireNonNull(slots.get(variables.of(value)), value::toString);
    }

    private static int width(Type type) {
        return type == PrimitiveType.DOUBLE || type == PrimitiveType.LONG ? 2 : 1;
    }
}
