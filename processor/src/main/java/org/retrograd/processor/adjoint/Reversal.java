package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.IndexBounds;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.rule.Formula;
import org.retrograd.processor.rule.FormulaExpansion;
import org.retrograd.processor.rule.Rule;
import org.retrograd.processor.rule.Rules;

/** Walks a primal block backwards, one method a kind of statement, and writes its mirror image into a scope. */
final class Reversal {

    private final Regions regions;
    private final Activity activity;
    private final PrimalAccess access;
    private final Shadows shadows;
    private final CallReversal calls;
    private final IndexBounds bounds;
    private final Map<Value, Name> names = new HashMap<>();

    Reversal(Regions regions, Activity activity, PrimalAccess access, Shadows shadows, CallReversal calls) {
        this.regions = regions;
        this.activity = activity;
        this.access = access;
        this.shadows = shadows;
        this.calls = calls;
        this.bounds = new IndexBounds(regions);
    }

    boolean isVaried(Operand operand) {
        return activity.isVaried(operand);
    }

    /** Names found for adjoints that were made as temporaries. */
    Map<Value, Name> names() {
        return names;
    }

    void block(Block block, ReverseScope scope) {
        ListIterator<Statement> backwards =
                block.statements().listIterator(block.statements().size());
        while (backwards.hasPrevious()) {
            Statement statement = backwards.previous();
            if (statement instanceof Let let) {
                let(let, scope);
            } else if (statement instanceof If conditional) {
                conditional(conditional, scope);
            } else if (statement instanceof For loop) {
                loop(loop, scope);
            } else {
                throw new IllegalStateException("a primal cannot hold " + statement);
            }
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
        if (adjoint.isPresent()
                && adjoint.get() instanceof Value value
                && value.name().isTemporary()
                && !primal.name().isTemporary()) {
            names.putIfAbsent(value, ReverseScope.adjointName(primal));
        }
        return adjoint;
    }

    private void let(Let let, ReverseScope scope) {
        Optional<Operand> adjoint = take(let.result(), scope);
        if (adjoint.isEmpty()) {
            return;
        }
        Op op = let.op();
        if (op instanceof Op.ArrayLoad load) {
            Operand shadow = shadows.of(load.array(), scope, let.origin());
            scope.builder().add(new ArrayAdd(shadow, access.at(scope, load.index()), adjoint.get(), let.origin()));
        } else if (op instanceof Op.Call call) {
            calls.reverse(call, adjoint.get(), scope, let.origin(), this);
        } else {
            pullBack(let, adjoint.get(), scope);
        }
    }

    private void pullBack(Let let, Operand adjoint, ReverseScope scope) {
        Rule rule = Rules.of(let.op()).orElseThrow(() -> new IllegalStateException("no rule for " + let.op()));
        for (int k = 0; k < let.op().operands().size(); k++) {
            Optional<Formula> formula = rule.pullbacks().get(k);
            if (formula.isPresent() && activity.isVaried(let.op().operands().get(k))) {
                Operand contribution = FormulaExpansion.expand(
                        formula.get(), environment(let, k, adjoint, scope), scope.builder(), let.origin());
                add(let.op().operands().get(k), contribution, scope, let.origin());
            }
        }
    }

    private FormulaExpansion.Environment environment(Let let, int position, Operand adjoint, ReverseScope scope) {
        return new FormulaExpansion.Environment() {
            @Override
            public Operand operand(int index) {
                return access.at(scope, let.op().operands().get(index));
            }

            @Override
            public Operand result() {
                return access.at(scope, let.result());
            }

            @Override
            public Operand seed() {
                return adjoint;
            }

            @Override
            public PrimitiveType type() {
                return (PrimitiveType) let.op().operands().get(position).type();
            }
        };
    }

    private void conditional(If conditional, ReverseScope scope) {
        List<Optional<Operand>> incoming = conditional.results().stream()
                .map(result -> take(result, scope))
                .toList();
        if (incoming.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        SourceSpan origin = conditional.origin();
        ReverseScope thenScope = branch(conditional, 0, conditional.thenBlock(), incoming, scope);
        ReverseScope elseScope = branch(conditional, 1, conditional.elseBlock(), incoming, scope);
        Set<Value> touched = new LinkedHashSet<>(thenScope.touched());
        touched.addAll(elseScope.touched());
        if (touched.isEmpty()
                && thenScope.builder().isEmpty()
                && elseScope.builder().isEmpty()) {
            return;
        }
        List<Value> merged = touched.stream()
                .map(value -> scope.builder().values().fresh(ReverseScope.adjointName(value), value.type()))
                .toList();
        Operand condition = access.at(scope, conditional.condition());
        scope.builder()
                .add(new If(
                        condition,
                        thenScope.builder().build(adjointsOf(touched, thenScope)),
                        elseScope.builder().build(adjointsOf(touched, elseScope)),
                        merged,
                        If.Form.STATEMENT,
                        origin));
        int k = 0;
        for (Value value : touched) {
            scope.replace(value, merged.get(k++));
        }
    }

    private ReverseScope branch(
            If conditional, int number, Block block, List<Optional<Operand>> incoming, ReverseScope scope) {
        ReverseScope branch = new ReverseScope.Branch(scope, new Region(conditional, number));
        for (int k = 0; k < incoming.size(); k++) {
            if (incoming.get(k).isPresent()) {
                add(block.yields().get(k), incoming.get(k).get(), branch, conditional.origin());
            }
        }
        block(block, branch);
        return branch;
    }

    private static List<Operand> adjointsOf(Set<Value> values, ReverseScope scope) {
        return values.stream().map(value -> orZero(scope.adjoint(value), value)).toList();
    }

    private static Operand orZero(Optional<Operand> adjoint, Value primal) {
        return adjoint.orElseGet(() -> Constant.zero((PrimitiveType) primal.type()));
    }

    private void loop(For loop, ReverseScope scope) {
        List<Carry> primalCarries = new ArrayList<>();
        List<Operand> incoming = new ArrayList<>();
        List<Operand> yields = new ArrayList<>();
        boolean reached = false;
        for (int k = 0; k < loop.carries().size(); k++) {
            Carry carry = loop.carries().get(k);
            if (activity.isVaried(carry.parameter()) && carry.parameter().type() instanceof PrimitiveType) {
                Optional<Operand> adjoint = take(carry.result(), scope);
                reached |= adjoint.isPresent();
                primalCarries.add(carry);
                incoming.add(orZero(adjoint, carry.result()));
                yields.add(loop.body().yields().get(k));
            }
        }
        if (reached) {
            reverseIterations(loop, primalCarries, incoming, yields, scope);
        }
    }

    private void reverseIterations(
            For loop, List<Carry> primals, List<Operand> incoming, List<Operand> yields, ReverseScope scope) {
        Region region = new Region(loop, 0);
        ReverseScope.Iteration iteration = new ReverseScope.Iteration(
                scope, region, value -> regions.around(value).contains(region));
        LoopCounting.Reversed reversed = reversed(loop, iteration, scope);
        List<Value> parameters =
                primals.stream().map(carry -> fresh(carry.parameter(), scope)).toList();
        for (int k = 0; k < primals.size(); k++) {
            add(yields.get(k), parameters.get(k), iteration, loop.origin());
        }
        block(loop.body(), iteration);
        List<Carry> carries = new ArrayList<>();
        List<Operand> next = new ArrayList<>();
        for (int k = 0; k < primals.size(); k++) {
            Value primal = primals.get(k).parameter();
            carries.add(new Carry(parameters.get(k), incoming.get(k), fresh(primal, scope)));
            next.add(orZero(take(primal, iteration), primal));
        }
        List<Value> accumulated = accumulate(iteration, scope, carries, next);
        scope.builder()
                .add(new For(reversed.range(), carries, iteration.builder().build(next), loop.origin()));
        for (int k = 0; k < accumulated.size(); k++) {
            scope.replace(accumulated.get(k), carries.get(primals.size() + k).result());
        }
        for (int k = 0; k < primals.size(); k++) {
            add(primals.get(k).initial(), carries.get(k).result(), scope, loop.origin());
        }
    }

    private LoopCounting.Reversed reversed(For loop, ReverseScope.Iteration iteration, ReverseScope scope) {
        boolean byIndex = Math.abs(loop.range().step()) == 1 && bounds.canStopAtStart(loop.range());
        LoopCounting.Reversed reversed = byIndex
                ? LoopCounting.byIndex(
                        loop.range(), operand -> access.at(scope, operand), scope.builder(), loop.origin())
                : LoopCounting.byCounter(
                        loop.range(),
                        operand -> access.at(scope, operand),
                        scope.builder(),
                        iteration.builder(),
                        loop.origin());
        iteration.primals().put(loop.range().index(), reversed.index());
        if (!byIndex) {
            iteration.countedBy(reversed.range().index());
        }
        return reversed;
    }

    /** Makes carries of the adjoints of outside values that the iterations add to; returns these values. */
    private static List<Value> accumulate(
            ReverseScope.Iteration iteration, ReverseScope scope, List<Carry> carries, List<Operand> next) {
        List<Value> accumulated = iteration.accumulated();
        for (Value outside : accumulated) {
            Operand initial = orZero(scope.adjoint(outside), outside);
            carries.add(new Carry(iteration.accumulator(outside), initial, fresh(outside, scope)));
            next.add(orZero(iteration.adjoint(outside), outside));
        }
        return accumulated;
    }

    private static Value fresh(Value primal, ReverseScope scope) {
        return scope.builder().values().fresh(ReverseScope.adjointName(primal), primal.type());
    }
}
