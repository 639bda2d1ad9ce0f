package org.retrograd.processor.tangent;

import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.rule.Formula;

/**
 * A sum of contributions, its sign apart, so that sums of negatives are differences. Exact: signs do not round.
 *
 * @param sign {@code ADD} for plus, {@code SUBTRACT} for minus
 */
record SignedSum(BinaryOperator sign, Operand magnitude) {

    static SignedSum of(Contribution contribution, BlockBuilder builder) {
        return contribution.formula() instanceof Formula.Negation negation
                ? new SignedSum(
                        BinaryOperator.SUBTRACT,
                        contribution.with(negation.operand()).expand(builder))
                : new SignedSum(BinaryOperator.ADD, contribution.expand(builder));
    }

    SignedSum plus(SignedSum next, BlockBuilder builder, SourceSpan origin) {
        if (sign == next.sign) {
            return new SignedSum(sign, builder.binary(BinaryOperator.ADD, magnitude, next.magnitude, origin));
        }
        Operand minuend = sign == BinaryOperator.ADD ? magnitude : next.magnitude;
        Operand subtrahend = sign == BinaryOperator.ADD ? next.magnitude : magnitude;
        return new SignedSum(BinaryOperator.ADD, builder.binary(BinaryOperator.SUBTRACT, minuend, subtrahend, origin));
    }

    /** The sum as a tangent, which knows what it is the negative of. */
    Operand total(Tangents tangents, BlockBuilder builder, SourceSpan origin) {
        if (sign == BinaryOperator.ADD) {
            return magnitude;
        }
        Operand negative = builder.negate(magnitude, origin);
        tangents.putOpposite(negative, magnitude);
        return negative;
    }
}
