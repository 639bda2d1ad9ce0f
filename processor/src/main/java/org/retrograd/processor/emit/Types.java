package org.retrograd.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GenericType;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.VoidType;

/**
 * Types as JavaPoet names them.
 *
 * @param simple nested classes that are imported and written without the class around them
 */
record Types(Set<ClassType> simple) {

    Types {
        simple = Set.copyOf(simple);
    }

    TypeName of(Type type) {
        if (type instanceof PrimitiveType primitive) {
            return of(primitive);
        }
        if (type == VoidType.VOID) {
            return TypeName.VOID;
        }
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(of(array.element()));
        }
        if (type instanceof GenericType generic) {
            return ParameterizedTypeName.get(
                    of(generic.raw()),
                    generic.arguments().stream().map(this::of).toArray(TypeName[]::new));
        }
        return of(type instanceof UserType user ? user.name() : (ClassType) type);
    }

    ClassName of(ClassType type) {
        return simple.contains(type) ? ClassName.get("", type.show()) : qualified(type);
    }

    static ClassName qualified(ClassType type) {
        List<String> names = type.simpleNames();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    private static TypeName of(PrimitiveType type) {
        return switch (type) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }
}
