package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
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
 * Makes arrays before the loops that make them in each iteration, where their lengths are known there.
 *
 * @param definitions the operation that defines each value
 * @param wanted whether the iterations of a loop with the body could all use one array
 */
record HoistedArrays(Map<Value, Op> definitions, BiPredicate<Let, Block> wanted) {

    Function function(Function function) {
        return function.with(block(function.body(), new HashSet<>()));
    }

    /** @param known the arrays that certainly are not null here */
    private Block block(Block block, Set<Operand> known) {
        List<Statement> statements = new ArrayList<>();
        Set<Operand> here = new HashSet<>(known);
        for (Statement statement : block.statements()) {
            if (statement instanceof Loop loop) {
                Loop inside = loop.with(block(loop.body(), here));
                statements.add(hoisted(inside, here, statements));
            } else if (statement instanceof If conditional) {
                statements.add(
                        conditional.with(block(conditional.thenBlock(), here), block(conditional.elseBlock(), here)));
            } else {
                statements.add(statement);
                learn(statement, here);
            }
        }
        return new Block(statements, block.yields());
    }

    private static void learn(Statement statement, Set<Operand> known) {
        if (statement instanceof Let let) {
            if (let.op() instanceof Op.ArrayLength length) {
                known.add(length.array());
            } else if (let.op() instanceof Op.ZerosLike zeros) {
                known.add(zeros.array());
            } else if (let.op() instanceof Op.ArrayLoad load) {
                known.add(load.array());
            }
            if (let.op() instanceof Op.NewArray || let.op() instanceof Op.ZerosLike) {
                known.add(let.result());
            }
        }
    }

    /** The loop without the arrays that can be made before it, which join the statements there. */
    private Loop hoisted(Loop loop, Set<Operand> known, List<Statement> before) {
        Set<Value> inside = new HashSet<>();
        Blocks.forEachDefined(loop, inside::add);
        loop.results().forEach(inside::remove);
        Blocks.forEach(loop.body(), statement -> Blocks.forEachDefined(statement, inside::add));
        List<Statement> rest = new ArrayList<>(loop.body().statements());
        for (Statement statement : loop.body().statements()) {
            if (statement instanceof Let let && wanted.test(let, loop.body())) {
                List<Let> moved = new ArrayList<>();
                if (collect(let, loop.body(), inside, known, moved)) {
                    moved.forEach(each -> inside.remove(each.result()));
                    moved.forEach(each -> learn(each, known));
                    before.addAll(moved);
                    rest.removeAll(moved);
                }
            }
        }
        return loop.with(new Block(rest, loop.body().yields()));
    }

    /** Collects a definition behind those that it needs, if they all give the same before the loop. */
    private boolean collect(Let let, Block body, Set<Value> inside, Set<Operand> known, List<Let> moved) {
        boolean isSteady = let.op() instanceof Op.NewArray made ? isLength(made.length()) : isSafe(let.op(), known);
        if (!isSteady) {
            return false;
        }
        for (Operand operand : let.op().operands()) {
            boolean isMoved = moved.stream().anyMatch(each -> each.result().equals(operand));
            if (operand instanceof Value value && inside.contains(value) && !isMoved) {
                Let needed = body.statements().stream()
                        .filter(statement ->
                                statement instanceof Let each && each.result().equals(value))
                        .map(Let.class::cast)
                        .findFirst()
                        .orElse(null);
                if (needed == null || !collect(needed, body, inside, known, moved)) {
                    return false;
                }
            }
        }
        moved.add(let);
        return true;
    }

    /** Whether an array certainly can be as long: the loop might not go round, and then nothing is made. */
    private boolean isLength(Operand length) {
        if (length instanceof Constant constant) {
            return ((Number) constant.literal()).intValue() >= 0;
        }
        Op op = length instanceof Value value ? definitions.get(value) : null;
        return op instanceof Op.ArrayLength
                || (op instanceof Op.MathCall call
                        && call.method().name().equals("max")
                        && call.operands().stream()
                                .anyMatch(operand -> operand instanceof Constant && isLength(operand)));
    }

    /** Whether the operation cannot throw, and reads no memory that changes. */
    private static boolean isSafe(Op op, Set<Operand> known) {
        if (op instanceof Op.Binary binary) {
            return binary.type() == PrimitiveType.INT
                    && binary.operator() != BinaryOperator.DIVIDE
                    && binary.operator() != BinaryOperator.REMAINDER;
        }
        if (op instanceof Op.MathCall call) {
            return call.type() == PrimitiveType.INT
                    && Set.of("max", "min").contains(call.method().name());
        }
        return op instanceof Op.ArrayLength length && known.contains(length.array());
    }
}
