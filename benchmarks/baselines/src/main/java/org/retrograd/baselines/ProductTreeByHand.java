package org.retrograd.baselines;

/** The adjoint of {@link ProductTree} by hand. The products of all nodes are kept, in preorder. */
public final class ProductTreeByHand {

    private ProductTreeByHand() {}

    public static double[] gradient(double[] x, int from, int to) {
        double[] products = new double[2 * (to - from) - 1];
        forward(x, from, to, products, 0);
        double[] dX = new double[x.length];
        reverse(from, to, products, 0, 1.0, dX);
        return dX;
    }

    private static double forward(double[] x, int from, int to, double[] products, int node) {
        double product;
        if (to - from == 1) {
            product = x[from];
        } else {
            int middle = (from + to) >>> 1;
            product = forward(x, from, middle, products, node + 1)
                    * forward(x, middle, to, products, node + 2 * (middle - from));
        }
        products[node] = product;
        return product;
    }

    private static void reverse(int from, int to, double[] products, int node, double d, double[] dX) {
        if (to - from == 1) {
            dX[from] += d;
            return;
        }
        int middle = (from + to) >>> 1;
        int left = node + 1;
        int right = node + 2 * (middle - from);
        reverse(from, middle, products, left, d * products[right], dX);
        reverse(middle, to, products, right, d * products[left], dX);
    }
}
