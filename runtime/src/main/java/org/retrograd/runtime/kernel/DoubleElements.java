package org.retrograd.runtime.kernel;

import java.util.Arrays;

/** Elements of type {@code double}. */
@SuppressWarnings("cast") // casts that do nothing narrow the result in the twin for float
public final class DoubleElements implements Elements {

    private final double[] data;

    /** Elements in this array, which is not copied. */
    public DoubleElements(double[] data) {
        this.data = data;
    }

    /** The array itself. */
    public double[] array() {
        return data;
    }

    private static double[] of(Elements elements) {
        return ((DoubleElements) elements).data;
    }

    @Override
    public int size() {
        return data.length;
    }

    @Override
    public /* wide */ double get(int i) {
        return data[i];
    }

    @Override
    public void set(int i, /* wide */ double value) {
        data[i] = (double) value;
    }

    @Override
    public Elements allocate(int size) {
        return new DoubleElements(new double[size]);
    }

    @Override
    public void fill(/* wide */ double value) {
        Arrays.fill(data, (double) value);
    }

    @Override
    public void map(UnaryOp op, Elements x) {
        DoubleMaps.run(op, of(x), data);
    }

    @Override
    public void chain(UnaryOp op, Elements v, Elements d) {
        DoubleChains.run(op, of(v), of(d), data);
    }

    @Override
    public void pair(BinaryOp op, Loops loops, Elements a, Elements b) {
        double[] left = of(a);
        double[] right = of(b);
        for (boolean more = loops.first(); more; more = loops.next()) {
            DoublePairs.run(
                    op,
                    left,
                    loops.left(),
                    loops.leftStride(),
                    right,
                    loops.right(),
                    loops.rightStride(),
                    data,
                    loops.out(),
                    loops.length());
        }
    }

    @Override
    public void pair(BinaryOp op, Elements a, /* wide */ double b) {
        DoublePairs.run(op, of(a), (double) b, data);
    }

    @Override
    public void select(Elements condition, Elements a, Elements b) {
        DoubleMoves.select(of(condition), of(a), of(b), data);
    }

    @Override
    public void add(Elements x) {
        DoubleMoves.add(of(x), data);
    }

    @Override
    public void add(/* wide */ double factor, Elements x) {
        DoubleMoves.add((double) factor, of(x), data);
    }

    @Override
    public /* wide */ double sum() {
        return DoubleReductions.sum(data, 0, data.length);
    }

    @Override
    public /* wide */ double dot(Elements x) {
        return DoubleReductions.dot(data, of(x));
    }

    @Override
    public /* wide */ double extreme(ReduceOp op) {
        double[] out = {(double) op.neutral()};
        DoubleReductions.fold(op, data, 0, data.length, out, 0);
        return out[0];
    }

    @Override
    public void reduce(ReduceOp op, Loops loops, Elements x) {
        double[] in = of(x);
        Arrays.fill(data, (double) op.neutral());
        int rows = op == ReduceOp.SUM ? loops.repeats() : 0;
        if (rows > 0) {
            loops.first();
            DoubleReductions.addRows(in, loops.left(), rows, loops.leftStep(), data, loops.out(), loops.length());
            return;
        }
        for (boolean more = loops.first(); more; more = loops.next()) {
            if (loops.outStride() == 0) {
                DoubleReductions.fold(op, in, loops.left(), loops.length(), data, loops.out());
            } else {
                DoubleReductions.merge(op, in, loops.left(), loops.length(), data, loops.out());
            }
        }
    }

    @Override
    public void copy(Loops loops, Elements x) {
        double[] in = of(x);
        for (boolean more = loops.first(); more; more = loops.next()) {
            DoubleMoves.copy(
                    in, loops.left(), loops.leftStride(), data, loops.out(), loops.outStride(), loops.length());
        }
    }

    @Override
    public void copy(Elements x, int n) {
        System.arraycopy(of(x), 0, data, 0, n);
    }

    @Override
    public void argMax(int outer, int n, int inner, int[] out) {
        DoubleReductions.argMax(data, outer, n, inner, out);
    }

    @Override
    public void gemm(
            boolean transposesLeft,
            boolean transposesRight,
            int m,
            int n,
            int k,
            Elements a,
            int ao,
            Elements b,
            int bo,
            /* wide */ double beta,
            int co) {
        DoubleProducts.gemm(transposesLeft, transposesRight, m, n, k, of(a), ao, of(b), bo, (double) beta, data, co);
    }

