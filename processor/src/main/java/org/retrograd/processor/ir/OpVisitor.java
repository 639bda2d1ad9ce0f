package org.retrograd.processor.ir;

/** One answer for each kind of operation. */
public interface OpVisitor<R> {
    R unary(Op.Unary op);

    R binary(Op.Binary op);

    R convert(Op.Convert op);

    R math(Op.MathCall op);

    R arrayLoad(Op.ArrayLoad op);

    R arrayLength(Op.ArrayLength op);

    R newArray(Op.NewArray op);

    R zerosLike(Op.ZerosLike op);

    R stopGradient(Op.StopGradient op);

    R call(Op.Call op);

    R newRecord(Op.NewRecord op);

    R component(Op.Component op);

    R copyOf(Op.CopyOf op);

    R arraySum(Op.ArraySum op);

    R assertionsEnabled(Op.AssertionsEnabled op);

    R caseNumber(Op.CaseNumber op);

    R staticField(Op.StaticField op);

    R arrayOf(Op.ArrayOf op);
}
