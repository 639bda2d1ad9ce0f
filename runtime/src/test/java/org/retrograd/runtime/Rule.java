package org.retrograd.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/**
 * A derivative rule as its annotation declares it, which only the class file shows.
 *
 * @param method the rule
 * @param type the class that the operation is a member of
 * @param name the name of the operation
 * @param parameter the operand that the derivative is with respect to
 * @param direction what it serves
 * @param takesResult whether it takes the operation's result
 * @param constant the operands without a derivative
 */
record Rule(
        Method method,
        String type,
        String name,
        int parameter,
        Direction direction,
        boolean takesResult,
        List<Integer> constant) {

    static final List<Class<?>> CLASSES = List.of(
            ArithmeticRules.class,
            NumberRules.class,
            ElementwiseRules.class,
            ReductionRules.class,
            LayoutRules.class,
            ProductRules.class,
            StatisticsRules.class,
            Activations.class,
            Axes.class,
            Losses.class,
            Indexing.class,
            Joining.class,
            Layers.class,
            LinearAlgebra.class,
            Convolutions.class,
            Normalization.class);

    static List<Rule> all() {
        return CLASSES.stream().flatMap(Rule::in).toList();
    }

    private static Stream<Rule> in(Class<?> type) {
        List<Rule> rules = new ArrayList<>();
        for (MethodNode node : read(type).methods) {
            for (AnnotationNode annotation : annotations(node)) {
                if (annotation.desc.equals(Type.getDescriptor(DerivativeOf.class))) {
                    rules.add(of(method(type, node), annotation));
                }
            }
        }
        return rules.stream();
    }

    /** The methods of a class that bear an annotation. */
    static List<Method> annotated(Class<?> type, Class<?> annotation) {
        return read(type).methods.stream()
                .filter(node -> annotations(node).stream().anyMatch(a -> a.desc.equals(Type.getDescriptor(annotation))))
                .map(node -> method(type, node))
                .toList();
    }

    private static List<AnnotationNode> annotations(MethodNode node) {
        return node.invisibleAnnotations == null ? List.of() : node.invisibleAnnotations;
    }

    private static Rule of(Method method, AnnotationNode annotation) {
        String[] direction = value(annotation, "direction", new String[] {"", "BOTH"});
        return new Rule(
                method,
                ((Type) value(annotation, "type", (Object) null)).getClassName(),
                value(annotation, "method", ""),
                value(annotation, "parameter", 0),
                Direction.valueOf(direction[1]),
                value(annotation, "result", false),
                value(annotation, "constant", List.of()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T value(AnnotationNode annotation, String name, T fallback) {
        int at = annotation.values.indexOf(name);
        return at < 0 ? fallback : (T) annotation.values.get(at + 1);
    }

    private static ClassNode read(Class<?> type) {
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.SKIP_CODE);
            return node;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Class<?> type, MethodNode node) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(node.name)
                        && Type.getMethodDescriptor(method).equals(node.desc))
                .findFirst()
                .orElseThrow();
    }

    /** Whether this is for a parameter of that method, among its overloads. */
    boolean isOf(Method operation) {
        List<Class<?>> wanted = Operation.parameterTypes(operation);
        List<Class<?>> mine = List.of(method.getParameterTypes());
        boolean isRepeated = Operation.isRepeated(operation);
        int ahead = wanted.size() - (isRepeated ? 1 : 0);
        int behind = isRepeated ? parameter == ahead ? 2 : 1 : 0;
        return operation.getDeclaringClass().getName().equals(type)
                && operation.getName().equals(name)
                && Operation.isRepeated(method) == isRepeated
                && mine.size() == ahead + (takesResult ? 2 : 1) + behind
                && mine.subList(0, ahead).equals(wanted.subList(0, ahead));
    }

    boolean serves(Direction wanted) {
        return direction == Direction.BOTH || direction == wanted;
    }

    /** The operands that this is with respect to. */
    IntStream positions(Operation operation) {
        int end = isForEach(operation) ? operation.operands().size() : parameter + 1;
        return IntStream.range(parameter, end);
    }

    private boolean isForEach(Operation operation) {
        return Operation.isRepeated(operation.method()) && parameter == ahead(operation);
    }

    private static int ahead(Operation operation) {
        int repeated = Operation.isRepeated(operation.method()) ? 1 : 0;
        return Operation.parameterTypes(operation.method()).size() - repeated;
    }

    Object apply(Operation operation, int position, Object d) {
        int ahead = ahead(operation);
        List<Object> arguments = new ArrayList<>(operation.operands().subList(0, ahead));
        if (takesResult) {
            arguments.add(operation.call());
        }
        arguments.add(d);
        if (isForEach(operation)) {
            arguments.add(position - parameter);
        }
        arguments.addAll(
                operation.operands().subList(ahead, operation.operands().size()));
        return Operation.invoke(method, null, arguments.toArray());
    }
}
