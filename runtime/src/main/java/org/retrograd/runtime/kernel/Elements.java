package org.retrograd.runtime.kernel;

/**
 * The elements of a tensor, in one array. An operation writes its result into the elements that it is called on; all other operands
 * must be of the same class, and have the sizes that the operation's extents make them have. Where a tensor is cut into lines, there
 * are {@code outer * inner} lines of {@code n} elements, and {@code inner} is the distance between two elements of a line.
 */
public sealed interface Elements permits DoubleElements, FloatElements {

    /** The number of elements. */
    int size();

    /** One element. */
    double get(int i);

    /** Replaces one element. */
    void set(int i, double value);

    /** New elements of the same class, all zero. */
    Elements allocate(int size);

    /** Makes all elements equal. */
    void fill(double value);

    /** Applies a function to each element of {@code x}. */
    void map(UnaryOp op, Elements x);

    /** {@code d} times the function's derivative at {@code v}, its operand or result; see {@link UnaryOp#chainsFromResult}. */
    void chain(UnaryOp op, Elements v, Elements d);

    /** Applies a function to the elements of {@code a} and {@code b} that the loops bring together. */
    void pair(BinaryOp op, Loops loops, Elements a, Elements b);

    /** Applies a function to each element of {@code a} and one number. */
    void pair(BinaryOp op, Elements a, double b);

    /** Takes {@code a} where {@code condition} is not 0, else {@code b}. */
    void select(Elements condition, Elements a, Elements b);

    /** Adds {@code x} to these. */
    void add(Elements x);

    /** Adds {@code factor} times {@code x} to these. */
    void add(double factor, Elements x);

    /** The sum of all elements. */
    double sum();

    /** The sum of the products with the elements of {@code x}. */
    double dot(Elements x);

    /** The greatest or least element. */
    double extreme(ReduceOp op);

    /** Takes the elements of {@code x} into those of these that the loops say. These begin as neutral. */
    void reduce(ReduceOp op, Loops loops, Elements x);

    /** Copies elements of {@code x} to where the loops say. */
    void copy(Loops loops, Elements x);

    /** Copies the first elements of {@code x}. */
    void copy(Elements x, int n);

    /** Where the greatest element of each line of these stands. */
    void argMax(int outer, int n, int inner, int[] out);

    /** {@code a b + beta these}; see {@link DoubleProducts#gemm}. */
    void gemm(
            boolean transposesLeft,
            boolean transposesRight,
            int m,
            int n,
            int k,
            Elements a,
            int ao,
            Elements b,
            int bo,
            double beta,
            int co);

    /** One of the functions that {@link LineOp} lists. */
    void line(LineOp op, Elements x, int outer, int n, int inner);

    /** One of those with an adjoint or a tangent. */
    void line(LineOp op, Elements y, Elements d, int outer, int n, int inner);

    /** The loss of each row. */
    void crossEntropy(Elements x, int[] labels, int classes);

    /** The sum of the losses of the rows of these. */
    double crossEntropySum(int[] labels, int classes);

    /** The adjoint of {@code x} if {@code d} is that of the losses. */
    void crossEntropyAdjoint(Elements x, int[] labels, int classes, Elements d);

    /** The adjoint of {@code x} if {@code d} is that of each loss. */
    void crossEntropyAdjoint(Elements x, int[] labels, int classes, double d);

    /** The tangent of the losses. */
    void crossEntropyTangent(Elements x, int[] labels, int classes, Elements d);

    /** Takes from each line of {@code x} what the index says. */
    void gather(Elements x, int[] index, int outer, int n, int inner);

    /** Adds {@code source} to these, in each line where the index says. */
    void scatterAdd(Elements source, int[] index, int outer, int n, int inner);

    /** Takes rows of a table. */
    void rows(Elements table, int[] rows, int width);

    /** Adds rows to these. */
    void addRows(Elements source, int[] rows, int width);

    /** Makes a column of each place of a window; see {@link DoubleWindows#unfold}. */
    void unfold(Window window, Elements image, int start);

    /** Adds the columns back to these, an image that begins at {@code start}. */
    void fold(Window window, Elements columns, int start);

    /** The greatest elements of windows. */
    void maxPool(Window window, int images, Elements x);

    /** Adds the adjoints {@code d} to those of the greatest elements of windows over {@code x}. */
    void maxPoolAdjoint(Window window, int images, Elements x, Elements d);

    /** The tangents of the greatest elements of windows over {@code x}. */
    void maxPoolTangent(Window window, int images, Elements x, Elements d);

    /** Factorizes in place; see {@link DoubleFactors#cholesky}. */
    int cholesky(int o, int n);

    /** Factorizes in place; see {@link DoubleFactors#factorize}. */
    int factorize(int o, int n, int[] pivots);

    /** Solves in place with factors; see {@link DoubleFactors#solve}. */
    void solve(Elements lu, int o, int n, int[] pivots, boolean transposes, int bo, int m);

    /** Solves in place with a lower triangle, or with it transposed. */
    void solveLower(Elements lower, int o, int n, boolean transposes, int bo, int m);

    /** The logarithm of the size of the determinant of a triangle. */
    double logOfDiagonal(int o, int n);

    /** The sign of the determinant of a triangle. */
    int signOfDiagonal(int o, int n);
}
