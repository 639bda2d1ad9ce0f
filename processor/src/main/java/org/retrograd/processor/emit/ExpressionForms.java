package org.retrograd.processor.emit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Which choices can be written as {@code c ? a : b}: those whose branches hold nothing that needs a local variable. */
final class ExpressionForms {

    private static final int WIDEST = 80;

    private final Uses uses;
    private final Set<Value> accepted = new HashSet<>();

    ExpressionForms(Function function, Uses uses) {
        this.uses = uses;
        visit(function.body());
    }

    boolean isExpression(If choice) {
        return choice.results().size() == 1
                && accepted.contains(choice.results().get(0));
    }

    private void visit(Block block) {
        for (Statement statement : block.statements()) {
            Blocks.of(statement).forEach(this::visit);
            if (statement instanceof If choice && canBeExpression(choice)) {
                accepted.add(choice.results().get(0));
            }
        }
    }

    private boolean canBeExpression(If choice) {
        if (choice.form() != If.Form.EXPRESSION || choice.results().size() != 1) {
            return false;
        }
        Map<Value, Statement> inside = new HashMap<>();
        return collect(choice.thenBlock(), inside)
                && collect(choice.elseBlock(), inside)
                && new Widths(inside).of(choice) <= WIDEST;
    }

    /** Whether everything in the block can be part of an expression; collects what it defines. */
    private boolean collect(Block block, Map<Value, Statement> inside) {
        for (Statement statement : block.statements()) {
            if (!canBeInside(statement)) {
                return false;
            }
            inside.put(statement.results().get(0), statement);
            for (Block inner : Blocks.of(statement)) {
                if (!collect(inner, inside)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean canBeInside(Statement statement) {
        boolean isExpression = statement instanceof Let let
                ? !(let.op() instanceof Op.NewArray)
                        && !(let.op() instanceof Op.ZerosLike)
                        && !(let.op() instanceof Op.ArrayOf)
                        && !(let.op() instanceof Op.CaseNumber)
                : statement instanceof If inner && isExpression(inner);
        return isExpression && uses.of(statement.results().get(0)) == 1;
    }
}
