package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Dependents;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Makes one call of the two parts of a split call, if the cotangent of the second part can be computed before the first. What
 * the callee's forward sweep knows then stays in its own variables, and its loops may go through both sweeps at once.
 */
final class JoinedCalls {

    private final CallPlan plan;
    private final Memory memory;
    private final Values values;
    private final Map<MethodName, MethodHeader> forward = new HashMap<>();
    private final Set<MethodHeader> joined = new LinkedHashSet<>();

    private JoinedCalls(CallPlan plan, Function function) {
        this.plan = plan;
        this.values = Values.after(function);
        plan.joinable().forEach(header -> forward.put(plan.names(header).forward(), header));
        this.memory =
                Memory.of(new Rewriter(operand -> operand, value -> value, this::withoutRecord).function(function));
    }

    /** What the forward parts return keeps arrays of all kinds, and nobody but the reverse parts looks into it. */
    private Statement withoutRecord(Statement statement) {
        return statement instanceof CallStatement call && forward.containsKey(call.method())
                ? new CallStatement(
                        call.result(), call.method(), call.operands(), Optional.of(Effects.NONE), call.origin())
                : statement;
    }

    /**
     * A program with joined calls.
     *
     * @param joined the callees whose {@link AdjointForm#VALUE_AND_ADJOINT} it calls
     * @param split the callees of which it still calls the forward part
     */
    record Joined(Function function, Set<MethodHeader> joined, Set<MethodHeader> split) {}

    /** The program as it is. */
    static Joined none(Function function, CallPlan plan) {
        return new Joined(function, Set.of(), plan.split());
    }

    static Joined in(Function function, CallPlan plan) {
        JoinedCalls calls = new JoinedCalls(plan, function);
        Function changed = function.with(calls.block(function.body()));
        Set<MethodHeader> split = new LinkedHashSet<>(plan.split());
        split.removeIf(header -> calls.joined.contains(header)
                && !mentions(changed.body(), plan.names(header).forward()));
        return new Joined(changed, calls.joined, split);
    }

    private static boolean mentions(Block block, MethodName method) {
        boolean[] found = {false};
        Blocks.forEach(
                block,
                statement -> found[0] |=
                        statement instanceof CallStatement call && call.method().equals(method));
        return found[0];
    }

