package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.retrograd.processor.analysis.IndexOrder;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * An element of a derivative that an iteration writes last and the next one reads first is handed on in a local variable: a load
 * would have to wait for the store. The store stays. Before the loop the element is read if the loop goes round, as there need not
 * be one otherwise; the first iteration must read it before anything has an effect, or fails for want of anything but an element.
 *
 * <p>The primal's own arrays are left alone, so that their loops stay as the user wrote them: these are short, and HotSpot, which
 * unrolls them, finds most of the stores by itself.
 */
public final class CarriedElements implements Pass {

    private static final Name NEXT = new Name("next", Role.TEMPORARY);

    @Override
    public String name() {
        return "carried-elements";
    }

    @Override
    public Function apply(Function function) {
        Walk walk = new Walk(Memory.of(function), IndexOrder.of(function), Values.after(function));
        return function.with(walk.block(function.body(), List.of()));
    }

    /**
     * A load of what the iteration before has written.
     *
     * @param write the last one of the body to that element, an addition or a store
     * @param distance by how much the load's subscript is above the loop's index
     */
    private record Handed(Let load, Statement write, int distance) {

        Operand array() {
            return ((Op.ArrayLoad) load.op()).array();
        }

        PrimitiveType type() {
            return (PrimitiveType) load.result().type();
        }

        Name name() {
            Name name = load.result().name();
            return name.isTemporary()
                    ? new Name("element", ((Value) array()).name().role())
                    : name;
        }
    }

    private record Walk(Memory memory, IndexOrder order, Values values) implements LoopWalk {

        @Override
        public void loop(Loop loop, List<Loop> around, List<Statement> statements) {
            Loop current = inside(loop, around);
            List<LoopRange> ranges = LoopWalk.with(loop, around).stream()
                    .flatMap(each -> each.range().stream())
                    .toList();
            Optional<Handed> handed = handed(current, ranges);
            while (handed.isPresent()) {
                Value first = first(handed.get(), current, statements);
                current = carrying(handed.get(), first, current);
                handed = handed(current, ranges);
            }
            statements.add(current);
        }

        private Optional<Handed> handed(Loop loop, List<LoopRange> around) {
            if (loop.range().isEmpty() || loop.exit().isPresent()) {
                return Optional.empty();
            }
            Set<Value> changing = new HashSet<>();
            Blocks.forEachDefined(loop, changing::add);
            Blocks.forEach(loop.body(), statement -> Blocks.forEachDefined(statement, changing::add));
            for (Statement statement : loop.body().statements()) {
                if (!(statement instanceof Let let) || !mayComeLater(let.op())) {
                    return Optional.empty();
                }
                Optional<Handed> handed = let.op() instanceof Op.ArrayLoad load
                                && isOfDerivatives(load)
                                && !changing.contains(load.array())
                        ? handed(let, load, loop, around)
                        : Optional.empty();
                if (handed.isPresent()) {
                    return handed;
                }
            }
            return Optional.empty();
        }

        /** Whether it makes no difference if an element behind it is found missing first. */
        private static boolean mayComeLater(Op op) {
            return op instanceof Op.ArrayLoad || !ThrowingOps.canThrow(op);
        }

        private static boolean isOfDerivatives(Op.ArrayLoad load) {
            return Value.isDerivative(load.array()) && load.type() instanceof PrimitiveType;
        }

