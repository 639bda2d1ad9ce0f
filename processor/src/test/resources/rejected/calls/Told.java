import java.nio.DoubleBuffer;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.retrograd.Differentiable;
import org.retrograd.Gradients;
import org.retrograd.NoGradient;

/** Objects and classes that nothing is known of, and what may come back from them. */
class Told {
    interface Store {
        void put(double x);

        double get();

        Store inner();

        double of(double x);

        void keep(double[] x);
    }

    static final class Shelf {
        static native void put(double x);

        static native double get();
    }

    @Differentiable
    static double back(double x, @NoGradient Store store) {
        store.put(x);
        return x * store.get(); // RG205 @ ()
    }

    @Differentiable
    static double throughTheInside(double x, @NoGradient Store store) {
        store.put(x);
        return x * store.inner().get(); // RG205 @ ();
    }

    @Differentiable
    static double inALoop(double x, @NoGradient Store store) {
        double sum = x;
        for (int i = 0; i < 3; i++) {
            sum += store.get(); // RG205 @ ()
            store.put(sum);
        }
        return sum;
    }

    @Differentiable
    static double ofAClass(double x) {
        Shelf.put(x);
        return x * Shelf.get(); // RG205 @ ()
    }

    @Differentiable
    static double returned(double x, @NoGradient Store store) {
        return x * store.of(x); // RG205 @ (x)
    }

    @Differentiable
    static double array(double[] x, @NoGradient Store store) {
        store.keep(x); // RG205 @ (x)
        return x[0];
    }

    @Differentiable
    static double buffer(double x, @NoGradient DoubleBuffer buffer) {
        buffer.put(0, x);
        return x * buffer.get(0); // RG205 @ (0)
    }

    @Differentiable
    static double ofAnother(double x, @NoGradient Store store, @NoGradient DoubleSupplier other) {
        store.put(x);
        return x * other.getAsDouble(); // RG205 @ ()
    }

    static void tell(double x) {
        Shelf.put(x);
    }

    static double ask() {
        return Shelf.get();
    }

    static double askIndirectly(int n) {
        return n > 0 ? ask() : 1;
    }

    @Differentiable
    static double throughHelpers(double x) {
        tell(x * x);
        return x + ask(); // RG205 @ ()
    }

    @Differentiable
    static double throughMoreHelpers(double x) {
        tell(x);
        return x * askIndirectly(2); // RG205 @ (2)
    }

    @Differentiable
    static double asText(double x, @NoGradient List<String> texts) {
        texts.add(Double.toString(x));
        return x * Shelf.get(); // RG205 @ ()
    }

    @Differentiable
    static double constant(double x, @NoGradient Store store, @NoGradient DoubleSupplier other) {
        double known = store.get() + ask();
        store.put(Gradients.stopGradient(x * known));
        tell(3);
        return x * known * other.getAsDouble() * askIndirectly(1);
    }
}
