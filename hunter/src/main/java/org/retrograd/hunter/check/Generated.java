package org.retrograd.hunter.check;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;

/** Calls the generated class by reflection. */
final class Generated implements Derivatives {

    private final ClassLoader loader;
    private final String className;
    private final Method method;

    Generated(ClassLoader loader, String className, Method method) {
        this.loader = loader;
        this.className = className + "Gradients";
        this.method = method;
    }

    @Override
    public Result gradient(Object... arguments) throws CallException {
        Outcome.Returned returned = call(method.name() + "Gradient", arguments);
        return new Result(Optional.empty(), flat(returned.value()), returned.after());
    }

    @Override
    public Result valueAndGradient(Object... arguments) throws CallException {
        Outcome.Returned returned = call(method.name() + "ValueAndGradient", arguments);
        return new Result(
                Optional.of(Calls.component(returned.value(), "value")),
                flat(Calls.component(returned.value(), "gradient")),
                returned.after());
    }

    @Override
    public Result vjp(Object cotangent, Object... arguments) throws CallException {
        Outcome.Returned returned = call(method.name() + "Vjp", append(arguments, cotangent));
        return new Result(Optional.empty(), flat(returned.value()), returned.after());
    }

    @Override
    public Result addVjpTo(double[] buffers, Object cotangent, Object... arguments) throws CallException {
        List<Object> shadows = new ArrayList<>();
        List<Object> arrays = new ArrayList<>();
        DoubleStream.Builder scalars = DoubleStream.builder();
        int at = 0;
        for (int k = 0; k < arguments.length; k++) {
            if (!method.parameters().get(k).isActive()) {
                continue;
            }
            Object shadow = shaped(arguments[k], Arrays.copyOfRange(buffers, at, at + size(arguments[k])));
            at += size(arguments[k]);
            shadows.add(shadow);
            if (shadow instanceof Double scalar) {
                scalars.add(scalar);
            } else {
                arrays.add(shadow);
            }
        }
        double[] sums = scalars.build().toArray();
        List<Object> all = new ArrayList<>(Arrays.asList(append(arguments, cotangent)));
        all.addAll(arrays);
        if (sums.length > 0) {
            all.add(sums);
        }
        String base = method.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.name().substring(1);
        Outcome.Returned returned = call("add" + base + "VjpTo", all.toArray());
        return new Result(Optional.of(returned.value()), gathered(shadows, sums), returned.after());
    }

    private static double[] gathered(List<Object> shadows, double[] sums) {
        DoubleStream.Builder all = DoubleStream.builder();
        int scalar = 0;
        for (Object shadow : shadows) {
            if (shadow instanceof Double) {
                all.add(sums[scalar++]);
            } else {
                Values.stream(shadow).forEach(all::add);
            }
        }
        return all.build().toArray();
    }

    private static int size(Object value) {
        return Values.flat(value).length;
    }

    /** Numbers in the shape of a value. */
    private static Object shaped(Object like, double[] numbers) {
        if (like instanceof double[]) {
            return numbers;
        }
        if (!(like instanceof Object[] rows)) {
            return numbers[0];
        }
        Object shaped = Array.newInstance(like.getClass().getComponentType(), rows.length);
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            Array.set(shaped, i, shaped(rows[i], Arrays.copyOfRange(numbers, at, at + size(rows[i]))));
            at += size(rows[i]);
        }
        return shaped;
    }

    private static Object[] append(Object[] values, Object last) {
        Object[] all = Arrays.copyOf(values, values.length + 1, Object[].class);
        all[values.length] = last;
        return all;
    }

    private Outcome.Returned call(String name, Object... arguments) throws CallException {
        Outcome outcome = Calls.call(
                Calls.method(loader, className, name), method.parameters().size(), arguments);
        if (outcome instanceof Outcome.Threw threw) {
            throw new CallException(threw.thrown());
        }
        return (Outcome.Returned) outcome;
    }

    /** The numbers of a gradient; one of several parameters is a record. */
    private double[] flat(Object gradient) {
        List<Parameter> active =
                method.parameters().stream().filter(Parameter::isActive).toList();
        return active.size() == 1
                ? Values.flat(gradient)
                : active.stream()
                        .flatMapToDouble(parameter -> Values.stream(Calls.component(gradient, parameter.name())))
                        .toArray();
    }
}
