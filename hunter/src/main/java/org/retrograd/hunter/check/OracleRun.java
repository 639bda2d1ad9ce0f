package org.retrograd.hunter.check;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.retrograd.hunter.oracle.Oracle;
import org.retrograd.hunter.program.Parameter;

/** Calls a program printed for Hipparchus. */
final class OracleRun {

    /** How often all loops together may run. */
    static final long FUEL = 50_000;

    private final Oracle<Gradient> oracle;
    private final List<Parameter> parameters;
    private int variables;

    private OracleRun(Oracle<Gradient> oracle, List<Parameter> parameters) {
        this.oracle = oracle;
        this.parameters = parameters;
    }

    static Outcome exact(Method method, List<Parameter> parameters, Object... arguments) {
        return new OracleRun(Oracle.exact(count(parameters, arguments), FUEL), parameters).run(method, arguments);
    }

    /** Nothing if a number on the way is too large to go on with. */
    static Optional<Outcome> noisy(
            double noise, long seed, Method method, List<Parameter> parameters, Object... arguments) {
        Oracle<Gradient> oracle = Oracle.noisy(count(parameters, arguments), FUEL, noise, seed);
        Outcome outcome = new OracleRun(oracle, parameters).run(method, arguments);
        return oracle.isTame() ? Optional.of(outcome) : Optional.empty();
    }

    /** The number of derivatives. */
    private static int count(List<Parameter> parameters, Object... arguments) {
        int count = 0;
        for (int k = 0; k < arguments.length; k++) {
            count += parameters.get(k).isActive() ? Values.flat(arguments[k]).length : 0;
        }
        return count;
    }

    private Outcome run(Method method, Object... arguments) {
        Object[] lifted = new Object[arguments.length + 1];
        for (int k = 0; k < arguments.length; k++) {
            Parameter parameter = parameters.get(k);
            lifted[k] = parameter.type().isDifferentiable()
                    ? lifted(arguments[k], parameter.isActive())
                    : Values.copies(arguments[k])[0];
        }
        lifted[arguments.length] = oracle;
        return Calls.call(method, parameters, lifted);
    }

    private Object lifted(Object value, boolean active) {
        if (value instanceof Double number) {
            return active ? oracle.variable(variables++, number) : oracle.constant(number);
        }
        if (value instanceof RecordValue described) {
            return described.map(part -> lifted(part, active));
        }
        if (value instanceof RecordValue[] elements) {
            return Arrays.stream(elements)
                    .map(element -> lifted(element, active))
                    .toArray(RecordValue[]::new);
        }
        int length = Array.getLength(value);
        Object lifted = value instanceof double[] ? new Gradient[length] : new Gradient[length][];
        for (int i = 0; i < length; i++) {
            Array.set(lifted, i, lifted(Array.get(value, i), active));
        }
        return lifted;
    }

    /** A row of derivatives for each number of the result. */
    static double[][] jacobian(Object value) {
        return rows(value).toArray(double[][]::new);
    }

    private static Stream<double[]> rows(Object value) {
        if (value instanceof RecordValue described) {
            return described.parts().stream().flatMap(OracleRun::rows);
        }
        return value instanceof Object[] parts
                ? Arrays.stream(parts).flatMap(OracleRun::rows)
                : Stream.of(((Gradient) value).getGradient());
    }
}
