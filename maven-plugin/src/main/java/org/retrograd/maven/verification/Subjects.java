package org.retrograd.maven.verification;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.retrograd.maven.inspection.Derivative;
import org.retrograd.maven.inspection.InspectedMethod;

/** Finds methods and their derivatives among loaded classes. */
final class Subjects {

    private static final String ACTIVE = "Active: ";

    private final ClassLoader loader;

    Subjects(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Loads a method with its derivatives.
     *
     * @throws IllegalArgumentException if it cannot be checked; the message says why
     */
    Subject load(InspectedMethod method, String className, MethodNode node) {
        Derivative vjp = derivative(method, "Vjp")
                .orElseThrow(() -> new IllegalArgumentException("no vector-Jacobian product was generated for it"));
        Class<?> face = load(face(vjp));
        Method primal = primal(load(className), node);
        if (primal.getReturnType() == void.class) {
            throw new IllegalArgumentException(
                    "it returns nothing; check its derivatives in a test, with GradientCheck.of");
        }
        List<String> names = names(vjp);
        List<Class<?>> types = types(primal);
        Optional<Method> gradient = derivative(method, "Gradient")
                .map(found -> find(face, found.method().name(), types, 0));
        Method pullback = find(face, vjp.method().name(), types, 1);
        List<String> active = active(vjp, names, pullback);
        Optional<Method> jvp =
                derivative(method, "Jvp").map(found -> find(face, found.method().name(), types, active.size()));
        return new Subject(primal, names, active, gradient.orElse(pullback), pullback, jvp);
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException(
                    "the class " + name + " cannot be loaded: " + CalledCodeFailure.show(e), e);
        }
    }

    private static Optional<Derivative> derivative(InspectedMethod method, String form) {
        return method.derivatives().stream()
                .filter(derivative -> derivative.form().equals(form))
                .findFirst();
    }

    private static String face(Derivative derivative) {
        return derivative.file().replace("_Adjoint.java", "Gradients").replace('/', '.');
    }

    /** The arguments, without the cotangent behind them. */
    private static List<String> names(Derivative vjp) {
        List<String> all = vjp.method().parameterNames();
        return all.subList(0, all.size() - 1);
    }

    /**
     * The arguments that are differentiated for. Several are the components of the record that is returned; of a single one
     * the Javadoc names the leaves, such as {@code pointX} for a record {@code point}.
     */
    private static List<String> active(Derivative vjp, List<String> names, Method pullback) {
        Class<?> result = pullback.getReturnType();
        if (result.isRecord() && pullback.getDeclaringClass().equals(result.getDeclaringClass())) {
            List<String> components = Arrays.stream(result.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            if (components.size() > 1 && names.containsAll(components)) {
                return components;
            }
        }
        List<String> leaves = vjp.method().documentation().paragraphs().stream()
                .filter(paragraph -> paragraph.startsWith(ACTIVE))
                .map(paragraph -> paragraph.substring(ACTIVE.length()).replaceAll("\\..*$", ""))
                .flatMap(list -> Arrays.stream(list.split(",\\s*")))
                .toList();
        return names.stream()
                .filter(name -> leaves.stream().allMatch(leaf -> isOf(leaf, name)))
                .max(Comparator.comparing(String::length))
                .map(List::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "it cannot be told for which of " + names + " it is differentiated"));
    }

    private static boolean isOf(String leaf, String name) {
        return leaf.equals(name) || (leaf.startsWith(name) && Character.isUpperCase(leaf.charAt(name.length())));
    }

    private static Method primal(Class<?> owner, MethodNode node) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(node.name))
                .filter(method -> Type.getMethodDescriptor(method).equals(node.desc))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is not in the class that was loaded"));
    }

    /** The types of what is given to derivatives: of an instance method the object goes first. */
    private static List<Class<?>> types(Method primal) {
        List<Class<?>> types = new ArrayList<>(Arrays.asList(primal.getParameterTypes()));
        if (!Modifier.isStatic(primal.getModifiers())) {
            types.add(0, primal.getDeclaringClass());
        }
        return types;
    }

    /** Of overloads, the one that takes these types and then some more parameters. */
    private static Method find(Class<?> face, String name, List<Class<?>> types, int more) {
        return Arrays.stream(face.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == types.size() + more)
                .filter(method -> Arrays.asList(method.getParameterTypes())
                        .subList(0, types.size())
                        .equals(types))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(face.getSimpleName() + " has no method " + name
                        + " for its parameters. Compile again: the class files are of an earlier build"));
    }
}
