package org.retrograd.processor.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** Values and operations as whoever wrote the source would name them: by their variable, or by what computes them. */
public final class SourceText {

    private static final String UNKNOWN = "...";
    private static final int DEPTH = 4;
    private static final int LONGEST = 60;

    private final Regions regions;
    private final Map<Value, Op> calls = new HashMap<>();

    public SourceText(Regions regions, Block body) {
        this.regions = regions;
        Blocks.forEach(body, statement -> {
            if (statement instanceof CallStatement call) {
                call.result()
                        .ifPresent(result ->
                                calls.put(result, new Op.Call(call.method(), call.operands(), result.type())));
            }
        });
    }

    /** Whether the text says anything. */
    public static boolean isKnown(String text) {
        return !text.equals(UNKNOWN);
    }

    /** The operand's variable, or else its expression; without a name if neither is short. */
    public String of(Operand operand) {
        return of(operand, DEPTH);
    }

    /** The operation on what its operands are called. */
    public String of(Op op) {
        String text = of(op, DEPTH);
        return text.length() <= LONGEST ? text : of(op, 1);
    }

    /** How often a loop goes round, if that can be said in the source's words. */
    public Optional<String> trips(LoopRange range) {
        boolean upwards = range.step() > 0;
        Operand first = upwards ? range.from() : range.bound();
        Operand last = upwards ? range.bound() : range.from();
        boolean isInclusive =
                range.relation() == BinaryOperator.LESS_EQUAL || range.relation() == BinaryOperator.GREATER_EQUAL;
        String text = distance(first, last, isInclusive);
        int stride = Math.abs(range.step());
        String all = stride == 1 ? text : text + " / " + stride + " (rounded up)";
        return Optional.of(all).filter(each -> !each.contains(UNKNOWN) && each.length() <= LONGEST);
    }

    private String distance(Operand first, Operand last, boolean isInclusive) {
        int more = isInclusive ? 1 : 0;
        if (first instanceof Constant constant && constant.literal() instanceof Integer start) {
            long offset = (long) more - start;
            if (last instanceof Constant other && other.literal() instanceof Integer end) {
                return Long.toString(Math.max(0, end + offset));
            }
            return offset == 0 ? of(last) : of(last) + (offset > 0 ? " + " + offset : " - " + -offset);
        }
        return of(last) + " - " + operand(first, DEPTH) + (isInclusive ? " + 1" : "");
    }

    private String of(Operand operand, int depth) {
        if (operand instanceof Constant constant) {
            return String.valueOf(constant.literal());
        }
        if (!(operand instanceof Value value)) {
            return UNKNOWN;
        }
        if (!value.name().isTemporary()) {
            return value.name().base();
        }
        return regions.definition(value)
                .map(Let::op)
                .or(() -> Optional.ofNullable(calls.get(value)))
                .filter(op -> depth > 0)
                .map(op -> of(op, depth - 1))
                .orElse(UNKNOWN);
    }

    /** In parentheses where it has operators. */
    private String operand(Operand operand, int depth) {
        String text = of(operand, depth);
        boolean isSum = text.contains(" ") && !text.endsWith(")") && !text.endsWith("]");
        return isSum ? "(" + text + ")" : text;
    }

    private String of(Op op, int depth) {
        if (op instanceof Op.Binary binary) {
            return operand(binary.left(), depth) + " " + binary.operator().symbol() + " "
                    + operand(binary.right(), depth);
        }
        if (op instanceof Op.Unary unary) {
            return unary.operator().symbol() + operand(unary.operand(), depth);
        }
        if (op instanceof Op.Convert convert) {
            return "(" + convert.type().show() + ") " + operand(convert.operand(), depth);
        }
        if (op instanceof Op.ArrayLoad load) {
            return of(load.array(), depth) + "[" + of(load.index(), depth) + "]";
        }
        if (op instanceof Op.ArrayLength length) {
            return of(length.array(), depth) + ".length";
        }
        return called(op, depth);
    }

    private String called(Op op, int depth) {
        if (op instanceof Op.MathCall call) {
            return call.method().owner().show() + "." + call.method().name() + list(call.operands(), depth);
        }
        if (op instanceof Op.Call call) {
            return call.method().name() + list(call.operands(), depth);
        }
        if (op instanceof Op.StopGradient stop) {
            return "stopGradient(" + of(stop.operand(), depth) + ")";
        }
        return op instanceof Op.NewArray array ? "new " + array.type().show() : UNKNOWN;
    }

    private String list(List<Operand> operands, int depth) {
        return operands.stream().map(each -> of(each, depth)).collect(Collectors.joining(", ", "(", ")"));
    }
}
