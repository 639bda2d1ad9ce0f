package org.retrograd.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Value;

/** Takes a function through all stages from IR to text. */
final class MethodPrinter {

    private final UnitContext unit;

    MethodPrinter(UnitContext unit) {
        this.unit = unit;
    }

    /**
     * A printed method.
     *
     * @param codeSize about how many bytes of bytecode it will have; rather more than too few
     */
    record Printed(MethodSpec spec, int codeSize) {}

    Printed print(ImplementationMethod method) {
        Function function = Pruning.of(method.function());
        Nesting nesting = new Nesting(function);
        Leaves leaves = new Leaves(nesting);
        List<Step> lowered = Lowering.of(function, nesting);
        VariableAssignment variables = new VariableAssignment(function, lowered, nesting);
        List<Step> ordered = new Moves(variables, leaves, nesting.values()).ordered(lowered);
        Set<Variable> parameters = new HashSet<>();
        function.parameters().forEach(parameter -> parameters.add(variables.of(parameter)));
        List<Step> placed = new Declarations(variables, leaves).place(ordered, parameters);
        BodyPrinter printer = new BodyPrinter(unit, nesting, variables, new VariableNames(variables, nesting, placed));

        MethodSpec.Builder builder = MethodSpec.methodBuilder(function.name())
                .addModifiers(method.isHidden() ? List.of(Modifier.PRIVATE, Modifier.STATIC) : List.of(Modifier.STATIC))
                .returns(function.result().map(unit.types()::of).orElse(TypeName.VOID));
        if (!method.javadoc().isEmpty()) {
            builder.addJavadoc("$L\n", Paragraphs.wrapped(method.javadoc()));
        }
        for (Value parameter : function.parameters()) {
            builder.addParameter(unit.types().of(parameter.type()), printer.parameter(parameter));
        }
        CodeBlock body = printer.print(placed);
        return new Printed(builder.addCode(body).build(), CodeSize.of(function, placed, nesting, variables));
    }
}
