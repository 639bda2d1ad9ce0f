package org.retrograd.hunter.fence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the processor knows of types, and expressions of those types. */
final class Substitutes {

    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("double", "1.25"),
            Map.entry("float", "1.25f"),
            Map.entry("int", "2"),
            Map.entry("long", "2L"),
            Map.entry("short", "(short) 2"),
            Map.entry("byte", "(byte) 2"),
            Map.entry("char", "'c'"),
            Map.entry("boolean", "false"),
            Map.entry("double[]", "new double[] {0.5, 1.5, 2.5}"),
            Map.entry("int[]", "new int[] {0, 1, 2}"),
            Map.entry("double[][]", "new double[][] {{0.5, 1.5, 2.5}, {3.5, 2, 1}, {1, 4, 2}}"));

    private static final Set<TypeKind> FLOATING = Set.of(TypeKind.DOUBLE, TypeKind.FLOAT);

    private Substitutes() {}

    /** Some expression of a type. */
    static Optional<String> of(TypeMirror type) {
        return Optional.ofNullable(EXPRESSIONS.get(type.toString()));
    }

    static boolean isFloating(TypeMirror type) {
        return FLOATING.contains(element(type).getKind());
    }

    static boolean isNumeric(TypeMirror type) {
        return element(type).getKind().isPrimitive();
    }

    /** Whether a parameter may be of the type. */
    static boolean isParameter(TypeMirror type) {
        return isNumeric(type) || type.toString().equals("java.lang.String") || isEnum(type);
    }

    private static boolean isEnum(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        Element element = declared.asElement();
        return element.getKind() == ElementKind.ENUM;
    }

    private static TypeMirror element(TypeMirror type) {
        TypeMirror element = type;
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
        }
        return element;
    }
}
