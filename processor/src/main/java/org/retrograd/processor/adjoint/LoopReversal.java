package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.IndexBounds;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.analysis.Selections.Selection;
import org.retrograd.processor.analysis.TripBounds;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopExit;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** Reverses loops: the last iteration first, the adjoints of what is carried handed from each to the one before it. */
final class LoopReversal {

    private final Reversal reversal;
    private final Regions regions;
    private final PrimalAccess access;
    private final IndexBounds bounds;
    private final Sweeps sweeps;
    private final ChoiceReversal choices;

    LoopReversal(Reversal reversal, Regions regions, PrimalAccess access, Sweeps sweeps) {
        this.sweeps = sweeps;
        this.choices = new ChoiceReversal(reversal, access, sweeps);
        this.reversal = reversal;
        this.regions = regions;
        this.access = access;
        this.bounds = new IndexBounds(regions);
    }

    void reverse(Loop loop, ReverseScope scope) {
        List<Carry> primalCarries = new ArrayList<>();
        List<Optional<Operand>> incoming = new ArrayList<>();
        List<Operand> yields = new ArrayList<>();
        boolean reached = reversal.hasEffects(loop);
        for (int k = 0; k < loop.carries().size(); k++) {
            Carry carry = loop.carries().get(k);
            if (reversal.isVaried(carry.parameter()) && carry.parameter().type().isAtomic()) {
                Optional<Operand> adjoint = reversal.take(carry.result(), scope);
                reached |= adjoint.isPresent();
                primalCarries.add(carry);
                incoming.add(adjoint);
                yields.add(loop.next().get(k));
            }
        }
        if (reached && canBeFused(loop, scope)) {
            reverseAtOnce(loop, primalCarries, incoming, yields, scope);
        } else if (reached && !isChoice(loop, incoming, scope)) {
            reverseIterations(loop, primalCarries, incoming, yields, scope);
        }
    }

    private boolean isChoice(Loop loop, List<Optional<Operand>> incoming, ReverseScope scope) {
        Optional<Selection> selection = incoming.size() == 1 && incoming.get(0).isPresent()
                ? sweeps.selection(loop).filter(each -> !reversal.hasEffects(loop))
                : Optional.empty();
        selection.ifPresent(each -> choices.reverse(loop, each, incoming.get(0).orElseThrow(), scope));
        return selection.isPresent();
    }

    private boolean canBeFused(Loop loop, ReverseScope scope) {
        return scope.blockOf(loop)
                .filter(block -> sweeps.fused().fuse(loop, block))
                .isPresent();
    }

    /** Both sweeps in each iteration: the adjoint of a sum is that of all its parts. */
    private void reverseAtOnce(
            Loop loop,
            List<Carry> primals,
            List<Optional<Operand>> incoming,
            List<Operand> yields,
            ReverseScope scope) {
        ReverseScope.Iteration iteration = iteration(loop, scope);
        iteration.fuse(loop);
        for (int k = 0; k < primals.size(); k++) {
            Operand next = yields.get(k);
            incoming.get(k).ifPresent(adjoint -> reversal.add(next, adjoint, iteration, loop.origin()));
        }
        reversal.block(loop.body(), iteration);
        for (int k = 0; k < primals.size(); k++) {
            Carry primal = primals.get(k);
            reversal.take(primal.parameter(), iteration);
            incoming.get(k).ifPresent(adjoint -> reversal.add(primal.initial(), adjoint, scope, loop.origin()));
        }
        List<Carry> carries = new ArrayList<>(loop.carries());
        List<Operand> next = new ArrayList<>(loop.next());
        List<Value> accumulated = accumulate(iteration, scope, carries, next);
        BlockBuilder body = scope.builder().inner();
        ForwardSweep forward = sweeps.forward();
        forward.statements(loop.body()).forEach(body::add);
        iteration.builder().build(List.of()).statements().forEach(body::add);
        forward.waiting(loop.body()).forEach(body::add);
        scope.builder().add(new Loop(loop.header(), carries, body.build(next), loop.origin()));
        replace(accumulated, carries, scope);
    }

    private ReverseScope.Iteration iteration(Loop loop, ReverseScope scope) {
        Region region = new Region(loop, 0);
        return new ReverseScope.Iteration(
                scope, region, value -> regions.around(value).contains(region));
    }

    /** Behind the loop, the last of its carries hold the adjoints that its iterations have added to. */
    private static void replace(List<Value> accumulated, List<Carry> carries, ReverseScope scope) {
        for (int k = 0; k < accumulated.size(); k++) {
            scope.replace(
                    accumulated.get(k),
                    carries.get(carries.size() - accumulated.size() + k).result());
        }
    }

