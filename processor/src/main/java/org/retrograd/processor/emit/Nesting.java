package org.retrograd.processor.emit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** Which values have no variable, but are written as an expression where they are used. */
final class Nesting {

    private final Values values;
    private final Uses uses;
    private final ExpressionForms forms;
    private final Map<Value, Statement> inlined = new HashMap<>();
    private final Set<Value> partsOfResult = new HashSet<>();

    Nesting(Function function) {
        this.values = Values.after(function);
        this.uses = new Uses(function);
        this.forms = new ExpressionForms(function, uses);
        findPartsOfResult(function.body());
        new BlockNesting(this).nestBody(function.body());
    }

    /** The definition that stands for the value: a {@link Let}, or a choice that is an expression. */
    Optional<Statement> expressionOf(Value value) {
        return Optional.ofNullable(inlined.get(value));
    }

    /** The operation that is written in the operand's place, if it is not a variable or a literal. */
    Optional<Op> operationOf(Operand operand) {
        return operand instanceof Value value && inlined.get(value) instanceof Let let
                ? Optional.of(let.op())
                : Optional.empty();
    }

    boolean isInlined(Value value) {
        return inlined.containsKey(value);
    }

    boolean isExpression(If choice) {
        return forms.isExpression(choice);
    }

    int uses(Value value) {
        return uses.of(value);
    }

    /** Gives values that are new to the function. */
    Values values() {
        return values;
    }

    /** An expression that no statement of the function stands for. */
    Value expression(Op op) {
        Value value = values.fresh(Name.NONE, op.type());
        inlined.put(value, new Let(value, op, SourceSpan.NONE));
        return value;
    }

    void inline(Value value, Statement definition) {
        inlined.put(value, definition);
    }

    void keep(Value value) {
        inlined.remove(value);
    }

    int width(Statement statement) {
        return new Widths(inlined).of(statement);
    }

    int width(Operand operand) {
        return new Widths(inlined).of(operand);
    }

    /** Whether the value may lose its variable if all else allows it. Values with a name keep it, except in the result. */
    boolean isDispensable(Value value) {
        return uses.of(value) == 1 && (value.name().isTemporary() || partsOfResult.contains(value));
    }

    private void findPartsOfResult(Block body) {
        Map<Value, Op> records = new HashMap<>();
        for (Statement statement : body.statements()) {
            if (statement instanceof Let let && let.op() instanceof Op.NewRecord) {
                records.put(let.result(), let.op());
            }
        }
        body.yields().forEach(operand -> addParts(operand, records));
    }

    private void addParts(Operand operand, Map<Value, Op> records) {
        if (operand instanceof Value value && uses.of(value) == 1) {
            partsOfResult.add(value);
            Op parts = records.get(value);
            if (parts != null) {
                parts.operands().forEach(part -> addParts(part, records));
            }
        }
    }
}
