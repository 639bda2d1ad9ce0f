package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/** A local variable or parameter of the generated method, and the values it holds in turn. */
final class Variable {

    private final List<Value> values = new ArrayList<>();

    Variable(Value value) {
        values.add(value);
    }

    List<Value> values() {
        return values;
    }

    Type type() {
        return values.get(0).type();
    }

    void absorb(Variable other) {
        values.addAll(other.values);
    }
}
