package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopExit;
import org.retrograd.processor.ir.LoopForever;
import org.retrograd.processor.ir.LoopHeader;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** Makes up well-formed functions {@code double f(double x, double y, int n, double[] a)}. */
final class RandomPrograms {

    private static final List<String> WORDS = List.of("x", "y", "s", "t", "u", "");

    private static final List<BinaryOperator> ARITHMETIC =
            List.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE);
    private static final List<BinaryOperator> COMPARISONS = Stream.of(BinaryOperator.values())
            .filter(operator -> operator.family() == BinaryOperator.Family.COMPARISON)
            .toList();
    private static final List<BinaryOperator> INTEGRAL = Stream.of(BinaryOperator.values())
            .filter(operator -> operator.family() != BinaryOperator.Family.COMPARISON
                    && operator != BinaryOperator.DIVIDE
                    && operator != BinaryOperator.REMAINDER)
            .toList();

    private final Random random;
    private final Values values = new Values();

    RandomPrograms(long seed) {
        this.random = new Random(seed);
    }

    /** What a block may use, and what it has written so far. */
    private record Place(BlockBuilder builder, List<Operand> visible, int depth) {

        Place inner() {
            return new Place(builder.inner(), new ArrayList<>(visible), depth + 1);
        }
    }

    Function function(String name) {
        List<Value> parameters = List.of(
                values.fresh(Name.primal("x"), PrimitiveType.DOUBLE),
                values.fresh(Name.primal("y"), PrimitiveType.DOUBLE),
                values.fresh(Name.primal("n"), PrimitiveType.INT),
                values.fresh(Name.primal("a"), new ArrayType(PrimitiveType.DOUBLE)));
        Place place = new Place(new BlockBuilder(values), new ArrayList<>(parameters), 0);
        Op comparison = new Op.Binary(BinaryOperator.LESS, parameters.get(0), parameters.get(1));
        place.visible().add(place.builder().define(comparison, name(), origin()));
        fill(place, 4 + random.nextInt(6));
        Operand result = summary(place);
        return new Function(name, parameters, Optional.of(PrimitiveType.DOUBLE), block(place, List.of(result)));
    }

    /** A number that most of the visible ones have a part in. */
    private Operand summary(Place place) {
        Operand sum = pick(place, PrimitiveType.DOUBLE);
        for (Operand operand : List.copyOf(place.visible())) {
            if (operand.type() == PrimitiveType.DOUBLE && random.nextInt(4) > 0) {
                Op product = new Op.Binary(BinaryOperator.MULTIPLY, sum, Constant.of(0.5));
                Operand half = place.builder().define(product, Name.NONE, SourceSpan.NONE);
                sum = place.builder().define(new Op.Binary(BinaryOperator.ADD, half, operand), name(), origin());
            }
        }
        return sum;
    }

    private static Block block(Place place, List<? extends Operand> yields) {
        return place.builder().build(yields);
    }

    private Name name() {
        int kind = random.nextInt(6);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return kind < 2 ? Name.NONE : new Name(word, kind == 2 ? Role.ADJOINT : Role.PRIMAL);
    }

    private SourceSpan origin() {
        return random.nextBoolean() ? SourceSpan.NONE : FunctionSketch.line(1 + random.nextInt(99));
    }

    private Operand pick(Place place, Type type) {
        List<Operand> fitting = place.visible().stream()
                .filter(operand -> operand.type().equals(type))
                .toList();
        if (type instanceof PrimitiveType primitive && (fitting.isEmpty() || random.nextInt(12) == 0)) {
            return primitive == PrimitiveType.BOOLEAN
                    ? Constant.of(random.nextBoolean())
                    : Constant.of(random.nextInt(7) - 3, primitive);
        }
        int latest = Math.max(0, fitting.size() - 1 - random.nextInt(6));
        return fitting.get(random.nextInt(4) == 0 ? random.nextInt(fitting.size()) : latest);
    }

    private void fill(Place place, int count) {
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(place.depth() < 3 ? 16 : 11);
            if (kind < 9) {
                let(place);
            } else if (kind < 11) {
                write(place);
            } else if (kind < 14) {
                choice(place);
            } else {
                loop(place);
            }
        }
    }

    private void let(Place place) {
        Op op = operation(place);
        place.visible().add(place.builder().define(op, name(), origin()));
    }

    private Op operation(Place place) {
        Operand left = pick(place, PrimitiveType.DOUBLE);
        Operand right = pick(place, PrimitiveType.DOUBLE);
        Operand first = pick(place, PrimitiveType.INT);
        Operand second = pick(place, PrimitiveType.INT);
        BinaryOperator arithmetic = anyOf(ARITHMETIC);
        BinaryOperator comparison = anyOf(COMPARISONS);
        BinaryOperator integral = anyOf(INTEGRAL);
        return switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> new Op.Binary(arithmetic, left, right);
            case 4 -> new Op.Unary(UnaryOperator.NEGATE, left);
            case 5 -> FunctionSketch.math("sin", left);
            case 6 -> new Op.Binary(comparison, left, right);
            case 7 -> new Op.Binary(comparison, first, second);
            case 8 -> new Op.Unary(UnaryOperator.NOT, pick(place, PrimitiveType.BOOLEAN));
            case 9 -> new Op.Binary(integral, first, second);
            case 10 -> new Op.Convert(first, PrimitiveType.DOUBLE);
            case 11 -> new Op.ArrayLoad(array(place), cell());
            default -> new Op.ArrayLength(array(place));
        };
    }

    private BinaryOperator anyOf(List<BinaryOperator> operators) {
        return operators.get(random.nextInt(operators.size()));
    }

    private Operand array(Place place) {
        return pick(place, new ArrayType(PrimitiveType.DOUBLE));
    }

    private Operand cell() {
        return Constant.of(random.nextInt(3));
    }

    private void write(Place place) {
        Operand value = pick(place, PrimitiveType.DOUBLE);
        if (random.nextBoolean()) {
            place.builder().add(new ArrayStore(array(place), cell(), value, origin()));
        } else {
            place.builder().add(new ArrayAdd(array(place), cell(), value, origin()));
        }
    }

    private Type type() {
        return List.of(PrimitiveType.DOUBLE, PrimitiveType.DOUBLE, PrimitiveType.INT, PrimitiveType.BOOLEAN)
                .get(random.nextInt(4));
    }

    private void choice(Place place) {
        boolean isExpression = random.nextBoolean();
        List<Value> results = new ArrayList<>();
        int count = isExpression ? 1 : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            results.add(values.fresh(name(), type()));
        }
        Operand condition = pick(place, PrimitiveType.BOOLEAN);
        Block thenBlock = branch(place, results, isExpression);
        Block elseBlock = branch(place, results, isExpression);
        If.Form form = isExpression ? If.Form.EXPRESSION : If.Form.STATEMENT;
        place.builder().add(new If(condition, thenBlock, elseBlock, results, form, origin()));
        place.visible().addAll(results);
    }

    private Block branch(Place place, List<Value> results, boolean isExpression) {
        Place inner = place.inner();
        if (isExpression && random.nextInt(4) > 0) {
            for (int i = random.nextInt(3); i > 0; i--) {
                let(inner);
            }
        } else {
            fill(inner, random.nextInt(4));
        }
        return block(
                inner,
                results.stream().map(result -> pick(inner, result.type())).toList());
    }

    private void loop(Place place) {
        List<Carry> carries = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Type type = type();
            Name name = name();
            Name last = random.nextInt(4) == 0 ? name() : name;
            carries.add(new Carry(values.fresh(name, type), pick(place, type), values.fresh(last, type)));
        }
        int kind = random.nextInt(5);
        if (kind < 2) {
            counted(place, carries, Optional.empty());
        } else if (kind < 3) {
            counted(place, carries, Optional.of(new LoopExit(values.fresh(name(), PrimitiveType.INT), 0)));
        } else {
            uncounted(place, carries);
        }
    }

    private void counted(Place place, List<Carry> carries, Optional<LoopExit> exit) {
        LoopRange range = range(place);
        Place inner = inside(place, carries);
        inner.visible().add(range.index());
        fill(inner, random.nextInt(5));
        List<Operand> yields = exit.isPresent() ? ending(inner, carries, List.of()) : next(inner, carries);
        place.builder().add(new Loop(range, carries, exit, block(inner, yields), origin()));
        show(place, carries, exit);
    }

    /** A loop that a counter of its own ends, in its test or amid its body. */
    private void uncounted(Place place, List<Carry> others) {
        Value counter = values.fresh(Name.primal("k"), PrimitiveType.INT);
        List<Carry> carries = new ArrayList<>(others);
        carries.add(new Carry(counter, Constant.of(0), values.fresh(Name.primal("k"), PrimitiveType.INT)));
        boolean isTested = random.nextBoolean();
        Optional<LoopExit> exit = isTested && random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new LoopExit(values.fresh(name(), PrimitiveType.INT), 0));
        Constant limit = Constant.of(random.nextInt(4));
        Place inner = inside(place, carries);
        Op isLess = new Op.Binary(BinaryOperator.LESS, counter, limit);
        LoopHeader header = new LoopForever();
        List<Value> bounds = new ArrayList<>();
        if (isTested) {
            BlockBuilder test = place.builder().inner();
            header = new LoopTest(test.build(List.of(test.define(isLess, Name.NONE, SourceSpan.NONE))));
        } else {
            bounds.add(inner.builder().define(isLess, Name.NONE, SourceSpan.NONE));
        }
        fill(inner, random.nextInt(4));
        Op increment = new Op.Binary(BinaryOperator.ADD, counter, Constant.of(1));
        Value after = inner.builder().define(increment, Name.primal("k"), SourceSpan.NONE);
        List<Operand> yields = new ArrayList<>(exit.isPresent() ? ending(inner, others, bounds) : next(inner, others));
        yields.add(after);
        place.builder().add(new Loop(header, carries, exit, block(inner, yields), origin()));
        show(place, carries, exit);
    }

    private static Place inside(Place place, List<Carry> carries) {
        Place inner = place.inner();
        carries.forEach(carry -> inner.visible().add(carry.parameter()));
        return inner;
    }

    private static void show(Place place, List<Carry> carries, Optional<LoopExit> exit) {
        exit.ifPresent(it -> place.visible().add(it.result()));
        carries.forEach(carry -> place.visible().add(carry.result()));
    }

    private List<Operand> next(Place inner, List<Carry> carries) {
        List<Operand> yields = new ArrayList<>();
        for (Carry carry : carries) {
            boolean isSwap = random.nextInt(3) == 0;
            Carry other = carries.get(random.nextInt(carries.size()));
            boolean fits =
                    isSwap && other.parameter().type().equals(carry.parameter().type());
            yields.add(fits ? other.parameter() : pick(inner, carry.parameter().type()));
        }
        return yields;
    }

    /** The number of the way that an iteration ends, chosen by one or two conditions, and what it hands on. */
    private List<Operand> ending(Place inner, List<Carry> carries, List<Value> mustHold) {
        if (mustHold.isEmpty() && random.nextInt(3) == 0) {
            List<Operand> yields = new ArrayList<>();
            yields.add(Constant.of(random.nextInt(3)));
            yields.addAll(next(inner, carries));
            return yields;
        }
        Operand condition = mustHold.isEmpty() ? pick(inner, PrimitiveType.BOOLEAN) : mustHold.get(0);
        Place onward = inner.inner();
        fill(onward, random.nextInt(3));
        List<Operand> onwardYields = ending(onward, carries, List.of());
        Place leaving = inner.inner();
        fill(leaving, random.nextInt(3));
        List<Operand> leavingYields = new ArrayList<>();
        leavingYields.add(Constant.of(3 + random.nextInt(2)));
        leavingYields.addAll(next(leaving, carries));
        List<Value> results = new ArrayList<>();
        results.add(values.fresh(Name.NONE, PrimitiveType.INT));
        carries.forEach(
                carry -> results.add(values.fresh(name(), carry.parameter().type())));
        boolean isSwapped = mustHold.isEmpty() && random.nextBoolean();
        Block thenBlock = isSwapped ? block(leaving, leavingYields) : block(onward, onwardYields);
        Block elseBlock = isSwapped ? block(onward, onwardYields) : block(leaving, leavingYields);
        inner.builder().add(new If(condition, thenBlock, elseBlock, results, If.Form.STATEMENT, origin()));
        if (random.nextInt(4) == 0) {
            let(inner);
            write(inner);
        }
        return List.copyOf(results);
    }

    private LoopRange range(Place place) {
        Value index = values.fresh(Name.primal("i"), PrimitiveType.INT);
        return switch (random.nextInt(4)) {
            case 0 -> new LoopRange(index, Constant.of(3), Constant.of(0), BinaryOperator.GREATER_EQUAL, -1);
            case 1 -> new LoopRange(index, Constant.of(0), bound(place), BinaryOperator.LESS, 2);
            default -> new LoopRange(index, Constant.of(0), bound(place), BinaryOperator.LESS, 1);
        };
    }

    /** Between 0 and 5 iterations, computed by an operation that may be printed in the head of the loop. */
    private Operand bound(Place place) {
        BlockBuilder builder = place.builder();
        Operand any = pick(place, PrimitiveType.INT);
        return switch (random.nextInt(3)) {
            case 0 -> builder.define(new Op.ArrayLength(array(place)), Name.NONE, SourceSpan.NONE);
            case 1 ->
                builder.define(new Op.Binary(BinaryOperator.AND, any, Constant.of(3)), Name.NONE, SourceSpan.NONE);
            default -> Constant.of(random.nextInt(4));
        };
    }
}
