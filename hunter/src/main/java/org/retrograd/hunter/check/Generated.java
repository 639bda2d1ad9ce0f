package org.retrograd.hunter.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Type;

/** Calls the generated class by reflection. */
final class Generated implements Derivatives {

    private final ClassLoader loader;
    private final String className;
    private final Method method;

    Generated(ClassLoader loader, String className, Method method) {
        this.loader = loader;
        this.className = className + owner(method, "_") + "Gradients";
        this.method = method;
    }

    /** What stands behind the class's name where a method is one of a record. */
    static String owner(Method method, String separator) {
        return method.isInstance()
                ? separator + method.parameters().get(0).type().text()
                : "";
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
    public Optional<Result> jvp(double[] direction, Object... arguments) throws CallException {
        String name = method.name() + "Jvp";
        if (!Calls.has(loader, className, name)) {
            return Optional.empty();
        }
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        List<Object> arrays = new ArrayList<>();
        int at = 0;
        for (int k = 0; k < arguments.length; k++) {
            if (method.parameters().get(k).isActive()) {
                int size = Values.flat(arguments[k]).length;
                Object tangent = Values.shaped(arguments[k], Arrays.copyOfRange(direction, at, at + size));
                at += size;
                all.add(tangent);
                if (tangent.getClass().isArray()) {
                    arrays.add(tangent);
                }
            }
        }
        Outcome.Returned returned = call(name, all.toArray());
        boolean isVoid = method.result() == Type.VOID;
        Object tangent = isVoid ? arrays.toArray() : Calls.component(returned.value(), "tangent");
        Optional<Object> value = isVoid ? Optional.empty() : Optional.of(Calls.component(returned.value(), "value"));
        return Optional.of(new Result(value, Values.flat(tangent), returned.after()));
    }

    @Override
    public Result addVjpTo(double[] buffers, Object cotangent, Object... arguments) throws CallException {
        List<Object> shadows = new ArrayList<>();
        int at = 0;
        for (int k = 0; k < arguments.length; k++) {
            if (method.parameters().get(k).isActive()) {
                int size = Values.flat(arguments[k]).length;
                shadows.add(Values.shaped(arguments[k], Arrays.copyOfRange(buffers, at, at + size)));
                at += size;
            }
        }
        Buffers sums = Buffers.of(shadows);
        List<Object> all = new ArrayList<>(Arrays.asList(append(arguments, cotangent)));
        all.addAll(sums.all());
        String base = method.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.name().substring(1);
        Outcome.Returned returned = call("add" + base + "VjpTo", all.toArray());
        return new Result(value(returned), sums.gathered(), returned.after());
    }

    private Optional<Object> value(Outcome.Returned returned) {
        return method.result() == Type.VOID ? Optional.empty() : Optional.of(returned.value());
    }

    /** A cotangent for each array if nothing is returned. */
    private static Object[] append(Object[] values, Object cotangent) {
        Object[] more = cotangent instanceof Object[] each && cotangent.getClass() == Object[].class
                ? each
                : new Object[] {cotangent};
        return Stream.concat(Arrays.stream(values), Arrays.stream(more)).toArray();
    }

    private Outcome.Returned call(String name, Object... arguments) throws CallException {
        Outcome outcome = Calls.call(Calls.method(loader, className, name), method.parameters(), arguments);
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
                        .flatMapToDouble(parameter -> Values.stream(Calls.component(gradient, component(parameter))))
                        .toArray();
    }

    /** The component of a gradient for a parameter; the receiver has the name of its type, if no other has. */
    private String component(Parameter parameter) {
        if (!parameter.name().equals(Method.THIS)) {
            return parameter.name();
        }
        String type = parameter.type().text().toLowerCase(Locale.ROOT);
        boolean isTaken =
                method.parameters().stream().anyMatch(other -> other.name().equals(type));
        return isTaken ? "self" : type;
    }
}
