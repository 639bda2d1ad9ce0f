package org.retrograd.processor.emit;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.OpVisitor;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Value;

/** How much bytecode an expression takes, with everything inlined in it. What javac folds is counted as it stands. */
final class ExpressionSize implements OpVisitor<Bytes> {

    private static final int INVOKE = 3;
    private static final int CAST = 3;
    private static final int NEW_ARRAY = 5;
    private static final int ELEMENT = 3;

    /** From where a condition has jumped: a constant, a jump over the other one, and that. */
    private static final Bytes TRUTH = Bytes.of(2).plus(Bytes.JUMP);

    private final Nesting nesting;
    private final Slots slots;

    ExpressionSize(Nesting nesting, Slots slots) {
        this.nesting = nesting;
        this.slots = slots;
    }

    /** What puts the operand on the stack. */
    Bytes of(Operand operand) {
        if (operand instanceof Constant constant) {
            return Bytes.of(literal(constant));
        }
        if (!(operand instanceof Value value)) {
            return Bytes.of(1);
        }
        Optional<Statement> definition = nesting.expressionOf(value);
        return definition.isPresent() ? of(definition.get()) : Bytes.of(slots.access(value));
    }

    Bytes of(List<Operand> operands) {
        return operands.stream().map(this::of).reduce(Bytes.NONE, Bytes::plus);
    }

    /** What puts the value of a definition on the stack. */
    Bytes of(Statement definition) {
        if (definition instanceof Let let) {
            return let.op().accept(this);
        }
        if (definition instanceof If choice) {
            return choice(choice);
        }
        if (definition instanceof CallStatement call) {
            return of(call.operands()).plus(INVOKE);
        }
        throw new IllegalArgumentException("no expression: " + definition);
    }

    /** What jumps unless the condition holds. */
    Bytes condition(Operand condition) {
        Optional<Statement> definition =
                condition instanceof Value value ? nesting.expressionOf(value) : Optional.empty();
        if (definition.isPresent() && definition.get() instanceof If choice) {
            return conditions(choice);
        }
        Optional<Op> op = nesting.operationOf(condition);
        if (op.isPresent() && op.get() instanceof Op.Unary unary && unary.operator() == UnaryOperator.NOT) {
            return condition(unary.operand());
        }
        if (op.isPresent() && op.get() instanceof Op.Binary binary && isComparison(binary)) {
            int compare = isComparedByInstruction(binary.left().type()) ? 1 : 0;
            return of(binary.operands()).plus(compare).plus(Bytes.BRANCH);
        }
        return of(condition).plus(Bytes.BRANCH);
    }

    /** A choice between conditions; of one and a constant, {@code &&} or {@code ||}. */
    private Bytes conditions(If choice) {
        Operand whenTrue = choice.thenBlock().yields().get(0);
        Operand whenFalse = choice.elseBlock().yields().get(0);
        Bytes first = condition(choice.condition());
        if (whenTrue instanceof Constant) {
            return first.plus(whenFalse instanceof Constant ? Bytes.NONE : condition(whenFalse));
        }
        Bytes second = first.plus(condition(whenTrue));
        return whenFalse instanceof Constant ? second : second.plus(Bytes.JUMP).plus(condition(whenFalse));
    }

    private Bytes choice(If choice) {
        Operand whenTrue = choice.thenBlock().yields().get(0);
        Operand whenFalse = choice.elseBlock().yields().get(0);
        return whenTrue.type() == PrimitiveType.BOOLEAN
                ? conditions(choice).plus(TRUTH)
                : condition(choice.condition())
                        .plus(of(whenTrue))
                        .plus(Bytes.JUMP)
                        .plus(of(whenFalse));
    }

    private static int literal(Constant constant) {
        if (constant.literal() instanceof Double number) {
            return constant.isNumber(0) || number == 1 ? 1 : 3;
        }
        if (constant.literal() instanceof Float number) {
            return constant.isNumber(0) || number == 1 || number == 2 ? 1 : 3;
        }
        if (constant.literal() instanceof Long number) {
            return number == 0 || number == 1 ? 1 : 3;
        }
        if (constant.literal() instanceof Number number) {
            int value = number.intValue();
            boolean isTiny = value >= -1 && value <= 5;
            return isTiny ? 1 : value == (byte) value ? 2 : 3;
        }
        return constant.literal() instanceof Boolean ? 1 : 3;
    }

