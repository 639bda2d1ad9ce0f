package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * A number that one branch alone computes with, while all others only compare it, is computed by that branch itself if the choice reads
 * all that it is made of anyway. So one adjoint less comes out of the choice, and none that is zero because the other branch was
 * taken. Where both computations are in sight, they become one again behind the transform.
 */
public final class SunkenValues implements Pass {

    @Override
    public String name() {
        return "sunken-values";
    }

    @Override
    public Function apply(Function function) {
        return function.with(new Walk(Values.after(function)).block(function.body()));
    }

    private record Walk(Values values) {

        Block block(Block block) {
            Uses uses = Uses.in(block);
            List<Statement> statements = new ArrayList<>();
            for (int k = 0; k < block.statements().size(); k++) {
                Statement statement = block.statements().get(k);
                statements.add(inside(statement instanceof If choice ? sunken(choice, k, block, uses) : statement));
            }
            return new Block(statements, block.yields());
        }

        private Statement inside(Statement statement) {
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
            }
            return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
        }

        /**
         * The choice, with the values that it sinks. They stand right before it: what is added to the adjoints of what they are computed from stays
         * in order.
         */
        private If sunken(If choice, int place, Block block, Uses uses) {
            List<Set<Value>> read = Blocks.of(choice).stream()
                    .<Set<Value>>map(branch -> new HashSet<>(FreeValues.of(branch)))
                    .toList();
            Map<Value, Integer> sunken = new HashMap<>();
            List<List<Let>> computations = List.of(new ArrayList<>(), new ArrayList<>());
            for (int k = place - 1; k >= 0; k--) {
                Statement before = block.statements().get(k);
                if (!onlyCompares(before)) {
                    if (!(before instanceof Let let)) {
                        break;
                    }
                    Optional<Integer> branch =
                            isCheap(let.op()) && areRead(let.op().operands(), read)
                                    ? uses.branch(let.result(), place, sunken, read)
                                    : Optional.empty();
                    if (branch.isEmpty()) {
                        break;
                    }
                    computations.get(branch.get()).add(0, let);
                    sunken.put(let.result(), branch.get());
                }
            }
            return sunken.isEmpty()
                    ? choice
                    : choice.with(
                            beginning(computations.get(0), choice.thenBlock()),
                            beginning(computations.get(1), choice.elseBlock()));
        }

        private static boolean areRead(List<Operand> operands, List<Set<Value>> read) {
            return operands.stream()
                    .allMatch(operand ->
                            operand instanceof Constant || read.stream().anyMatch(branch -> branch.contains(operand)));
        }

        /** The block, with computations of its own at its beginning. */
        private Block beginning(List<Let> computations, Block block) {
            Map<Value, Operand> own = new HashMap<>();
            Rewriter rewriter = new Rewriter(
                    operand -> operand instanceof Value value ? own.getOrDefault(value, operand) : operand,
                    value -> value);
            List<Statement> statements = new ArrayList<>();
            for (Let let : computations) {
                Value copy = values.fresh(let.result().name(), let.result().type());
                statements.add(
                        new Let(copy, let.op().with(rewriter.operands(let.op().operands())), let.origin()));
                own.put(let.result(), copy);
            }
            Block rest = rewriter.block(block);
            statements.addAll(rest.statements());
            return new Block(statements, rest.yields());
        }

        /** What takes hardly longer to compute than to keep. */
        private static boolean isCheap(Op op) {
            if (op instanceof Op.Binary binary) {
                return Set.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.MULTIPLY)
                        .contains(binary.operator());
            }
            return op instanceof Op.Unary
                    || (op instanceof Op.MathCall call && call.method().name().equals("abs"));
        }
    }

    /** Whether no derivative goes through the statement: it gives conditions or whole numbers, or computes numbers from these. */
    private static boolean onlyCompares(Statement statement) {
        if (statement instanceof If choice) {
            return choice.results().stream().noneMatch(result -> result.type().isDifferentiable())
                    && Blocks.of(choice).stream()
                            .flatMap(block -> block.statements().stream())
                            .allMatch(SunkenValues::onlyCompares);
        }
        return statement instanceof Let let
                && !(let.op() instanceof Op.Call)
                && let.op().type() instanceof PrimitiveType type
                && (!type.isDifferentiable()
                        || let.op().operands().stream()
                                .noneMatch(operand -> operand.type().isDifferentiable()));
    }

    /**
     * Where a block uses values.
     *
     * @param places the statements that use a value, themselves or inside; what the block yields is used behind the last one
     */
    private record Uses(Block block, Map<Value, Set<Integer>> places) {

        static Uses in(Block block) {
            Map<Value, Set<Integer>> places = new HashMap<>();
            for (int k = 0; k < block.statements().size(); k++) {
                Statement statement = block.statements().get(k);
                add(Operands.of(statement), k, places);
                for (Block inner : Blocks.of(statement)) {
                    add(FreeValues.of(inner), k, places);
                }
            }
            add(block.yields(), block.statements().size(), places);
            return new Uses(block, places);
        }

        private static void add(List<? extends Operand> operands, int place, Map<Value, Set<Integer>> places) {
            operands.stream()
                    .filter(Value.class::isInstance)
                    .forEach(value -> places.computeIfAbsent((Value) value, key -> new HashSet<>())
                            .add(place));
        }

        /**
         * The number of the branch of the choice that alone computes with the value, if all others compare it.
         *
         * @param sunken values that a branch computes itself
         * @param read what each branch reads
         */
        Optional<Integer> branch(Value value, int place, Map<Value, Integer> sunken, List<Set<Value>> read) {
            Set<Integer> branches = new HashSet<>();
            for (int other : places.getOrDefault(value, Set.of())) {
                if (other == place) {
                    IntStream.range(0, read.size())
                            .filter(number -> read.get(number).contains(value))
                            .forEach(branches::add);
                } else if (other == block.statements().size()) {
                    return Optional.empty();
                } else if (block.statements().get(other) instanceof Let let && sunken.containsKey(let.result())) {
                    branches.add(sunken.get(let.result()));
                } else if (!onlyCompares(block.statements().get(other))) {
                    return Optional.empty();
                }
            }
            return branches.size() == 1 ? Optional.of(branches.iterator().next()) : Optional.empty();
        }
    }
}
