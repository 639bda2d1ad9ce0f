package org.retrograd.runtime;

import static org.retrograd.runtime.Broadcasting.pair;
import static org.retrograd.runtime.Elementwise.map;

import org.retrograd.NoGradient;
import org.retrograd.Rules;
import org.retrograd.Tangent;
import org.retrograd.runtime.kernel.BinaryOp;
import org.retrograd.runtime.kernel.Elements;
import org.retrograd.runtime.kernel.ReduceOp;
import org.retrograd.runtime.kernel.UnaryOp;

/**
 * Numbers in an array of any number of axes, in row-major order. Tensors do not change: each operation returns another one. (The
 * exceptions are {@link #accumulate} and the optimizers, which say so.) Operations take operands of one element type and return that.
 *
 * <p>Functions of two tensors broadcast as in NumPy: shapes are aligned at the last axis, extents of 1 and axes that one lacks are
 * repeated. Axes are numbered from 0; negative numbers count from behind. Operands that do not fit are a {@link ShapeException}, which
 * names the operation and both shapes. Functions of all elements return a {@code double}.
 *
 * <p>Each operation has a derivative rule for both modes, so methods over tensors can be marked {@code @Differentiable}. NaN passes
 * through all functions. What derivatives are at kinks stands in docs/tensors.md.
 */
@Tangent(zero = "zerosLike", plus = "add", accumulate = "accumulate", check = "requireTangent")
@Rules({
    ArithmeticRules.class,
    NumberRules.class,
    ElementwiseRules.class,
    ReductionRules.class,
    LayoutRules.class,
    ProductRules.class
})
public final class Tensor {

    final Shape extents;
    final Elements elements;
    final Memory memory;
    private final ElementType type;

    Tensor(ElementType type, Shape extents, Elements elements, Memory memory) {
        this.type = type;
        this.extents = extents;
        this.elements = elements;
        this.memory = memory;
    }

    /** The type of the elements. */
    @NoGradient
    public ElementType type() {
        return type;
    }

    /** The extents of all axes. */
    @NoGradient
    public int[] shape() {
        return extents.toArray();
    }

    /** The number of axes. */
    @NoGradient
    public int rank() {
        return extents.rank();
    }

    /** The extent of one axis. */
    @NoGradient
    public int size(int axis) {
        return extents.extent(extents.axis("size", axis));
    }

    /** The number of elements. */
    @NoGradient
    public int size() {
        return extents.size();
    }

    /** All elements in row-major order, in a new array. */
    @NoGradient
    public double[] toDoubles() {
        return Elementwise.toDoubles(this);
    }

    /** As NumPy prints an array. */
    @Override
    @NoGradient
    public String toString() {
        return TensorText.of(this);
    }

    /** The number in a tensor of one element. */
    public double item() {
        return Elementwise.item(this);
    }

    /** One element; an index for each axis. */
    public double get(int... index) {
        return elements.get(Elementwise.position(extents, index));
    }

    /** The same elements, with results of operations taken from a workspace. */
    public Tensor in(Workspace workspace) {
        return workspace.view(this);
    }

    /** The same numbers in memory of their own, which no workspace reuses. */
    public Tensor copy() {
        return Elementwise.copy(Heap.INSTANCE, this);
    }

    /** The same numbers, rounded to another type. */
    public Tensor to(ElementType other) {
        return Elementwise.convert(this, other);
    }

    /** Zeros of the type and shape of {@code x}. */
    @NoGradient
    public static Tensor zerosLike(Tensor x) {
        return x.memory.zeros(x.type, x.extents);
    }

    /** Adds {@code d} to {@code into}, in place. Both have one shape. */
    public static void accumulate(Tensor into, Tensor d) {
        Elementwise.accumulate(into, d);
    }

    /** Refuses what has not the shape and the type of a tangent of {@code x}. */
    public static void requireTangent(Tensor x, Tensor d) {
        Elementwise.requireTangent(x, d);
    }