    private Block block(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof If conditional) {
                statements.add(conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock())));
            } else {
                statements.add(statement instanceof Loop loop ? loop.with(block(loop.body())) : statement);
            }
        }
        Block current = new Block(statements, block.yields());
        Optional<Pair> pair = pair(current);
        while (pair.isPresent()) {
            current = join(current, pair.get());
            pair = pair(current);
        }
        return current;
    }

    /**
     * Both parts of a call.
     *
     * @param value reads the value out of what the forward part returns
     * @param cotangent what computes the cotangent behind the forward part, in order
     */
    private record Pair(
            MethodHeader callee, CallStatement forward, Let value, CallStatement reverse, List<Statement> cotangent) {}

    private Optional<Pair> pair(Block block) {
        return block.statements().stream()
                .filter(statement -> statement instanceof CallStatement call && forward.containsKey(call.method()))
                .flatMap(statement -> pair((CallStatement) statement, block).stream())
                .findFirst();
    }

    private Optional<Pair> pair(CallStatement call, Block block) {
        MethodHeader callee = Objects.requireNonNull(forward.get(call.method()));
        MethodName reverse = plan.names(callee).reverse();
        Value saved = call.result().orElseThrow();
        List<Statement> statements = block.statements();
        List<Statement> behind = statements.subList(statements.indexOf(call) + 1, statements.size());
        List<Statement> readers = behind.stream()
                .filter(statement -> Dependents.reads(statement).contains(saved))
                .toList();
        if (readers.size() != 2
                || block.yields().contains(saved)
                || !(readers.get(0) instanceof Let value)
                || !(readers.get(1) instanceof CallStatement second)
                || !second.method().equals(reverse)) {
            return Optional.empty();
        }
        List<Statement> between = behind.subList(0, behind.indexOf(second));
        return cotangent(second.operands().get(1), between)
                .filter(computed -> !computed.contains(value)
                        && between.stream()
                                .filter(statement -> statement != value && !computed.contains(statement))
                                .allMatch(statement -> leavesAlone(statement, shadows(call, callee))))
                .map(computed -> new Pair(callee, call, value, second, computed));
    }

    /** What has to be computed for the cotangent, if it is arithmetic. */
    private static Optional<List<Statement>> cotangent(Operand cotangent, List<Statement> between) {
        List<Statement> computed = new ArrayList<>();
        Set<Operand> wanted = new LinkedHashSet<>(List.of(cotangent));
        for (int k = between.size() - 1; k >= 0; k--) {
            Statement statement = between.get(k);
            if (statement.results().stream().anyMatch(wanted::contains)) {
                if (!(statement instanceof Let let) || !isArithmetic(let.op())) {
                    return Optional.empty();
                }
                computed.add(0, statement);
                wanted.addAll(let.op().operands());
            }
        }
        return Optional.of(computed);
    }

    private static boolean isArithmetic(Op op) {
        boolean isOfNumbers = op instanceof Op.Unary
                || op instanceof Op.Binary
                || op instanceof Op.Convert
                || op instanceof Op.MathCall;
        return isOfNumbers && (op.type().isDifferentiable() || op.type() == PrimitiveType.BOOLEAN);
    }

    private static List<Operand> shadows(CallStatement call, MethodHeader callee) {
        return call.operands()
                .subList(callee.parameters().size(), call.operands().size());
    }

    /** Whether the statement does no more to the shadows than add to them. */
    private boolean leavesAlone(Statement statement, List<Operand> shadows) {
        Set<Memory.Cells> cells = new LinkedHashSet<>();
        shadows.forEach(shadow -> cells.addAll(memory.reachable(shadow)));
        boolean[] alone = {doesNot(statement, cells)};
        Blocks.of(statement).forEach(block -> Blocks.forEach(block, inner -> alone[0] &= doesNot(inner, cells)));
        return alone[0];
    }

    private boolean doesNot(Statement statement, Set<Memory.Cells> cells) {
        boolean adds = statement instanceof ArrayAdd
                || (statement instanceof Let let && let.op() instanceof Op.ArrayLength)
                || (statement instanceof CallStatement call && onlyAdds(call.method()));
        return adds
                || Operands.of(statement).stream()
                        .flatMap(operand -> memory.reachable(operand).stream())
                        .noneMatch(cells::contains);
    }

    /** Parts of joinable calls write to no array that has a shadow. */
    private boolean onlyAdds(MethodName method) {
        return plan.joinable().stream()
                .map(plan::names)
                .anyMatch(names -> names.forward().equals(method)
                        || names.reverse().equals(method)
                        || names.both().equals(method));
    }

    private Block join(Block block, Pair pair) {
        SplitNames names = plan.names(pair.callee());
        boolean alone = names.scalars().isEmpty();
        Value both = alone ? pair.value().result() : values.fresh(Name.primal(names.base()), names.valueAndAdjoints());
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement == pair.forward()) {
                statements.addAll(pair.cotangent());
                statements.add(new CallStatement(
                        Optional.of(both),
                        names.both(),
                        arguments(pair),
                        pair.forward().origin()));
                if (!alone) {
                    RecordType.Component value = new RecordType.Component(
                            SplitNames.VALUE, pair.value().op().type());
                    statements.add(new Let(
                            pair.value().result(), value.of(both), pair.value().origin()));
                }
            } else if (statement == pair.reverse()) {
                adjoint(pair, both).ifPresent(statements::add);
            } else if (statement != pair.value() && !pair.cotangent().contains(statement)) {
                statements.add(statement);
            }
        }
        joined.add(pair.callee());
        Block changed = new Block(statements, block.yields());
        if (alone) {
            return both.name().isTemporary() ? named(changed, both) : changed;
        }
        return names.scalars().size() > 1 ? components(changed, pair, both) : changed;
    }

    /** The block, with a name for a value that has none: the method's would say that it is more than the value. */
    private static Block named(Block block, Value value) {
        Value named = new Value(value.id(), Name.primal(SplitNames.VALUE), value.type());
        return new Rewriter(
                        operand -> operand.equals(value) ? named : operand,
                        defined -> defined.equals(value) ? named : defined)
                .block(block);
    }

    private static List<Operand> arguments(Pair pair) {
        List<Operand> arguments = new ArrayList<>(pair.forward().operands());
        arguments.add(
                pair.callee().parameters().size(), pair.reverse().operands().get(1));
        return arguments;
    }

    private Optional<Statement> adjoint(Pair pair, Value both) {
        List<ParameterHeader> scalars = plan.names(pair.callee()).scalars();
        return scalars.size() == 1
                ? Optional.of(new Let(
                        pair.reverse().result().orElseThrow(),
                        SplitNames.adjointOf(scalars.get(0)).of(both),
                        pair.reverse().origin()))
                : Optional.empty();
    }

    /** What the record of adjoints held is in the record of value and adjoints. */
    private Block components(Block block, Pair pair, Value both) {
        Value adjoints = pair.reverse().result().orElseThrow();
        Map<String, RecordType.Component> components = new HashMap<>();
        plan.names(pair.callee())
                .scalars()
                .forEach(scalar -> components.put(scalar.name(), SplitNames.adjointOf(scalar)));
        Rewriter rewriter = new Rewriter(
                operand -> operand,
                value -> value,
                statement -> statement instanceof Let let
                                && let.op() instanceof Op.Component component
                                && component.record().equals(adjoints)
                        ? new Let(
                                let.result(),
                                Objects.requireNonNull(components.get(component.name()))
                                        .of(both),
                                let.origin())
                        : statement);
        return rewriter.block(block);
    }
}
