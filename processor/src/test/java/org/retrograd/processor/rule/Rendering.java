package org.retrograd.processor.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Shows what a block yields as one expression. */
final class Rendering {

    private final Map<Value, String> texts = new HashMap<>();

    static String of(Block block) {
        return new Rendering().outcome(block);
    }

    private String outcome(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Let let) {
                texts.put(let.result(), text(let.op()));
            } else if (statement instanceof If choice) {
                String condition = text(choice.condition());
                String whenTrue = outcome(choice.thenBlock());
                String whenFalse = outcome(choice.elseBlock());
                texts.put(choice.results().get(0), "(%s ? %s : %s)".formatted(condition, whenTrue, whenFalse));
            }
        }
        return text(block.yields().get(0));
    }

    private String text(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.literal().toString();
        }
        Value value = (Value) operand;
        return texts.getOrDefault(value, value.name().base());
    }

    private String text(Op op) {
        List<String> operands = op.operands().stream().map(this::text).toList();
        if (op instanceof Op.Unary unary) {
            return unary.operator().symbol() + operands.get(0);
        }
        if (op instanceof Op.Binary binary) {
            return "(" + String.join(" " + binary.operator().symbol() + " ", operands) + ")";
        }
        if (op instanceof Op.Convert convert) {
            return "(" + convert.type().show() + ") " + operands.get(0);
        }
        Op.MathCall call = (Op.MathCall) op;
        return operands.stream()
                .collect(Collectors.joining(
                        ", ", call.method().owner().show() + "." + call.method().name() + "(", ")"));
    }
}