    @Override
    public void line(LineOp op, Elements x, int outer, int n, int inner) {
        switch (op) {
            case SOFTMAX -> DoubleSoftmax.softmax(of(x), outer, n, inner, data);
            case LOG_SOFTMAX -> DoubleSoftmax.logSoftmax(of(x), outer, n, inner, data);
            case CUMSUM -> DoubleMoves.cumsum(of(x), outer, n, inner, false, data);
            case CUMSUM_FROM_END -> DoubleMoves.cumsum(of(x), outer, n, inner, true, data);
            case SOFTMAX_CHAIN, LOG_SOFTMAX_ADJOINT, LOG_SOFTMAX_TANGENT ->
                throw new IllegalArgumentException(op + " takes an adjoint or a tangent");
        }
    }

    @Override
    public void line(LineOp op, Elements y, Elements d, int outer, int n, int inner) {
        switch (op) {
            case SOFTMAX_CHAIN -> DoubleSoftmax.softmaxChain(of(y), of(d), outer, n, inner, data);
            case LOG_SOFTMAX_ADJOINT -> DoubleSoftmax.logSoftmaxAdjoint(of(y), of(d), outer, n, inner, data);
            case LOG_SOFTMAX_TANGENT -> DoubleSoftmax.logSoftmaxTangent(of(y), of(d), outer, n, inner, data);
            case SOFTMAX, LOG_SOFTMAX, CUMSUM, CUMSUM_FROM_END ->
                throw new IllegalArgumentException(op + " takes no adjoint or tangent");
        }
    }

    @Override
    public void crossEntropy(Elements x, int[] labels, int classes) {
        DoubleSoftmax.crossEntropy(of(x), labels, classes, data);
    }

    @Override
    public /* wide */ double crossEntropySum(int[] labels, int classes) {
        return DoubleSoftmax.crossEntropySum(data, labels, classes);
    }

    @Override
    public void crossEntropyAdjoint(Elements x, int[] labels, int classes, Elements d) {
        DoubleSoftmax.crossEntropyAdjoint(of(x), labels, classes, of(d), data);
    }

    @Override
    public void crossEntropyAdjoint(Elements x, int[] labels, int classes, /* wide */ double d) {
        DoubleSoftmax.crossEntropyAdjoint(of(x), labels, classes, (double) d, data);
    }

    @Override
    public void crossEntropyTangent(Elements x, int[] labels, int classes, Elements d) {
        DoubleSoftmax.crossEntropyTangent(of(x), labels, classes, of(d), data);
    }

    @Override
    public void gather(Elements x, int[] index, int outer, int n, int inner) {
        DoubleMoves.gather(of(x), index, outer, n, inner, data);
    }

    @Override
    public void scatterAdd(Elements source, int[] index, int outer, int n, int inner) {
        DoubleMoves.scatterAdd(of(source), index, outer, n, inner, data);
    }

    @Override
    public void rows(Elements table, int[] rows, int width) {
        DoubleMoves.rows(of(table), rows, width, data);
    }

    @Override
    public void addRows(Elements source, int[] rows, int width) {
        DoubleMoves.addRows(of(source), rows, width, data);
    }

    @Override
    public void unfold(Window window, Elements image, int start) {
        DoubleWindows.unfold(window, of(image), start, data);
    }

    @Override
    public void fold(Window window, Elements columns, int start) {
        DoubleWindows.fold(window, of(columns), data, start);
    }

    @Override
    public void maxPool(Window window, int images, Elements x) {
        DoubleWindows.maxPool(window, images, of(x), data);
    }

    @Override
    public void maxPoolAdjoint(Window window, int images, Elements x, Elements d) {
        DoubleWindows.maxPoolAdjoint(window, images, of(x), of(d), data);
    }

    @Override
    public void maxPoolTangent(Window window, int images, Elements x, Elements d) {
        DoubleWindows.maxPoolTangent(window, images, of(x), of(d), data);
    }

    @Override
    public int cholesky(int o, int n) {
        return DoubleFactors.cholesky(data, o, n);
    }

    @Override
    public int factorize(int o, int n, int[] pivots) {
        return DoubleFactors.factorize(data, o, n, pivots);
    }

    @Override
    public void solve(Elements lu, int o, int n, int[] pivots, boolean transposes, int bo, int m) {
        DoubleFactors.solve(of(lu), o, n, pivots, transposes, data, bo, m);
    }

    @Override
    public void solveLower(Elements lower, int o, int n, boolean transposes, int bo, int m) {
        if (transposes) {
            DoubleFactors.substituteUp(of(lower), o, n, 1, n, true, data, bo, m);
        } else {
            DoubleFactors.substituteDown(of(lower), o, n, n, 1, true, data, bo, m);
        }
    }

    @Override
    public /* wide */ double logOfDiagonal(int o, int n) {
        return DoubleFactors.logOfDiagonal(data, o, n);
    }

    @Override
    public int signOfDiagonal(int o, int n) {
        return DoubleFactors.signOfDiagonal(data, o, n);
    }
}
