package org.retrograd.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Type;

/** New arrays. */
final class Allocations {

    private Allocations() {}

    /** {@code new T[length]}, with empty brackets for the inner dimensions. */
    static CodeBlock of(ArrayType type, CodeBlock length, Types types) {
        Type element = type.element();
        StringBuilder inner = new StringBuilder();
        while (element instanceof ArrayType nested) {
            inner.append("[]");
            element = nested.element();
        }
        return CodeBlock.of("new $T[$L]$L", types.of(element), length, inner);
    }

    /** Methods that the functions' {@link Op.ZerosLike} need: one for each type of rank two or more. */
    static List<MethodSpec> zerosMethods(List<Function> functions, String name, Types types) {
        Set<ArrayType> needed = new HashSet<>();
        functions.forEach(function -> Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Let let && let.op() instanceof Op.ZerosLike) {
                addWithRows(let.op().type(), needed);
            }
        }));
        List<ArrayType> ordered = new ArrayList<>(needed);
        ordered.sort(Comparator.comparing(ArrayType::show));
        return ordered.stream().map(type -> zerosMethod(type, name, types)).toList();
    }

    private static void addWithRows(Type type, Set<ArrayType> needed) {
        if (type instanceof ArrayType array && array.element() instanceof ArrayType rows) {
            needed.add(array);
            addWithRows(rows, needed);
        }
    }

    private static MethodSpec zerosMethod(ArrayType type, String name, Types types) {
        TypeName array = types.of(type);
        ArrayType rows = (ArrayType) type.element();
        CodeBlock row = rows.element() instanceof ArrayType
                ? CodeBlock.of("$L(array[i])", name)
                : of(rows, CodeBlock.of("array[i].length"), types);
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(array)
                .addParameter(array, "array")
                .addJavadoc("Zeros in the shape of an array, row by row; null where a row is null.\n")
                .addStatement("$T zeros = $L", array, of(type, CodeBlock.of("array.length"), types))
                .beginControlFlow("for (int i = 0; i < array.length; i++)")
                .addStatement("zeros[i] = array[i] == null ? null : $L", row)
                .endControlFlow()
                .addStatement("return zeros")
                .build();
    }
}
