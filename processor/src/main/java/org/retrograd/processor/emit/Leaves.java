package org.retrograd.processor.emit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** The variables that an expression reads, once everything inlined is part of it. */
final class Leaves {

    private final Nesting nesting;

    Leaves(Nesting nesting) {
        this.nesting = nesting;
    }

    Set<Value> of(Operand operand) {
        Set<Value> leaves = new HashSet<>();
        add(operand, leaves);
        return leaves;
    }

    /** What a statement reads by itself; of a choice in expression form, in its branches too. */
    Set<Value> of(Statement statement) {
        Set<Value> leaves = new HashSet<>();
        addAll(statement, leaves);
        return leaves;
    }

    private void addAll(Statement statement, Set<Value> leaves) {
        add(Operands.of(statement), leaves);
        Blocks.of(statement).forEach(block -> add(block.yields(), leaves));
    }

    private void add(List<Operand> operands, Set<Value> leaves) {
        operands.forEach(operand -> add(operand, leaves));
    }

    private void add(Operand operand, Set<Value> leaves) {
        if (operand instanceof Value value) {
            Optional<Statement> definition = nesting.expressionOf(value);
            definition.ifPresentOrElse(inner -> addAll(inner, leaves), () -> leaves.add(value));
        }
    }
}
