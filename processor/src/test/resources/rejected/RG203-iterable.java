import java.util.Iterator;
import java.util.List;
import org.retrograd.Differentiable;
import org.retrograd.NoGradient;

class Pricer {
    static class Days implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return List.of(1, 2, 3).iterator();
        }
    }

    @Differentiable
    static double price(double spot, @NoGradient Days days) {
        double value = 0;
        for (int day : days) { // RG203 @ for
            value += spot * day;
        }
        return value;
    }
}