    private static boolean isComparison(Op.Binary op) {
        return op.operator().family() == BinaryOperator.Family.COMPARISON;
    }

    private static boolean isComparedByInstruction(Type type) {
        return type == PrimitiveType.DOUBLE || type == PrimitiveType.FLOAT || type == PrimitiveType.LONG;
    }

    @Override
    public Bytes unary(Op.Unary op) {
        return switch (op.operator()) {
            case NEGATE -> of(op.operand()).plus(1);
            case COMPLEMENT -> of(op.operand()).plus(4);
            case NOT -> condition(op.operand()).plus(TRUTH);
        };
    }

    @Override
    public Bytes binary(Op.Binary op) {
        if (!isComparison(op)) {
            return of(op.operands()).plus(1);
        }
        int compare = isComparedByInstruction(op.left().type()) ? 1 : 0;
        return of(op.operands()).plus(compare).plus(Bytes.BRANCH).plus(TRUTH);
    }

    @Override
    public Bytes convert(Op.Convert op) {
        boolean isNarrow = op.type().compareTo(PrimitiveType.INT) < 0;
        return of(op.operand()).plus(isNarrow ? 2 : 1);
    }

    @Override
    public Bytes math(Op.MathCall op) {
        return of(op.operands()).plus(INVOKE);
    }

    @Override
    public Bytes arrayLoad(Op.ArrayLoad op) {
        return of(op.operands()).plus(1);
    }

    @Override
    public Bytes arrayLength(Op.ArrayLength op) {
        return of(op.array()).plus(1);
    }

    @Override
    public Bytes newArray(Op.NewArray op) {
        return of(op.length()).plus(allocation(op.type()));
    }

    private static int allocation(ArrayType type) {
        return type.element() instanceof PrimitiveType ? 2 : 3;
    }

    @Override
    public Bytes zerosLike(Op.ZerosLike op) {
        return of(op.array()).plus(3);
    }

    @Override
    public Bytes stopGradient(Op.StopGradient op) {
        return of(op.operand());
    }

    @Override
    public Bytes call(Op.Call op) {
        int array = op.method().makesArray()
                ? arrayOf(op.operands().size() - op.method().listed())
                : 0;
        return of(op.operands()).plus(INVOKE + array);
    }

    /** What it takes to put so many operands into a new array; javac has instructions of one byte for the ints up to five. */
    private static int arrayOf(int count) {
        int longer = Math.max(0, count - 6);
        return NEW_ARRAY + ELEMENT * count + 2 * longer;
    }

    @Override
    public Bytes newRecord(Op.NewRecord op) {
        return of(op.operands()).plus(4 + INVOKE);
    }

    @Override
    public Bytes component(Op.Component op) {
        return of(op.record()).plus(INVOKE);
    }

    @Override
    public Bytes copyOf(Op.CopyOf op) {
        return of(op.operands()).plus(INVOKE + CAST);
    }

    @Override
    public Bytes arraySum(Op.ArraySum op) {
        return of(op.array()).plus(INVOKE + 5);
    }

    @Override
    public Bytes assertionsEnabled(Op.AssertionsEnabled op) {
        return Bytes.of(3 + INVOKE);
    }

    @Override
    public Bytes staticField(Op.StaticField op) {
        return Bytes.of(3);
    }

    /** Each element goes to its place: a copy of the reference, the index, and the store. */
    @Override
    public Bytes arrayOf(Op.ArrayOf op) {
        return of(op.operands())
                .plus(3 + allocation(op.type()) + 5 * op.operands().size());
    }

    @Override
    public Bytes caseNumber(Op.CaseNumber op) {
        Bytes size = of(op.selector()).plus(SwitchSize.of(op.cases()));
        for (int k = 0; k <= op.cases().size(); k++) {
            size = size.plus(literal(Constant.of(k))).plus(Bytes.JUMP);
        }
        return size;
    }
}
