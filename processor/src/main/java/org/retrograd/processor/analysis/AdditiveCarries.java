package org.retrograd.processor.analysis;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Sums: what a block hands on is what it was given plus something, and nothing else in it reads what it was given. */
final class AdditiveCarries {

    private AdditiveCarries() {}

    /** Whether the block makes one value of the other by additions alone, through choices and loops inside it. */
    static boolean isSum(Block block, Value given, Operand handedOn) {
        Value current = given;
        while (!current.equals(handedOn)) {
            Optional<Value> next = next(block, current);
            if (next.isEmpty()) {
                return false;
            }
            current = next.get();
        }
        return uses(block.statements(), current) == 0
                && block.yields().stream().filter(current::equals).count() == 1;
    }

    /** What the only statement that reads the value makes of it. */
    private static Optional<Value> next(Block block, Value current) {
        List<Statement> readers = block.statements().stream()
                .filter(statement -> uses(List.of(statement), current) > 0)
                .toList();
        if (readers.size() != 1 || block.yields().contains(current)) {
            return Optional.empty();
        }
        Statement reader = readers.get(0);
        if (reader instanceof Let let) {
            return isAddition(let.op(), current) ? Optional.of(let.result()) : Optional.empty();
        }
        if (reader instanceof If conditional) {
            return behind(conditional, current);
        }
        return reader instanceof Loop loop ? behind(loop, current) : Optional.empty();
    }

    private static boolean isAddition(Op op, Value current) {
        return op instanceof Op.Binary binary
                && !binary.left().equals(binary.right())
                && (binary.operator() == BinaryOperator.ADD
                        || (binary.operator() == BinaryOperator.SUBTRACT
                                && binary.left().equals(current)));
    }

    private static Optional<Value> behind(If conditional, Value current) {
        if (conditional.condition().equals(current)) {
            return Optional.empty();
        }
        for (int k = 0; k < conditional.results().size(); k++) {
            if (isSum(
                            conditional.thenBlock(),
                            current,
                            conditional.thenBlock().yields().get(k))
                    && isSum(
                            conditional.elseBlock(),
                            current,
                            conditional.elseBlock().yields().get(k))) {
                return Optional.of(conditional.results().get(k));
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> behind(Loop loop, Value current) {
        if (loop.exit().isPresent() || uses(List.of(loop), current) != 1) {
            return Optional.empty();
        }
        for (int k = 0; k < loop.carries().size(); k++) {
            if (loop.carries().get(k).initial().equals(current)
                    && isSum(
                            loop.body(),
                            loop.carries().get(k).parameter(),
                            loop.next().get(k))) {
                return Optional.of(loop.carries().get(k).result());
            }
        }
        return Optional.empty();
    }

    /** How often statements read a value, at every depth. */
    private static long uses(List<Statement> statements, Value value) {
        long uses = 0;
        for (Statement statement : statements) {
            uses += Operands.of(statement).stream().filter(value::equals).count();
            for (Block inner : Blocks.of(statement)) {
                uses += uses(inner.statements(), value);
                uses += inner.yields().stream().filter(value::equals).count();
            }
        }
        return uses;
    }
}