    /** The sum. */
    public Tensor add(Tensor other) {
        return pair("add", BinaryOp.ADD, this, other);
    }

    /** Each element plus a number. */
    public Tensor add(double number) {
        return pair(BinaryOp.ADD, this, number);
    }

    /** This less {@code other}. */
    public Tensor sub(Tensor other) {
        return pair("sub", BinaryOp.SUB, this, other);
    }

    /** Each element less a number. */
    public Tensor sub(double number) {
        return pair(BinaryOp.SUB, this, number);
    }

    /** The product of elements; for matrices see {@link #matmul}. */
    public Tensor mul(Tensor other) {
        return pair("mul", BinaryOp.MUL, this, other);
    }

    /** Each element times a number. */
    public Tensor mul(double number) {
        return pair(BinaryOp.MUL, this, number);
    }

    /** This divided by {@code other}. */
    public Tensor div(Tensor other) {
        return pair("div", BinaryOp.DIV, this, other);
    }

    /** Each element divided by a number. */
    public Tensor div(double number) {
        return pair(BinaryOp.DIV, this, number);
    }

    /** This to the power of {@code exponent}. */
    public Tensor pow(Tensor exponent) {
        return pair("pow", BinaryOp.POW, this, exponent);
    }

    /** Each element to the power of a number. */
    public Tensor pow(double exponent) {
        return pair(BinaryOp.POW, this, exponent);
    }

    /** The greater of two elements. */
    public Tensor maximum(Tensor other) {
        return pair("maximum", BinaryOp.MAXIMUM, this, other);
    }

    /** The lesser of two elements. */
    public Tensor minimum(Tensor other) {
        return pair("minimum", BinaryOp.MINIMUM, this, other);
    }

    /** Each element, but not less than {@code low} and not more than {@code high}. */
    public Tensor clamp(double low, double high) {
        return pair(BinaryOp.MINIMUM, pair(BinaryOp.MAXIMUM, this, low), high);
    }

    /** Less than {@code other}. */
    @NoGradient
    public Tensor less(Tensor other) {
        return pair("less", BinaryOp.LESS, this, other);
    }

    /** Less than or equal to {@code other}. */
    @NoGradient
    public Tensor lessOrEqual(Tensor other) {
        return pair("lessOrEqual", BinaryOp.LESS_OR_EQUAL, this, other);
    }

    /** Greater than {@code other}. */
    @NoGradient
    public Tensor greater(Tensor other) {
        return pair("greater", BinaryOp.LESS, other, this);
    }

    /** Greater than or equal to {@code other}. */
    @NoGradient
    public Tensor greaterOrEqual(Tensor other) {
        return pair("greaterOrEqual", BinaryOp.LESS_OR_EQUAL, other, this);
    }

    /** Equal to {@code other}. */
    @NoGradient
    public Tensor equalTo(Tensor other) {
        return pair("equalTo", BinaryOp.EQUAL, this, other);
    }

    /** Not equal to {@code other}. */
    @NoGradient
    public Tensor notEqualTo(Tensor other) {
        return pair("notEqualTo", BinaryOp.NOT_EQUAL, this, other);
    }

    /** Minus each element. */
    public Tensor neg() {
        return map(UnaryOp.NEG, this);
    }

    /** The size. */
    public Tensor abs() {
        return map(UnaryOp.ABS, this);
    }

    /** The exponential. */
    public Tensor exp() {
        return map(UnaryOp.EXP, this);
    }

    /** The exponential less 1, exact near 0. */
    public Tensor expm1() {
        return map(UnaryOp.EXPM1, this);
    }

    /** The natural logarithm. */
    public Tensor log() {
        return map(UnaryOp.LOG, this);
    }

    /** The natural logarithm of 1 more, exact near 0. */
    public Tensor log1p() {
        return map(UnaryOp.LOG1P, this);
    }

    /** The square root. */
    public Tensor sqrt() {
        return map(UnaryOp.SQRT, this);
    }

    /** 1 over the square root. */
    public Tensor rsqrt() {
        return map(UnaryOp.RSQRT, this);
    }

