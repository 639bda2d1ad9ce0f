package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Divisions and calls of {@code Math} that give the same in each iteration of a loop are done once before it, and are no longer
 * kept for each. What is cheaper goes with them where they need it; the rest stays where the reader expects it.
 */
public final class HoistedInvariants implements Pass {

    @Override
    public String name() {
        return "hoisted-invariants";
    }

    @Override
    public Function apply(Function function) {
        return function.with(block(function.body()));
    }

    private static Block block(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof If conditional) {
                statements.add(conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock())));
            } else if (statement instanceof Loop loop) {
                hoist(loop.with(block(loop.body())), statements);
            } else {
                statements.add(statement);
            }
        }
        return new Block(statements, block.yields());
    }

    private static void hoist(Loop loop, List<Statement> statements) {
        Set<Let> hoisted = wanted(invariants(loop));
        List<Statement> left = new ArrayList<>(loop.body().statements());
        left.removeIf(hoisted::contains);
        statements.addAll(hoisted);
        statements.add(
                hoisted.isEmpty() ? loop : loop.with(new Block(left, loop.body().yields())));
    }

    /** The arithmetic of each iteration that reads nothing that the loop changes, in order. */
    private static List<Let> invariants(Loop loop) {
        Set<Value> changing = new HashSet<>();
        Blocks.forEachDefined(loop, changing::add);
        List<Let> invariants = new ArrayList<>();
        for (Statement statement : loop.body().statements()) {
            if (statement instanceof Let let
                    && isArithmetic(let.op())
                    && let.op().operands().stream().noneMatch(changing::contains)) {
                invariants.add(let);
            } else {
                Blocks.forEachDefined(statement, changing::add);
            }
        }
        return invariants;
    }

    /** Those that are worth it, and those that they need, in order. */
    private static Set<Let> wanted(List<Let> invariants) {
        Set<Operand> needed = new HashSet<>();
        List<Let> backwards = new ArrayList<>();
        for (int k = invariants.size() - 1; k >= 0; k--) {
            Let let = invariants.get(k);
            if (isCostly(let.op()) || needed.contains(let.result())) {
                backwards.add(0, let);
                needed.addAll(let.op().operands());
            }
        }
        return new LinkedHashSet<>(backwards);
    }

    /** Whether the operation cannot throw, and depends on numbers alone. */
    private static boolean isArithmetic(Op op) {
        boolean isOfNumbers = op instanceof Op.Unary
                || op instanceof Op.Binary
                || op instanceof Op.Convert
                || op instanceof Op.MathCall;
        return isOfNumbers && (op.type() == PrimitiveType.DOUBLE || op.type() == PrimitiveType.FLOAT);
    }

    static boolean isCostly(Op op) {
        return op instanceof Op.MathCall
                || (op instanceof Op.Binary binary
                        && (binary.operator() == BinaryOperator.DIVIDE
                                || binary.operator() == BinaryOperator.REMAINDER));
    }
}
