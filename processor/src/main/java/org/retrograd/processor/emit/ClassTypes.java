package org.retrograd.processor.emit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.GenericType;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;

/** The classes that functions mention. */
final class ClassTypes {

    private final Set<ClassType> found = new LinkedHashSet<>();

    private ClassTypes() {}

    static Set<ClassType> in(List<Function> functions) {
        ClassTypes types = new ClassTypes();
        functions.forEach(types::addFunction);
        return types.found;
    }

    /** Those nested in one class whose simple names belong to no other class in sight. */
    static Set<ClassType> unambiguousIn(ClassType outer, Set<ClassType> all) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(type -> type.simpleNames().forEach(name -> counts.merge(name, 1, Integer::sum)));
        Set<ClassType> chosen = new LinkedHashSet<>();
        for (ClassType type : all) {
            boolean isNested = type.simpleNames().size() == 2
                    && type.packageName().equals(outer.packageName())
                    && type.simpleNames().get(0).equals(outer.show());
            if (isNested && !type.packageName().isEmpty() && counts.getOrDefault(type.show(), 0) == 1) {
                chosen.add(type);
            }
        }
        return chosen;
    }

    private void addFunction(Function function) {
        function.parameters().forEach(parameter -> add(parameter.type()));
        function.result().ifPresent(this::add);
        addBlock(function.body());
    }

    private void addBlock(Block block) {
        Blocks.forEach(block, this::addStatement);
    }

    private void addStatement(Statement statement) {
        statement.results().stream().map(Value::type).forEach(this::add);
        if (statement instanceof Let let && let.op() instanceof Op.Call call) {
            add(call.method().owner());
        }
        if (statement instanceof Let let && let.op() instanceof Op.MathCall call) {
            add(call.method().owner());
        }
        if (statement instanceof CallStatement call) {
            add(call.method().owner());
        }
    }

    private void add(Type type) {
        if (type instanceof ArrayType array) {
            add(array.element());
        } else if (type instanceof ClassType named) {
            found.add(named);
        } else if (type instanceof GenericType generic) {
            add(generic.raw());
            generic.arguments().forEach(this::add);
        } else if (type instanceof UserType user) {
            found.add(user.name());
        }
    }
}