    /** The square. */
    public Tensor square() {
        return map(UnaryOp.SQUARE, this);
    }

    /** The sine. */
    public Tensor sin() {
        return map(UnaryOp.SIN, this);
    }

    /** The cosine. */
    public Tensor cos() {
        return map(UnaryOp.COS, this);
    }

    /** The hyperbolic tangent. */
    public Tensor tanh() {
        return map(UnaryOp.TANH, this);
    }

    /** The error function. */
    public Tensor erf() {
        return map(UnaryOp.ERF, this);
    }

    /** The sum. */
    public double sum() {
        return elements.sum();
    }

    /** The sum along an axis. */
    public Tensor sum(int axis, boolean keepDims) {
        return Reductions.reduce("sum", ReduceOp.SUM, this, Reductions.axes("sum", extents, axis), keepDims);
    }

    /** The sum along axes. */
    public Tensor sum(int[] axes, boolean keepDims) {
        return Reductions.reduce("sum", ReduceOp.SUM, this, Reductions.axes("sum", extents, axes), keepDims);
    }

    /** The mean; NaN if there is no element. */
    public double mean() {
        return elements.sum() / size();
    }

    /** The mean along an axis. */
    public Tensor mean(int axis, boolean keepDims) {
        return Reductions.mean(this, Reductions.axes("mean", extents, axis), keepDims);
    }

    /** The mean along axes. */
    public Tensor mean(int[] axes, boolean keepDims) {
        return Reductions.mean(this, Reductions.axes("mean", extents, axes), keepDims);
    }

    /** The greatest element. */
    public double max() {
        return Elementwise.extreme("max", ReduceOp.MAX, this);
    }

    /** The greatest element along an axis. */
    public Tensor max(int axis, boolean keepDims) {
        return Reductions.reduce("max", ReduceOp.MAX, this, Reductions.axes("max", extents, axis), keepDims);
    }

    /** The greatest element along axes. */
    public Tensor max(int[] axes, boolean keepDims) {
        return Reductions.reduce("max", ReduceOp.MAX, this, Reductions.axes("max", extents, axes), keepDims);
    }

    /** The least element. */
    public double min() {
        return Elementwise.extreme("min", ReduceOp.MIN, this);
    }

    /** The least element along an axis. */
    public Tensor min(int axis, boolean keepDims) {
        return Reductions.reduce("min", ReduceOp.MIN, this, Reductions.axes("min", extents, axis), keepDims);
    }

    /** The least element along axes. */
    public Tensor min(int[] axes, boolean keepDims) {
        return Reductions.reduce("min", ReduceOp.MIN, this, Reductions.axes("min", extents, axes), keepDims);
    }

    /** Where along an axis the first greatest element stands, in row-major order of the other axes. */
    @NoGradient
    public int[] argMax(int axis) {
        return Elementwise.argMax(this, axis);
    }

    /** The sum of the products of the elements of two vectors. */
    public double dot(Tensor other) {
        Elementwise.requireSameShape("dot", this, other);
        return elements.dot(other.elements);
    }

    /** The product of two matrices, or of stacks of matrices, whose other axes broadcast; or of a matrix and a vector. */
    public Tensor matmul(Tensor other) {
        return Products.matmul(this, other);
    }

    /** Exchanges the last two axes. */
    public Tensor transpose() {
        return Layout.transpose(this);
    }

    /** Axis i of the result is axis {@code order[i]} of this. */
    public Tensor permute(int... order) {
        return Layout.permute(this, order);
    }

    /** The same elements in another shape. One extent may be -1, to be found out. */
    public Tensor reshape(int... shape) {
        return Layout.reshape(this, shape);
    }

    /** Makes one axis of {@code from} and all behind it. */
    public Tensor flatten(int from) {
        return Layout.flatten(this, from);
    }

    /** The elements {@code from} to {@code to} (exclusive) along an axis. */
    public Tensor slice(int axis, int from, int to) {
        return Layout.slice(this, axis, from, to);
    }
}
