package org.retrograd.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values that a block reads and does not define, in the order in which it first reads them. */
public final class FreeValues {

    private FreeValues() {}

    public static List<Value> of(Block block) {
        Set<Value> read = new LinkedHashSet<>();
        Set<Value> defined = new HashSet<>();
        visit(block, read, defined);
        read.removeAll(defined);
        return new ArrayList<>(read);
    }

    private static void visit(Block block, Set<Value> read, Set<Value> defined) {
        for (Statement statement : block.statements()) {
            add(Operands.of(statement), read);
            Blocks.forEachDefined(statement, defined::add);
            Blocks.of(statement).forEach(inner -> visit(inner, read, defined));
        }
        add(block.yields(), read);
    }

    private static void add(List<Operand> operands, Set<Value> read) {
        for (Operand operand : operands) {
            if (operand instanceof Value value) {
                read.add(value);
            }
        }
    }
}
