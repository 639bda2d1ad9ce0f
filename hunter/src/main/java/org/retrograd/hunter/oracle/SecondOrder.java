package org.retrograd.hunter.oracle;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.differentiation.Derivative;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/**
 * The derivatives of a method as numbers that have derivatives themselves. The method runs once with second derivatives with
 * respect to its own arguments; the chain rule, written out here, leads from these to what the arguments depend on.
 */
public final class SecondOrder<T extends Derivative<T>> {

    private final Oracle<T> oracle;
    private final Method method;
    private final long fuel;

    /** A method of the program. */
    public interface Method {
        Object apply(Object[] arguments, Oracle<DerivativeStructure> oracle);
    }

    /** The arguments as numbers, and the Jacobian at them, a row for each number of the result. */
    private record Linear<T>(Object result, List<List<T>> rows) {}

    SecondOrder(Oracle<T> oracle, Method method, long fuel) {
        this.oracle = oracle;
        this.method = method;
        this.fuel = fuel;
    }

    /** The derivatives at arguments, which are evaluated before what the products are formed with. */
    public At<T> at(Object... arguments) {
        return new At<>(this, arguments.clone());
    }

    /** The derivatives at arguments. */
    public static final class At<T extends Derivative<T>> {

        private final SecondOrder<T> derivative;
        private final Object[] arguments;

        private At(SecondOrder<T> derivative, Object... arguments) {
            this.derivative = derivative;
            this.arguments = arguments;
        }

        /** The component of the gradient for one of the arguments, in its shape. */
        public Object gradient(int parameter) {
            return derivative.vjp(parameter, derivative.oracle.constant(1), arguments);
        }

        /** The component of the vector-Jacobian product for one of the arguments, in its shape. */
        public Object vjp(int parameter, Object cotangent) {
            return derivative.vjp(parameter, cotangent, arguments);
        }

        /** The Jacobian-vector product, in the shape of the result. */
        public Object jvp(Object... tangents) {
            return derivative.jvp(tangents, arguments);
        }
    }

    private Object vjp(int parameter, Object cotangent, Object... arguments) {
        List<T> weights = numbers(cotangent);
        Linear<T> linear = linear(arguments);
        List<T> product = new ArrayList<>();
        int first = numbers(Arrays.copyOf(arguments, parameter)).size();
        int count = numbers(arguments[parameter]).size();
        for (int i = first; i < first + count; i++) {
            T sum = oracle.constant(0);
            for (int k = 0; k < weights.size(); k++) {
                sum = sum.add(weights.get(k).multiply(linear.rows.get(k).get(i)));
            }
            product.add(oracle.rounded(sum));
        }
        return shaped(arguments[parameter], product.iterator()::next);
    }

    private Object jvp(Object[] tangents, Object... arguments) {
        List<T> direction = numbers(tangents);
        Linear<T> linear = linear(arguments);
        List<T> product = new ArrayList<>();
        for (List<T> row : linear.rows) {
            T sum = oracle.constant(0);
            for (int i = 0; i < direction.size(); i++) {
                sum = sum.add(row.get(i).multiply(direction.get(i)));
            }
            product.add(oracle.rounded(sum));
        }
        return shaped(linear.result, product.iterator()::next);
    }

    private Linear<T> linear(Object... arguments) {
        List<T> inner = numbers(arguments);
        Structures structures = Structures.of(Math.max(1, inner.size()));
        Oracle<DerivativeStructure> second = new Oracle<>(structures, fuel, 0, 0);
        int[] next = {0};
        Object[] lifted = Arrays.stream(arguments)
                .map(argument -> lifted(argument, inner, second, next))
                .toArray();
        Object result = method.apply(lifted, second);
        return new Linear<>(
                result,
                structures(result).stream().map(number -> row(number, inner)).toList());
    }

    private List<T> row(DerivativeStructure number, List<T> inner) {
        List<T> row = new ArrayList<>();
        for (int i = 0; i < inner.size(); i++) {
            int[] orders = new int[inner.size()];
            orders[i]++;
            T partial = oracle.constant(0);
            for (int j = 0; j < inner.size(); j++) {
                orders[j]++;
                partial = partial.add(inner.get(j).multiply(number.getPartialDerivative(orders)));
                orders[j]--;
            }
            row.add(partial.withValue(number.getPartialDerivative(orders)));
        }
        return row;
    }

    private Object lifted(Object value, List<T> inner, Oracle<DerivativeStructure> second, int[] next) {
        if (value instanceof Derivative<?>) {
            int index = next[0]++;
            return second.variable(index, inner.get(index).getValue());
        }
        if (!(value instanceof Object[] parts)) {
            return value;
        }
        Object[] all = value instanceof Object[][]
                ? second.numbers().matrix(parts.length)
                : second.numbers().array(parts.length);
        Arrays.setAll(all, k -> lifted(parts[k], inner, second, next));
        return all;
    }

    @SuppressWarnings("unchecked")
    private List<T> numbers(Object value) {
        List<T> all = new ArrayList<>();
        if (value instanceof Derivative<?> number) {
            all.add((T) number);
        } else if (value instanceof Object[] parts) {
            Arrays.stream(parts).forEach(part -> all.addAll(numbers(part)));
        }
        return all;
    }

    private static List<DerivativeStructure> structures(Object value) {
        return value instanceof DerivativeStructure number
                ? List.of(number)
                : Arrays.stream((Object[]) value)
                        .flatMap(part -> structures(part).stream())
                        .toList();
    }

    private Object shaped(Object like, java.util.function.Supplier<T> next) {
        if (like instanceof Derivative<?>) {
            return next.get();
        }
        int length = Array.getLength(like);
        Object[] all = like instanceof Object[][]
                ? oracle.numbers().matrix(length)
                : oracle.numbers().array(length);
        Arrays.setAll(all, k -> shaped(Array.get(like, k), next));
        return all;
    }
}