        private Optional<Handed> handed(Let let, Op.ArrayLoad load, Loop loop, List<LoopRange> around) {
            LoopRange range = loop.range().orElseThrow();
            OptionalInt distance = order.distance(load.index(), range.index());
            if (distance.isEmpty()) {
                return Optional.empty();
            }
            OptionalInt written = OptionalInt.of(distance.getAsInt() + range.step());
            List<Statement> statements = loop.body().statements();
            for (int k = statements.size() - 1; k >= 0; k--) {
                Optional<Op.ArrayLoad> element = Writes.element(statements.get(k))
                        .filter(to -> to.array().equals(load.array())
                                && order.distance(to.index(), range.index()).equals(written));
                if (element.isPresent()) {
                    boolean isLast = statements.subList(k + 1, statements.size()).stream()
                            .noneMatch(behind -> mayWrite(behind, element.get(), around));
                    return isLast && isKeptAsItIs(statements.get(k), load)
                            ? Optional.of(new Handed(let, statements.get(k), distance.getAsInt()))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** Narrower elements lose bits of what is stored. */
        private static boolean isKeptAsItIs(Statement write, Op.ArrayLoad load) {
            return value(write).type().equals(load.type());
        }

        private static Operand value(Statement write) {
            return write instanceof ArrayAdd add ? add.value() : ((ArrayStore) write).value();
        }

        private boolean mayWrite(Statement statement, Op.ArrayLoad element, List<LoopRange> around) {
            Memory.Cells cells = memory.of(element.array()).orElseThrow();
            boolean isElsewhere = Writes.element(statement)
                    .filter(other -> order.areApart(other.index(), element.index(), around))
                    .isPresent();
            return (!isElsewhere && Writes.mayReach(cells, statement, memory))
                    || (statement instanceof Let let && let.op() instanceof Op.Call)
                    || Blocks.of(statement).stream()
                            .flatMap(inner -> inner.statements().stream())
                            .anyMatch(inner -> mayWrite(inner, element, around));
        }

        /** The element that the first iteration reads; zero, which nobody sees, if there is none. */
        private Value first(Handed handed, Loop loop, List<Statement> statements) {
            LoopRange range = loop.range().orElseThrow();
            Value goesRound = values.fresh(Name.NONE, PrimitiveType.BOOLEAN);
            statements.add(new Let(goesRound, range.goesRound(), loop.origin()));
            BlockBuilder read = new BlockBuilder(values);
            Operand index = above(range.from(), handed.distance(), read, loop.origin());
            Operand element = read.let(
                    new Op.ArrayLoad(handed.array(), index), handed.load().origin());
            Value first = values.fresh(handed.name(), handed.type());
            statements.add(new If(
                    goesRound,
                    read.build(List.of(element)),
                    new Block(List.of(), List.of(Constant.zero(handed.type()))),
                    List.of(first),
                    If.Form.EXPRESSION,
                    handed.load().origin()));
            return first;
        }

        private static Operand above(Operand start, int distance, BlockBuilder block, SourceSpan origin) {
            if (distance == 0) {
                return start;
            }
            if (start instanceof Constant constant) {
                return Constant.of((Integer) constant.literal() + distance);
            }
            BinaryOperator operator = distance > 0 ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
            return block.binary(operator, start, Constant.of(Math.abs(distance)), origin);
        }

        /** The loop with one more carry, in the place of the load. */
        private Loop carrying(Handed handed, Value first, Loop loop) {
            List<Statement> statements = new ArrayList<>();
            Operand next = value(handed.write());
            for (Statement statement : loop.body().statements()) {
                if (statement == handed.write() && statement instanceof ArrayAdd add) {
                    next = summed(add, handed, statements);
                } else if (statement != handed.load()) {
                    statements.add(statement);
                }
            }
            List<Carry> carries = new ArrayList<>(loop.carries());
            carries.add(new Carry(handed.load().result(), first, values.fresh(handed.name(), handed.type())));
            List<Operand> yields = new ArrayList<>(loop.body().yields());
            yields.add(next);
            return new Loop(loop.header(), carries, new Block(statements, yields), loop.origin());
        }

        /** Adds in a local variable, which is stored. */
        private Value summed(ArrayAdd add, Handed handed, List<Statement> statements) {
            Value before = values.fresh(Name.NONE, handed.type());
            statements.add(new Let(before, new Op.ArrayLoad(add.array(), add.index()), add.origin()));
            Value sum = values.fresh(NEXT, handed.type());
            statements.add(new Let(sum, new Op.Binary(BinaryOperator.ADD, before, add.value()), add.origin()));
            statements.add(new ArrayStore(add.array(), add.index(), sum, add.origin()));
            return sum;
        }
    }
}
