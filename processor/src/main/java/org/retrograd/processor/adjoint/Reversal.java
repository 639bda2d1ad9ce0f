package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.ExitTests;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.rule.Formula;
import org.retrograd.processor.rule.FormulaExpansion;
import org.retrograd.processor.rule.Rule;
import org.retrograd.processor.rule.Rules;

/** Walks a primal block backwards, one method a kind of statement, and writes its mirror image into a scope. */
final class Reversal {

    private final Activity activity;
    private final PrimalFacts facts;
    private final PrimalAccess access;
    private final Shadows shadows;
    private final CallReversal calls;
    private final MemoryReversal memory;
    private final LoopReversal loops;
    private final ConditionalReversal choices;
    private final Map<Value, Name> names = new HashMap<>();

    Reversal(
            Regions regions,
            ExitTests exits,
            PrimalFacts facts,
            Activity activity,
            PrimalAccess access,
            Shadows shadows,
            CallReversal calls,
            Sweeps sweeps) {
        this.activity = activity;
        this.facts = facts;
        this.access = access;
        this.shadows = shadows;
        this.calls = calls;
        this.memory = new MemoryReversal(activity, access, shadows);
        this.choices = new ConditionalReversal(this, exits, access, sweeps);
        this.loops = new LoopReversal(this, regions, access, sweeps);
    }

    boolean isVaried(Operand operand) {
        return activity.isVaried(operand);
    }

    /** The program, its adjoints under the names that were found for them after they had been made as temporaries. */
    Function renamed(Function function) {
        Rewriter rewriter =
                new Rewriter(operand -> operand instanceof Value value ? renamed(value) : operand, this::renamed);
        return rewriter.function(function);
    }

    private Value renamed(Value value) {
        Name name = names.get(value);
        return name == null ? value : new Value(value.id(), name, value.type());
    }

    void block(Block block, ReverseScope scope) {
        ListIterator<Statement> backwards =
                block.statements().listIterator(block.statements().size());
        while (backwards.hasPrevious()) {
            Statement statement = backwards.previous();
            access.reversing(statement, () -> statement(statement, scope));
        }
    }

    private void statement(Statement statement, ReverseScope scope) {
        if (statement instanceof Let let) {
            let(let, scope);
        } else if (statement instanceof If conditional) {
            choices.reverse(conditional, scope);
        } else if (statement instanceof Loop loop) {
            loops.reverse(loop, scope);
        } else if (statement instanceof CallStatement call) {
            calls.reverse(call, scope, this);
        } else if (memory.isActive(statement)) {
            memory.reverse(statement, scope, (operand, part) -> add(operand, part, scope, statement.origin()));
        }
    }

    /** Adds to the adjoint of an operand, unless no derivative can come from there. */
    void add(Operand primal, Operand contribution, ReverseScope scope, SourceSpan origin) {
        if (activity.isVaried(primal)) {
            scope.add((Value) primal, contribution, origin);
        }
    }

    /** The adjoint of a value at its definition, under the value's name. */
    Optional<Operand> take(Value primal, ReverseScope scope) {
        Optional<Operand> adjoint = scope.take(primal);
        if (adjoint.isPresent() && !primal.name().isTemporary()) {
            name(adjoint.get(), ReverseScope.adjointName(primal));
        }
        return adjoint;
    }

    private void name(Operand adjoint, Name name) {
        if (adjoint instanceof Value value && value.name().isTemporary()) {
            names.putIfAbsent(value, name);
        }
    }

    private void let(Let let, ReverseScope scope) {
        if (let.op() instanceof Op.CopyOf copy && activity.isVaried(let.result())) {
            memory.copyOf(let.result(), copy, scope, let.origin());
        }
        Optional<Operand> adjoint = take(let.result(), scope);
        if (adjoint.isEmpty()) {
            return;
        }
        Op op = let.op();
        if (op instanceof Op.Call call
                && op.type() instanceof UserType
                && let.result().name().isTemporary()) {
            name(adjoint.get(), new Name(call.method().name(), Role.ADJOINT));
        }
        if (op instanceof Op.ArrayLoad load) {
            Operand shadow = shadows.of(load.array(), scope, let.origin());
            scope.builder().add(new ArrayAdd(shadow, access.at(scope, load.index()), adjoint.get(), let.origin()));
        } else if (op instanceof Op.ArraySum sum) {
            memory.arraySum(sum, adjoint.get(), scope, let.origin());
        } else if (op instanceof Op.Call call) {
            calls.reverse(let, call, adjoint.get(), scope, this);
        } else {
            pullBack(let, adjoint.get(), scope);
        }
    }

    /** The value of the primal, as the scope can read it. */
    Operand primal(Operand operand, ReverseScope scope) {
        return access.at(scope, operand);
    }

    private void pullBack(Let let, Operand adjoint, ReverseScope scope) {
        if (isDifferenceToItself(let.op())) {
            return;
        }
        Rule rule = Rules.of(let.op()).orElseThrow(() -> new IllegalStateException("no rule for " + let.op()));
        for (int k = 0; k < let.op().operands().size(); k++) {
            Optional<Formula> formula = rule.pullbacks().get(k);
            if (formula.isPresent() && activity.isVaried(let.op().operands().get(k))) {
                Operand contribution = FormulaExpansion.expand(
                        formula.get(),
                        new PulledBack(let, k, adjoint, scope, access, facts),
                        scope.builder(),
                        let.origin());
                add(let.op().operands().get(k), contribution, scope, let.origin());
            }
        }
    }

    /** Adding its adjoint and taking it away again would only round off what else there is. */
    private static boolean isDifferenceToItself(Op op) {
        return op instanceof Op.Binary binary
                && binary.operator() == BinaryOperator.SUBTRACT
                && binary.left().equals(binary.right());
    }

    /** Whether there is something to reverse though no adjoint comes in: arrays that vary are written. */
    boolean hasEffects(Statement statement) {
        return memory.isActive(statement)
                || (statement instanceof CallStatement call && calls.hasEffects(call))
                || (statement instanceof Let let && let.op() instanceof Op.CopyOf && activity.isVaried(let.result()))
                || Blocks.of(statement).stream()
                        .flatMap(block -> block.statements().stream())
                        .anyMatch(this::hasEffects);
    }

    /** What the adjoints that either branch touches are behind both. */
    static List<Value> merged(Set<Value> touched, ReverseScope scope) {
        return touched.stream()
                .map(value -> scope.builder()
                        .values()
                        .fresh(ReverseScope.adjointName(value), value.type().tangent()))
                .toList();
    }

    static void replace(Set<Value> touched, List<Value> merged, ReverseScope scope) {
        int k = 0;
        for (Value value : touched) {
            scope.replace(value, merged.get(k++));
        }
    }

    List<Operand> adjointsOf(Set<Value> values, ReverseScope scope) {
        return values.stream()
                .map(value -> orZero(scope.adjoint(value), value, scope))
                .toList();
    }

    /** The adjoint, or the zero that it stands for where a value is wanted. */
    Operand orZero(Optional<Operand> adjoint, Value primal, ReverseScope scope) {
        return adjoint.orElseGet(() -> primal.type() instanceof PrimitiveType type
                ? Constant.zero(type)
                : scope.builder().zero(access.at(scope, primal), SourceSpan.NONE));
    }
}
