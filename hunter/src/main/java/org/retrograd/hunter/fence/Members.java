package org.retrograd.hunter.fence;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method with what was generated for it.
 *
 * @param vjp its vector-Jacobian product
 * @param gradient none if the result is not a scalar
 * @param valueAndGradient none if the result is not a scalar
 */
record Members(Method primal, Method vjp, Optional<Method> gradient, Optional<Method> valueAndGradient) {

    /** All methods of a name that have generated members of a name. */
    static List<Members> find(Class<?> owner, Class<?> face, String name, String base) {
        List<Members> found = new ArrayList<>();
        for (Method vjp : face.getDeclaredMethods()) {
            if (vjp.getName().equals(base + "Vjp")) {
                primal(owner, name, vjp).ifPresent(primal -> found.add(of(primal, vjp, face, base)));
            }
        }
        return found;
    }

    private static Members of(Method primal, Method vjp, Class<?> face, String base) {
        Class<?>[] types = primal.getParameterTypes();
        return new Members(
                open(primal),
                open(vjp),
                method(face, base + "Gradient", types).map(Members::open),
                method(face, base + "ValueAndGradient", types).map(Members::open));
    }

    private static Method open(Method method) {
        method.setAccessible(true);
        return method;
    }

    /** The method whose arguments, and cotangents behind them, a product takes. */
    private static Optional<Method> primal(Class<?> owner, String name, Method vjp) {
        Class<?>[] types = vjp.getParameterTypes();
        for (int count = types.length - 1; count > 0; count--) {
            Optional<Method> candidate = method(owner, name, Arrays.copyOf(types, count));
            if (candidate.isPresent()) {
                List<Class<?>> behind = List.of(types).subList(count, types.length);
                if (cotangents(candidate.get()).equals(behind)) {
                    return candidate;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Class<?>> cotangents(Method primal) {
        if (primal.getReturnType() != void.class) {
            return List.of(primal.getReturnType());
        }
        return Arrays.stream(primal.getParameterTypes())
                .filter(type -> type.isArray() && isActive(type))
                .<Class<?>>map(type -> type)
                .toList();
    }

    private static Optional<Method> method(Class<?> owner, String name, Class<?>... types) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && Arrays.equals(method.getParameterTypes(), types))
                .findFirst();
    }

    static boolean isActive(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element == double.class || element == float.class;
    }

    List<String> activeNames() {
        return Arrays.stream(primal.getParameters())
                .filter(parameter -> isActive(parameter.getType()))
                .map(Parameter::getName)
                .toList();
    }

    /** The members that take the method's arguments alone. */
    List<Method> ofScalar() {
        return Stream.of(gradient, valueAndGradient).flatMap(Optional::stream).toList();
    }

    boolean givesValue(Method member) {
        return valueAndGradient.filter(member::equals).isPresent();
    }

    boolean isVoid() {
        return primal.getReturnType() == void.class;
    }

    /** Where the arrays are that hold the results of a method that returns nothing. */
    List<Integer> resultArrays() {
        List<Integer> positions = new ArrayList<>();
        Class<?>[] types = primal.getParameterTypes();
        for (int k = 0; k < types.length; k++) {
            if (types[k].isArray() && isActive(types[k])) {
                positions.add(k);
            }
        }
        return positions;
    }

    @Override
    public String toString() {
        return primal.getDeclaringClass().getName() + "." + primal.getName()
                + Arrays.stream(primal.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
    }
}
