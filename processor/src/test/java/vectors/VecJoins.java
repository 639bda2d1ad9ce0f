package vectors;

import static org.retrograd.Direction.FORWARD;
import static org.retrograd.Direction.REVERSE;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.retrograd.DerivativeOf;

/** The rules of those methods of {@link Vec} that take any number of vectors. */
public final class VecJoins {

    private VecJoins() {}

    @DerivativeOf(type = Vec.class, method = "join", direction = REVERSE)
    public static Vec part(Vec d, int k, Vec... parts) {
        int from = Arrays.stream(parts).limit(k).mapToInt(Vec::size).sum();
        return d.part(from, parts[k].size());
    }

    @DerivativeOf(type = Vec.class, method = "join", direction = FORWARD)
    public static Vec whole(Vec d, int k, Vec... parts) {
        return Vec.join(IntStream.range(0, parts.length)
                .mapToObj(i -> i == k ? d : Vec.zerosLike(parts[i]))
                .toArray(Vec[]::new));
    }

    @DerivativeOf(type = Vec.class, method = "product")
    public static Vec first(Vec x, double factor, Vec d, Vec... others) {
        return d.product(factor, others);
    }

    @DerivativeOf(type = Vec.class, method = "product", parameter = 1, direction = REVERSE, result = true)
    public static double factor(Vec x, double factor, Vec result, Vec d, Vec... others) {
        return result.dot(d) / factor;
    }

    @DerivativeOf(type = Vec.class, method = "product", parameter = 1, direction = FORWARD)
    public static Vec factorForward(Vec x, double factor, double d, Vec... others) {
        return x.product(d, others);
    }

    @DerivativeOf(type = Vec.class, method = "product", parameter = 2)
    public static Vec other(Vec x, double factor, Vec d, int k, Vec... others) {
        Vec[] changed = others.clone();
        changed[k] = d;
        return x.product(factor, changed);
    }
}
