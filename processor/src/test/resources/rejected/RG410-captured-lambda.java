import java.util.List;
import org.retrograd.Differentiable;

class Portfolio {
    @Differentiable
    static double value(double spot, double amount) {
        return spot * amount;
    }

    static long whole(List<? extends Number> amounts) {
        return amounts.stream().filter(amount -> amount.doubleValue() % 1 == 0).count(); // RG410 @ amount
    }
}
