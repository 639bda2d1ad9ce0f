package org.retrograd.processor.trace;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

/** Operations in words close to the generated code: {@code dP * (1.0 - p)}. */
final class OperationText {

    private static final int DEPTH = 3;

    private final Map<Value, Op> definitions = new HashMap<>();

    OperationText(Function function) {
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Let let) {
                definitions.put(let.result(), let.op());
            }
        });
    }

    /** Knows what a value is that the function does not have yet. */
    void learn(Let let) {
        definitions.put(let.result(), let.op());
    }

    String of(Op op) {
        return of(op, DEPTH);
    }

    /** The numbers that the operation is applied to, each once, with the indices of those that are elements. */
    Set<Value> numbers(Op op) {
        Set<Value> numbers = new LinkedHashSet<>();
        for (Operand operand : op.operands()) {
            if (operand instanceof Value value && value.type() instanceof PrimitiveType) {
                numbers.add(value);
                if (definitions.get(value) instanceof Op.ArrayLoad load && load.index() instanceof Value index) {
                    numbers.add(index);
                }
            }
        }
        return numbers;
    }

    /** An operand by its name, or by what it is computed from. */
    String of(Operand operand) {
        if (operand instanceof Value value && value.name().isTemporary()) {
            Op definition = definitions.get(value);
            return definition == null ? of(operand, DEPTH) : of(definition, DEPTH);
        }
        return of(operand, DEPTH);
    }

    private String of(Operand operand, int depth) {
        if (operand instanceof Constant constant) {
            return String.valueOf(constant.literal());
        }
        if (!(operand instanceof Value value)) {
            return "?";
        }
        if (!value.name().isTemporary()) {
            return named(value.name());
        }
        Op definition = definitions.get(value);
        if (definition == null || depth == 0) {
            return value.name().base().isEmpty() ? "…" : value.name().base();
        }
        String text = of(definition, depth - 1);
        return definition instanceof Op.Binary ? "(" + text + ")" : text;
    }

    private String of(Op op, int depth) {
        if (op instanceof Op.Binary binary) {
            return of(binary.left(), depth) + " " + binary.operator().symbol() + " " + of(binary.right(), depth);
        }
        if (op instanceof Op.Unary unary) {
            return unary.operator().symbol() + of(unary.operand(), depth);
        }
        if (op instanceof Op.MathCall call) {
            return call.method().owner().show() + "." + call.method().name() + list(call.operands(), depth);
        }
        if (op instanceof Op.Call call) {
            return call.method().owner().show() + "." + call.method().name() + list(call.operands(), depth);
        }
        if (op instanceof Op.ArrayLoad load) {
            return of(load.array(), depth) + "[" + of(load.index(), depth) + "]";
        }
        if (op instanceof Op.Convert convert) {
            return "(" + convert.type().show() + ") " + of(convert.operand(), depth);
        }
        if (op instanceof Op.Component component) {
            return of(component.record(), depth) + "." + component.name();
        }
        return op.operands().stream().map(operand -> of(operand, depth)).collect(Collectors.joining(", "));
    }

    private String list(List<Operand> operands, int depth) {
        return operands.stream().map(operand -> of(operand, depth)).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String named(Name name) {
        if (name.role() == Role.ADJOINT) {
            return "d" + name.base().substring(0, 1).toUpperCase(Locale.ROOT)
                    + name.base().substring(1);
        }
        return name.role() == Role.TANGENT ? name.base() + "Dot" : name.base();
    }
}
