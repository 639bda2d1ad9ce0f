package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * What is computed from values, among the statements behind them.
 *
 * @param statements those that depend on the values, in order
 * @param values the values, and all that these statements define
 */
public record Dependents(List<Statement> statements, Set<Value> values) {

    public Dependents {
        statements = List.copyOf(statements);
        values = Set.copyOf(values);
    }

    public static Dependents of(Collection<Value> roots, List<Statement> behind) {
        Set<Value> values = new HashSet<>(roots);
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : behind) {
            if (reads(statement).stream().anyMatch(values::contains)) {
                statements.add(statement);
                define(statement, values);
            }
        }
        return new Dependents(statements, values);
    }

    /** The values from outside that a statement reads, at every depth. */
    public static Set<Value> reads(Statement statement) {
        Set<Value> reads = new HashSet<>();
        Operands.of(statement).forEach(operand -> {
            if (operand instanceof Value value) {
                reads.add(value);
            }
        });
        Blocks.of(statement).forEach(block -> reads.addAll(FreeValues.of(block)));
        return reads;
    }

    private static void define(Statement statement, Set<Value> values) {
        Blocks.forEachDefined(statement, values::add);
        for (Block block : Blocks.of(statement)) {
            block.statements().forEach(inner -> define(inner, values));
        }
    }
}
