package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.rule.Rule;
import org.retrograd.processor.rule.Rules;

/**
 * Which values vary differentiably with the active parameters. An array varies if a cell of its region of memory may hold
 * what varies, at any time.
 */
public final class Activity {

    private final Memory memory;
    private final Set<Value> varied = new HashSet<>();
    private final Set<Value> stopped = new HashSet<>();
    private final Set<Memory.Cells> cells = new HashSet<>();

    private Activity(Memory memory) {
        this.memory = memory;
    }

    public static Activity of(Function function, Collection<Value> active) {
        return of(function, Memory.of(function), active);
    }

    public static Activity of(Function function, Memory memory, Collection<Value> active) {
        Activity activity = new Activity(memory);
        active.forEach(activity::mark);
        int before;
        do {
            before = activity.size();
            activity.visit(function.body());
        } while (activity.size() > before);
        return activity;
    }

    /**
     * What varies in a method that others call: its active parameters, and rows that it returns, since callers may write to
     * them what varies. Which of them are one array has to be known then.
     */
    public static List<Value> rootsOfCallee(Function function, List<Value> active) {
        List<Value> roots = new ArrayList<>(active);
        for (Operand result : function.body().yields()) {
            boolean hasRows = result.type() instanceof ArrayType type && type.element() instanceof ArrayType;
            if (hasRows && result.type().isDifferentiable() && result instanceof Value value) {
                roots.add(value);
            }
        }
        return roots;
    }

    /** Whether a derivative can flow from an active parameter to here. */
    public boolean isVaried(Operand operand) {
        if (!(operand instanceof Value value)) {
            return false;
        }
        return value.type() instanceof ArrayType
                ? !stopped.contains(value)
                        && memory.numbers(value).filter(cells::contains).isPresent()
                : varied.contains(value);
    }

    /** Whether cells that vary can be reached through an array that {@code stopGradient} gave. */
    public boolean isStopped(Operand array) {
        return array instanceof Value value && stopped.contains(value);
    }

    /** Whether a derivative can flow from the operand at this place into the operation's result. */
    public boolean isVariedOperand(Op op, int index) {
        return isVaried(op.operands().get(index)) && passes(op, index);
    }

    private int size() {
        return varied.size() + cells.size() + stopped.size();
    }

    private void mark(Value value) {
        if (value.type() instanceof ArrayType) {
            memory.numbers(value).ifPresent(cells::add);
        } else {
            varied.add(value);
        }
    }

    private void visit(Block block) {
        block.statements().forEach(this::visit);
    }

    private void visit(Statement statement) {
        if (statement instanceof Let let) {
            define(let);
        } else if (statement instanceof If conditional) {
            visit(conditional.thenBlock());
            visit(conditional.elseBlock());
            for (int k = 0; k < conditional.results().size(); k++) {
                merge(
                        conditional.results().get(k),
                        conditional.thenBlock().yields().get(k),
                        conditional.elseBlock().yields().get(k));
            }
        } else if (statement instanceof Loop loop) {
            loop(loop);
        } else if (statement instanceof ArrayStore store) {
            write(store.array(), store.value());
        } else if (statement instanceof ArrayAdd add) {
            write(add.array(), add.value());
        } else if (statement instanceof ArrayFill fill) {
            write(fill.array(), fill.value());
        } else if (statement instanceof ArrayCopy copy) {
            write(copy.target(), copy.source());
        } else if (statement instanceof CallStatement call) {
            call(call);
        }
    }

    /** Of a call no more is known than which arrays it may write: each of them, and the result, may hold what varies. */
    private void call(CallStatement call) {
        if (call.operands().stream().noneMatch(this::isVaried)) {
            return;
        }
        call.result().filter(result -> result.type().isDifferentiable()).ifPresent(this::mark);
        call.writtenArrays().stream()
                .filter(array -> array.type().isDifferentiable())
                .forEach(array -> memory.numbers(array).ifPresent(cells::add));
    }

    private void write(Operand array, Operand value) {
        if (isVaried(value)) {
            memory.numbers(array).ifPresent(cells::add);
        }
    }

    private void merge(Value result, Operand one, Operand other) {
        if (!(result.type() instanceof ArrayType)) {
            if (isVaried(one) || isVaried(other)) {
                varied.add(result);
            }
        } else if (mayBeStopped(one) && mayBeStopped(other) && (isStopped(one) || isStopped(other))) {
            stopped.add(result);
        }
    }

    private boolean mayBeStopped(Operand array) {
        return array instanceof Unset || isStopped(array);
    }

    /** What the body yields may vary only because an earlier iteration's did: repeated until nothing is added. */
    private void loop(Loop loop) {
        int before;
        do {
            before = size();
            for (int k = 0; k < loop.carries().size(); k++) {
                Carry carry = loop.carries().get(k);
                merge(carry.parameter(), carry.initial(), loop.next().get(k));
                merge(carry.result(), carry.initial(), loop.next().get(k));
            }
            visit(loop.body());
        } while (size() > before);
    }

    private void define(Let let) {
        Op op = let.op();
        if (!op.type().isDifferentiable()) {
            return;
        }
        if (op instanceof Op.StopGradient && op.type() instanceof ArrayType) {
            stopped.add(let.result());
        } else if (op instanceof Op.ArrayLoad load && op.type() instanceof ArrayType) {
            if (isStopped(load.array())) {
                stopped.add(let.result());
            }
        } else if (isVariedResult(op)) {
            mark(let.result());
        }
    }

    private boolean isVariedResult(Op op) {
        for (int k = 0; k < op.operands().size(); k++) {
            if (isVariedOperand(op, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Op op, int index) {
        if (op instanceof Op.StopGradient || op instanceof Op.ArrayLength || op instanceof Op.ZerosLike) {
            return false;
        }
        Optional<Rule> rule = Rules.of(op);
        return rule.isEmpty() || rule.get().pullbacks().get(index).isPresent();
    }
}
