package org.retrograd.processor.emit;

import java.util.Map;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.OpVisitor;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Estimates how many columns an expression takes, before variables have names. */
final class Widths implements OpVisitor<Integer> {

    private static final int UNNAMED = 8;
    private static final int TYPICAL = 4;
    private static final int TOO_WIDE = 200;

    private final Map<Value, Statement> inlined;

    /** Estimates with these values written as the expressions that define them. */
    Widths(Map<Value, Statement> inlined) {
        this.inlined = inlined;
    }

    int of(Operand operand) {
        if (operand instanceof Constant constant) {
            return Literals.of(constant).toString().length();
        }
        if (!(operand instanceof Value value)) {
            return TYPICAL;
        }
        Statement definition = inlined.get(value);
        return definition == null ? ofName(value) : of(definition);
    }

    /** The width of the expression that the statement evaluates; 0 for statements that are none. */
    int of(Statement statement) {
        if (statement instanceof Let let) {
            return let.op().accept(this);
        }
        if (statement instanceof If choice && choice.results().size() == 1) {
            return of(choice.condition())
                    + of(choice.thenBlock().yields().get(0))
                    + of(choice.elseBlock().yields().get(0))
                    + 6;
        }
        return 0;
    }

    private static int ofName(Value value) {
        int length = value.name().base().length();
        return switch (value.name().role()) {
            case PRIMAL -> length;
            case ADJOINT -> length == 0 ? UNNAMED : length + 1;
            case TANGENT -> length + 3;
            case SAVED -> length + 5;
            case TRIPS -> 5;
            case TEMPORARY -> length == 0 ? UNNAMED : length;
        };
    }

    private int arguments(Op op) {
        return op.operands().stream().mapToInt(operand -> of(operand) + 2).sum();
    }

    @Override
    public Integer unary(Op.Unary op) {
        return of(op.operand()) + 1;
    }

    @Override
    public Integer binary(Op.Binary op) {
        return of(op.left()) + of(op.right()) + op.operator().symbol().length() + 2;
    }

    @Override
    public Integer convert(Op.Convert op) {
        return of(op.operand()) + op.type().show().length() + 3;
    }

    @Override
    public Integer math(Op.MathCall op) {
        return op.method().owner().show().length() + op.method().name().length() + 1 + arguments(op);
    }

    @Override
    public Integer arrayLoad(Op.ArrayLoad op) {
        return of(op.array()) + of(op.index()) + 2;
    }

    @Override
    public Integer arrayLength(Op.ArrayLength op) {
        return of(op.array()) + 7;
    }

    @Override
    public Integer newArray(Op.NewArray op) {
        return of(op.length()) + op.type().show().length() + 4;
    }

    @Override
    public Integer zerosLike(Op.ZerosLike op) {
        return of(op.array()) + 20;
    }

    @Override
    public Integer stopGradient(Op.StopGradient op) {
        return of(op.operand());
    }

    @Override
    public Integer call(Op.Call op) {
        return op.method().owner().show().length() + op.method().name().length() + 1 + arguments(op);
    }

    @Override
    public Integer newRecord(Op.NewRecord op) {
        return op.type().show().length() + 4 + arguments(op);
    }

    @Override
    public Integer component(Op.Component op) {
        return of(op.record()) + op.name().length() + 3;
    }

    @Override
    public Integer copyOf(Op.CopyOf op) {
        return arguments(op) + 20;
    }

    @Override
    public Integer arraySum(Op.ArraySum op) {
        return of(op.array()) + 21;
    }

    @Override
    public Integer assertionsEnabled(Op.AssertionsEnabled op) {
        return op.owner().show().length() + 31;
    }

    @Override
    public Integer staticField(Op.StaticField op) {
        return op.owner().show().length() + 1 + op.name().length();
    }

    @Override
    public Integer arrayOf(Op.ArrayOf op) {
        return op.type().show().length() + 6 + arguments(op);
    }

    @Override
    public Integer caseNumber(Op.CaseNumber op) {
        return TOO_WIDE;
    }
}
