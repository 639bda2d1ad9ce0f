package org.retrograd.testing;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A check of a static method and its derivative, called by reflection. Made by {@link GradientCheck#methods}.
 *
 * <p>The derivative takes the primal's arguments and returns its gradient, or takes a cotangent after them and returns
 * its vector-Jacobian product. If it returns a record with one component for each of several active parameters, these
 * are found by the names of the components; the primal must then have been compiled with {@code -parameters}, or
 * {@link #parameterNames} be called. If the primal has one parameter of a differentiable type, that one is active. Else
 * {@link #wrt} names it.
 */
public final class MethodCheck extends Check<MethodCheck> {

    private final Method primal;
    private final Method derivative;
    private final List<String> names;
    private final List<String> wrt;
    private final Directions directions;

    private MethodCheck(
            Method primal,
            Method derivative,
            List<String> names,
            List<String> wrt,
            Directions directions,
            CheckOptions options) {
        super(options);
        this.primal = primal;
        this.derivative = derivative;
        this.names = List.copyOf(names);
        this.wrt = List.copyOf(wrt);
        this.directions = directions;
    }

    static MethodCheck of(Method primal, Method derivative) {
        requireStatic(primal);
        requireStatic(derivative);
        int extra = derivative.getParameterCount() - primal.getParameterCount();
        if (extra != 0 && extra != 1) {
            throw new IllegalArgumentException(derivative.getName() + " must take the arguments of " + primal.getName()
                    + ", or these and a cotangent, but takes " + derivative.getParameterCount());
        }
        return new MethodCheck(
                primal,
                derivative,
                ActiveParameters.names(primal),
                List.of(),
                Directions.NONE,
                CheckOptions.defaults());
    }

    /** Names the active parameters. */
    public MethodCheck wrt(String... active) {
        for (String name : active) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        primal.getName() + " has no parameter " + name + "; it has " + names);
            }
        }
        return new MethodCheck(primal, derivative, names, List.of(active), directions, options());
    }

    /** Names all parameters of the primal, for one compiled without {@code -parameters}. */
    public MethodCheck parameterNames(String... all) {
        if (all.length != primal.getParameterCount()) {
            throw new IllegalArgumentException(primal.getName() + " has " + primal.getParameterCount()
                    + " parameters, but the names are " + Arrays.toString(all));
        }
        return new MethodCheck(primal, derivative, List.of(all), wrt, directions, options());
    }

    /** Sets the cotangent, shaped like the result; a pseudo-random one by default. */
    public MethodCheck cotangent(Object value) {
        return new MethodCheck(primal, derivative, names, wrt, directions.withCotangent(value), options());
    }

    @Override
    public MethodCheck withOptions(CheckOptions replacement) {
        return new MethodCheck(primal, derivative, names, wrt, directions, replacement);
    }

    /**
     * Checks the derivative at the given arguments, which are left alone.
     *
     * @param arguments the primal's arguments. An array of arrays or records that is the only one is taken as such, not
     *     as the list of arguments
     * @throws GradientMismatch if a component is wrong or cannot be decided
     * @throws IllegalArgumentException if the arguments do not fit the primal, if it cannot be told which parameters are
     *     active, or as from {@link FunctionCheck#checkVjp}
     */
    public GradientReport at(Object... arguments) {
        // Java spreads a double[][] over Object... without a word.
        Object[] all = arguments.getClass() == Object[].class ? arguments : new Object[] {arguments};
        requireFitting(all);
        List<String> active = wrt.isEmpty() ? ActiveParameters.of(primal, names, derivative) : wrt;
        FunctionCheck check = FunctionCheck.of(displayName(), named -> call(primal, named.toArray()));
        check = check.withOptions(options());
        for (int i = 0; i < all.length; i++) {
            String name = names.get(i);
            check = active.contains(name) ? check.parameter(name, all[i]) : check.passive(name, all[i]);
        }
        return run(check);
    }

    private GradientReport run(FunctionCheck check) {
        Optional<Structure> cotangent = directions.cotangent();
        if (derivative.getParameterCount() == primal.getParameterCount()) {
            if (cotangent.isPresent()) {
                throw new IllegalArgumentException(derivative.getName() + " takes no cotangent");
            }
            return check.checkGradient(named -> call(derivative, named.toArray()));
        }
        FunctionCheck weighted =
                cotangent.map(given -> check.cotangent(given.copy())).orElse(check);
        return weighted.checkVjp((named, given) -> {
            Object[] values = Arrays.copyOf(named.toArray(), derivative.getParameterCount());
            values[values.length - 1] = given;
            return call(derivative, values);
        });
    }

    private void requireFitting(Object[] arguments) {
        Class<?>[] types = primal.getParameterTypes();
        if (arguments.length != types.length) {
            throw new IllegalArgumentException(
                    displayName() + " takes " + types.length + " arguments, not " + arguments.length);
        }
        for (int i = 0; i < types.length; i++) {
            Class<?> boxed = MethodType.methodType(types[i]).wrap().returnType();
            if (!boxed.isInstance(arguments[i])) {
                throw new IllegalArgumentException(
                        displayName() + ": the argument " + names.get(i) + " must be of type "
                                + types[i].getSimpleName() + ", not "
                                + (arguments[i] == null
                                        ? "null"
                                        : arguments[i].getClass().getSimpleName()));
            }
        }
    }

    private String displayName() {
        return primal.getDeclaringClass().getSimpleName() + "." + primal.getName();
    }

    private static void requireStatic(Method method) {
        if (!Modifier.isStatic(method.getModifiers()) || method.getReturnType() == void.class) {
            throw new IllegalArgumentException(
                    method + " must be static and return a value; use GradientCheck.of with a lambda instead");
        }
    }

    private static Object call(Method method, Object[] values) {
        try {
            method.setAccessible(true);
            return method.invoke(null, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
