package org.retrograd.processor.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.rule.Rule;
import org.retrograd.processor.rule.Rules;
import org.retrograd.processor.rule.Symbol;

/**
 * The values that derivatives read: a reverse sweep has them at hand whatever else it does. An operation whose result ends in a
 * condition is not differentiated, so that what it would read is not among them.
 */
public final class ToBeRecorded {

    private final Activity activity;
    private final Set<Value> useful = new HashSet<>();
    private final Set<Value> read = new HashSet<>();

    private ToBeRecorded(Activity activity) {
        this.activity = activity;
    }

    public static ToBeRecorded of(Function function, Activity activity) {
        ToBeRecorded recorded = new ToBeRecorded(activity);
        recorded.block(function.body());
        return recorded;
    }

    public boolean contains(Value value) {
        return read.contains(value);
    }

    private void block(Block block) {
        use(block.yields());
        ListIterator<Statement> backwards =
                block.statements().listIterator(block.statements().size());
        while (backwards.hasPrevious()) {
            Statement statement = backwards.previous();
            if (statement instanceof Let let) {
                let(let);
            } else {
                Blocks.of(statement).forEach(this::block);
                use(Operands.of(statement));
            }
        }
    }

    private void use(Collection<Operand> operands) {
        operands.forEach(operand -> add(operand, useful));
    }

    private static void add(Operand operand, Set<Value> values) {
        if (operand instanceof Value value) {
            values.add(value);
        }
    }

    private void let(Let let) {
        if (!useful.contains(let.result()) || let.op().type() == PrimitiveType.BOOLEAN) {
            return;
        }
        Optional<Rule> rule = Rules.of(let.op());
        if (rule.isEmpty()) {
            use(let.op().operands());
            return;
        }
        List<Operand> operands = let.op().operands();
        for (int k = 0; k < operands.size(); k++) {
            if (rule.get().pullback(k).isPresent() && activity.isVaried(operands.get(k))) {
                add(operands.get(k), useful);
                rule.get().reads(k, let.op()).forEach(symbol -> read(symbol, let));
            }
        }
    }

    private void read(Symbol symbol, Let let) {
        if (symbol == Symbol.R) {
            read.add(let.result());
        } else if (symbol.isOperand()) {
            add(let.op().operands().get(symbol.operandIndex()), read);
        }
    }
}
