package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.ExitTests;
import org.retrograd.processor.analysis.ExitTests.ExitTest;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** Reverses choices: the branch that was taken is the one that is gone through backwards. */
final class ConditionalReversal {

    private final Reversal reversal;
    private final ExitTests exits;
    private final PrimalAccess access;
    private final Sweeps sweeps;

    ConditionalReversal(Reversal reversal, ExitTests exits, PrimalAccess access, Sweeps sweeps) {
        this.reversal = reversal;
        this.exits = exits;
        this.access = access;
        this.sweeps = sweeps;
    }

    void reverse(If conditional, ReverseScope scope) {
        List<Optional<Operand>> incoming = conditional.results().stream()
                .map(result -> reversal.take(result, scope))
                .toList();
        if (incoming.stream().allMatch(Optional::isEmpty) && !reversal.hasEffects(conditional)) {
            return;
        }
        if (Blocks.throwsAlways(conditional.thenBlock())) {
            only(conditional, 1, conditional.elseBlock(), incoming, scope);
        } else if (Blocks.throwsAlways(conditional.elseBlock())) {
            only(conditional, 0, conditional.thenBlock(), incoming, scope);
        } else if (canBeFused(conditional, scope)) {
            atOnce(conditional, incoming, scope);
        } else {
            either(conditional, incoming, scope);
        }
    }

    private boolean canBeFused(If conditional, ReverseScope scope) {
        return scope.blockOf(conditional)
                .filter(block -> sweeps.fused().fuse(conditional, block))
                .isPresent();
    }

    /** Both sweeps in each branch; what the choice gives comes out with the adjoints. */
    private void atOnce(If conditional, List<Optional<Operand>> incoming, ReverseScope scope) {
        ReverseScope thenScope = fused(conditional, 0, conditional.thenBlock(), incoming, scope);
        ReverseScope elseScope = fused(conditional, 1, conditional.elseBlock(), incoming, scope);
        Set<Value> touched = new LinkedHashSet<>(thenScope.touched());
        touched.addAll(elseScope.touched());
        List<Value> merged = Reversal.merged(touched, scope);
        List<Value> results = new ArrayList<>(conditional.results());
        results.addAll(merged);
        scope.builder()
                .add(new If(
                        conditional.condition(),
                        whole(conditional.thenBlock(), thenScope, touched),
                        whole(conditional.elseBlock(), elseScope, touched),
                        results,
                        If.Form.STATEMENT,
                        conditional.origin()));
        Reversal.replace(touched, merged, scope);
    }

    private ReverseScope fused(
            If conditional, int number, Block block, List<Optional<Operand>> incoming, ReverseScope scope) {
        ReverseScope.Branch branch = new ReverseScope.Branch(scope, new Region(conditional, number));
        branch.fuse(block);
        return reversed(branch, block, conditional, incoming);
    }

    private Block whole(Block block, ReverseScope scope, Set<Value> touched) {
        BlockBuilder builder = scope.builder().inner();
        ForwardSweep forward = sweeps.forward();
        forward.statements(block).forEach(builder::add);
        List<Operand> yields = new ArrayList<>(block.yields());
        yields.addAll(reversal.adjointsOf(touched, scope));
        scope.builder().build(List.of()).statements().forEach(builder::add);
        forward.waiting(block).forEach(builder::add);
        return builder.build(yields);
    }

    /** Whoever comes back from a choice of which one branch throws has gone through the other. */
    private void only(If conditional, int number, Block block, List<Optional<Operand>> incoming, ReverseScope scope) {
        scope.mirror(new Region(conditional, number));
        seed(block, incoming, scope, conditional.origin());
        reversal.block(block, scope);
    }

    private void either(If conditional, List<Optional<Operand>> incoming, ReverseScope scope) {
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
        List<Value> merged = Reversal.merged(touched, scope);
        Operand condition = condition(conditional, scope);
        scope.builder()
                .add(new If(
                        condition,
                        thenScope.builder().build(reversal.adjointsOf(touched, thenScope)),
                        elseScope.builder().build(reversal.adjointsOf(touched, elseScope)),
                        merged,
                        If.Form.STATEMENT,
                        origin));
        Reversal.replace(touched, merged, scope);
    }

    /** Evaluated again or kept; or known from the way in which the iteration around ended. */
    private Operand condition(If conditional, ReverseScope scope) {
        Optional<ExitTest> test = exits.of(conditional);
        if (test.isPresent()
                && scope.mirroring(new Region(test.get().loop(), 0)) instanceof ReverseScope.Iteration iteration) {
            boolean isTrueOnce = test.get().whenTrue().size() == 1;
            if (isTrueOnce || test.get().whenFalse().size() == 1) {
                Set<Integer> numbers =
                        isTrueOnce ? test.get().whenTrue() : test.get().whenFalse();
                BinaryOperator relation = isTrueOnce ? BinaryOperator.EQUAL : BinaryOperator.NOT_EQUAL;
                Constant number = Constant.of(numbers.iterator().next());
                return scope.builder().binary(relation, iteration.exit(), number, conditional.origin());
            }
        }
        return access.at(scope, conditional.condition());
    }

    private ReverseScope branch(
            If conditional, int number, Block block, List<Optional<Operand>> incoming, ReverseScope scope) {
        return reversed(new ReverseScope.Branch(scope, new Region(conditional, number)), block, conditional, incoming);
    }

    private ReverseScope reversed(
            ReverseScope.Branch branch, Block block, If conditional, List<Optional<Operand>> incoming) {
        seed(block, incoming, branch, conditional.origin());
        reversal.block(block, branch);
        return branch;
    }

    private void seed(Block block, List<Optional<Operand>> incoming, ReverseScope scope, SourceSpan origin) {
        for (int k = 0; k < incoming.size(); k++) {
            if (incoming.get(k).isPresent()) {
                reversal.add(block.yields().get(k), incoming.get(k).get(), scope, origin);
            }
        }
    }
}
