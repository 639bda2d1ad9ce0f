package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.normalize.Cursor;
import org.retrograd.processor.normalize.Variable;

/** The constructor of a record as a function that returns the record. */
final class ConstructorLowering {

    private final MethodContext context;
    private final TypeReader types = new TypeReader();
    private final CompilerTrees compiler;

    ConstructorLowering(MethodContext context, CompilerTrees compiler) {
        this.context = context;
        this.compiler = compiler;
    }

    Optional<Operand> lower(ExecutableElement constructor, TreePath body, Cursor cursor) {
        TypeElement record = PlainMethods.owner(constructor);
        Map<String, Variable> fields = new LinkedHashMap<>();
        for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                Variable variable =
                        context.declare(field, types.read(field.asType()).orElseThrow());
                cursor.assign(variable, new Unset(variable.type()));
                fields.put(field.getSimpleName().toString(), variable);
            }
        }
        new BodyLowering(context, Optional.empty()).lower(body, cursor);
        List<Operand> components = new ArrayList<>();
        fields.forEach((name, variable) -> components.add(component(constructor, name, variable, cursor)));
        context.callees()
                .note(types.read(record), new RecordShapes(compiler).of(record).orElseThrow());
        return Optional.of(cursor.let(new Op.NewRecord(types.read(record), components), Name.NONE, SourceSpan.NONE));
    }

    /** A compact constructor leaves in its parameters what the fields are set to; any other sets the fields. */
    private Operand component(ExecutableElement constructor, String name, Variable field, Cursor cursor) {
        Operand set = cursor.read(field).orElseThrow();
        return set instanceof Unset
                ? constructor.getParameters().stream()
                        .filter(parameter -> parameter.getKind() == ElementKind.PARAMETER
                                && parameter.getSimpleName().contentEquals(name))
                        .findFirst()
                        .flatMap(context::variable)
                        .flatMap(cursor::read)
                        .orElse(set)
                : set;
    }
}
