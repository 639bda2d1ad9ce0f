package org.retrograd.processor.tangent;

import java.util.Optional;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.OpVisitor;

/** Reads, makes and copies tangent arrays as an operation does with their arrays. Empty for what does nothing of the kind. */
final class ArrayTangents implements OpVisitor<Optional<Op>> {

    private final Tangents tangents;

    ArrayTangents(Tangents tangents) {
        this.tangents = tangents;
    }

    @Override
    public Optional<Op> arrayLoad(Op.ArrayLoad op) {
        return Optional.of(new Op.ArrayLoad(tangents.of(op.array()), op.index()));
    }

    @Override
    public Optional<Op> newArray(Op.NewArray op) {
        return Optional.of(op);
    }

    @Override
    public Optional<Op> zerosLike(Op.ZerosLike op) {
        return Optional.of(op);
    }

    @Override
    public Optional<Op> copyOf(Op.CopyOf op) {
        return Optional.of(new Op.CopyOf(tangents.of(op.array()), op.from(), op.to()));
    }

    @Override
    public Optional<Op> arraySum(Op.ArraySum op) {
        return Optional.of(new Op.ArraySum(tangents.of(op.array())));
    }

    @Override
    public Optional<Op> unary(Op.Unary op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> binary(Op.Binary op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> convert(Op.Convert op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> math(Op.MathCall op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> arrayLength(Op.ArrayLength op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> stopGradient(Op.StopGradient op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> call(Op.Call op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> newRecord(Op.NewRecord op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> component(Op.Component op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> assertionsEnabled(Op.AssertionsEnabled op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> staticField(Op.StaticField op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> arrayOf(Op.ArrayOf op) {
        return Optional.empty();
    }

    @Override
    public Optional<Op> caseNumber(Op.CaseNumber op) {
        return Optional.empty();
    }
}