    private void reverseIterations(
            Loop loop,
            List<Carry> primals,
            List<Optional<Operand>> incoming,
            List<Operand> yields,
            ReverseScope scope) {
        ReverseScope.Iteration iteration = iteration(loop, scope);
        LoopCounting.Reversed reversed = reversed(loop, iteration, scope);
        List<Value> parameters =
                primals.stream().map(carry -> fresh(carry.parameter(), scope)).toList();
        for (int k = 0; k < primals.size(); k++) {
            reversal.add(yields.get(k), parameters.get(k), iteration, loop.origin());
        }
        reversal.block(loop.body(), iteration);
        List<Carry> carries = new ArrayList<>();
        List<Operand> next = new ArrayList<>();
        for (int k = 0; k < primals.size(); k++) {
            Value primal = primals.get(k).parameter();
            Operand initial = reversal.orZero(incoming.get(k), primals.get(k).result(), scope);
            carries.add(new Carry(parameters.get(k), initial, fresh(primal, scope)));
            next.add(reversal.orZero(reversal.take(primal, iteration), primal, iteration));
        }
        addExit(loop, iteration, scope, carries, next);
        addUndone(iteration, scope, carries, next);
        List<Value> accumulated = accumulate(iteration, scope, carries, next);
        scope.builder()
                .add(new Loop(reversed.range(), carries, iteration.builder().build(next), loop.origin()));
        replace(accumulated, carries, scope);
        for (int k = 0; k < primals.size(); k++) {
            reversal.add(primals.get(k).initial(), carries.get(k).result(), scope, loop.origin());
        }
    }

    /** All iterations but the last have gone on. */
    private void addExit(
            Loop loop, ReverseScope.Iteration iteration, ReverseScope scope, List<Carry> carries, List<Operand> next) {
        iteration.askedExit().ifPresent(exit -> {
            LoopExit way = loop.exit().orElseThrow();
            Value behind = scope.builder().values().fresh(exit.name(), exit.type());
            carries.add(new Carry(exit, access.at(scope, way.result()), behind));
            next.add(Constant.of(way.goOn()));
        });
    }

    /** Counts that go back as they went on. */
    private void addUndone(
            ReverseScope.Iteration iteration, ReverseScope scope, List<Carry> carries, List<Operand> next) {
        iteration.undone().forEach((primal, behind) -> {
            Value first = scope.builder().values().fresh(behind.name(), behind.type());
            carries.add(new Carry(behind, access.at(scope, primal.result()), first));
            next.add(access.at(iteration, primal.parameter()));
        });
    }

    private LoopCounting.Reversed reversed(Loop loop, ReverseScope.Iteration iteration, ReverseScope scope) {
        if (!TripBounds.determine(loop)) {
            return counted(loop, iteration, scope);
        }
        LoopRange range = loop.range().orElseThrow();
        boolean byIndex = Math.abs(range.step()) == 1 && bounds.canStopAtStart(range);
        LoopCounting.Reversed reversed = byIndex
                ? LoopCounting.byIndex(range, operand -> access.at(scope, operand), scope.builder(), loop.origin())
                : LoopCounting.byCounter(
                        range,
                        operand -> access.at(scope, operand),
                        scope.builder(),
                        iteration.builder(),
                        loop.origin());
        iteration.primals().put(range.index(), reversed.index());
        if (!byIndex) {
            iteration.countedBy(reversed.range().index());
        }
        return reversed;
    }

    /** The forward sweep has counted how far the loop came. */
    private LoopCounting.Reversed counted(Loop loop, ReverseScope.Iteration iteration, ReverseScope scope) {
        LoopRange backwards = LoopCounting.downFrom(access.trips(scope, loop), scope.builder(), loop.origin());
        iteration.countedBy(backwards.index());
        loop.range().ifPresent(range -> {
            Operand index = LoopCounting.index(
                    range, backwards.index(), operand -> access.at(scope, operand), iteration.builder(), loop.origin());
            iteration.primals().put(range.index(), index);
        });
        return new LoopCounting.Reversed(backwards, backwards.index());
    }

    /** Makes carries of the adjoints of outside values that the iterations add to; returns these values. */
    private List<Value> accumulate(
            ReverseScope.Iteration iteration, ReverseScope scope, List<Carry> carries, List<Operand> next) {
        List<Value> accumulated = iteration.accumulated();
        for (Value outside : accumulated) {
            Operand initial = reversal.orZero(scope.adjoint(outside), outside, scope);
            carries.add(new Carry(iteration.accumulator(outside), initial, fresh(outside, scope)));
            next.add(reversal.orZero(iteration.adjoint(outside), outside, iteration));
        }
        return accumulated;
    }

    private static Value fresh(Value primal, ReverseScope scope) {
        return scope.builder()
                .values()
                .fresh(ReverseScope.adjointName(primal), primal.type().tangent());
    }
}
