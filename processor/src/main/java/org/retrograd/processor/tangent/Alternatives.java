package org.retrograd.processor.tangent;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.rule.Formula;

/**
 * Two contributions of which one or the other counts, as those to a maximum: {@code a ? p : b ? 0 : r} and {@code b ? q : a ? 0
 * : s} add up to {@code a ? p : b ? q : r + s}.
 */
record Alternatives(
        Formula first,
        Contribution whenFirst,
        Formula second,
        Contribution whenSecond,
        List<Contribution> whenNeither) {

    private static final Set<BinaryOperator> BELOW = EnumSet.of(BinaryOperator.LESS, BinaryOperator.LESS_EQUAL);
    private static final Set<BinaryOperator> ABOVE = EnumSet.of(BinaryOperator.GREATER, BinaryOperator.GREATER_EQUAL);
    private static final Formula ZERO = new Formula.Literal(0);

    /** Empty if the contributions are of any other kind. */
    static Optional<Alternatives> of(List<Contribution> contributions) {
        if (contributions.size() != 2
                || !(contributions.get(0).formula() instanceof Formula.Conditional one)
                || !(contributions.get(1).formula() instanceof Formula.Conditional other)) {
            return Optional.empty();
        }
        Optional<Formula> neither = remainder(one, other);
        Optional<Formula> neitherOfOther = remainder(other, one);
        if (neither.isEmpty() || neitherOfOther.isEmpty() || !areDisjoint(one.condition(), other.condition())) {
            return Optional.empty();
        }
        Contribution mine = contributions.get(0);
        Contribution theirs = contributions.get(1);
        return Optional.of(new Alternatives(
                one.condition(),
                mine.with(one.whenTrue()),
                other.condition(),
                theirs.with(other.whenTrue()),
                List.of(mine.with(neither.get()), theirs.with(neitherOfOther.get()))));
    }

    /** What comes out where neither holds, if nothing does where the other's condition does. */
    private static Optional<Formula> remainder(Formula.Conditional one, Formula.Conditional other) {
        return one.whenFalse() instanceof Formula.Conditional rest
                        && rest.condition().equals(other.condition())
                        && rest.whenTrue().equals(ZERO)
                ? Optional.of(rest.whenFalse())
                : Optional.empty();
    }

    private static boolean areDisjoint(Formula one, Formula other) {
        return one instanceof Formula.Binary a
                && other instanceof Formula.Binary b
                && a.left().equals(b.left())
                && a.right().equals(b.right())
                && (a.operator() == BinaryOperator.LESS
                        || b.operator() == BinaryOperator.LESS
                        || a.operator() == BinaryOperator.GREATER
                        || b.operator() == BinaryOperator.GREATER)
                && ((BELOW.contains(a.operator()) && ABOVE.contains(b.operator()))
                        || (ABOVE.contains(a.operator()) && BELOW.contains(b.operator())));
    }

    /** Adds the statements that compute the sum. */
    Operand expand(BlockBuilder builder) {
        return choice(first, whenFirst::expand, this::withoutFirst, builder);
    }

    private Operand withoutFirst(BlockBuilder builder) {
        return choice(second, whenSecond::expand, this::withNeither, builder);
    }

    private Operand withNeither(BlockBuilder builder) {
        Operand one = whenNeither.get(0).expand(builder);
        Operand other = whenNeither.get(1).expand(builder);
        return builder.binary(BinaryOperator.ADD, one, other, whenFirst.let().origin());
    }

    private Operand choice(
            Formula condition,
            Function<BlockBuilder, Operand> whenTrue,
            Function<BlockBuilder, Operand> whenFalse,
            BlockBuilder builder) {
        Operand chosenBy = whenFirst.with(condition).expand(builder);
        Block thenBlock = block(whenTrue, builder);
        Block elseBlock = block(whenFalse, builder);
        Value result = builder.values().fresh(Name.NONE, whenFirst.type());
        builder.add(new If(
                chosenBy,
                thenBlock,
                elseBlock,
                List.of(result),
                If.Form.EXPRESSION,
                whenFirst.let().origin()));
        return result;
    }

    private static Block block(Function<BlockBuilder, Operand> content, BlockBuilder builder) {
        BlockBuilder inner = builder.inner();
        Operand outcome = content.apply(inner);
        return inner.build(List.of(outcome));
    }
}
