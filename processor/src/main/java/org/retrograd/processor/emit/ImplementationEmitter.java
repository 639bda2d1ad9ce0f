package org.retrograd.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.GeneratedNames;

/** Writes the class that holds the generated methods. */
public final class ImplementationEmitter {

    private ImplementationEmitter() {}

    /**
     * What was emitted.
     *
     * @param codeSizes about how many bytes of bytecode each of the class's methods will have; rather more than too few
     */
    public record Emitted(GeneratedSource source, List<Integer> codeSizes) {

        public Emitted {
            codeSizes = List.copyOf(codeSizes);
        }
    }

    /** The source of a class. */
    public static Emitted emit(ImplementationClass unit, Markers markers) {
        List<Function> functions =
                unit.methods().stream().map(ImplementationMethod::function).toList();
        UnitContext context = contextOf(unit, functions);
        TypeSpec.Builder type = TypeSpec.classBuilder(unit.name().show())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The derivatives of the methods of {@link $T}.\n", Types.qualified(unit.from()))
                .addAnnotations(markers.suppressing(ZeroDivisions.in(functions)).on(unit.from()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        MethodPrinter printer = new MethodPrinter(context);
        List<MethodPrinter.Printed> printed =
                unit.methods().stream().map(printer::print).toList();
        printed.forEach(method -> type.addMethod(method.spec()));
        type.addMethods(Allocations.zerosMethods(functions, context.zerosLike(), context.types()));
        unit.records().forEach(record -> type.addType(RecordPrinter.print(record, context.types())));
        JavaFile.Builder file = JavaFile.builder(unit.name().packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(unit.neighbours().isEmpty());
        for (ClassType simple : context.types().simple()) {
            file.addStaticImport(Types.qualified(GeneratedNames.face(unit.from())), simple.show());
        }
        return new Emitted(
                GeneratedSource.of(unit.name(), file.build()),
                printed.stream().map(MethodPrinter.Printed::codeSize).toList());
    }

    private static UnitContext contextOf(ImplementationClass unit, List<Function> functions) {
        Set<ClassType> mentioned = new LinkedHashSet<>(ClassTypes.in(functions));
        mentioned.add(unit.name());
        mentioned.add(unit.from());
        unit.records().forEach(record -> mentioned.add(record.name()));
        mentioned.add(new ClassType("org.retrograd", List.of("Generated")));
        Set<ClassType> simple = ClassTypes.unambiguousIn(GeneratedNames.face(unit.from()), mentioned);
        Set<String> classNames = new LinkedHashSet<>();
        mentioned.forEach(type -> classNames.addAll(type.simpleNames()));
        classNames.addAll(List.of("Arrays", "System", "Double", "Float", "Integer", "Long"));
        Identifiers methodNames =
                new Identifiers(functions.stream().map(Function::name).toList());
        return new UnitContext(unit.name(), unit.file(), new Types(simple), methodNames.take("zerosLike"), classNames);
    }
}
