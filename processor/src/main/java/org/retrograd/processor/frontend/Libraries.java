package org.retrograd.processor.frontend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.archive.ArchiveText;
import org.retrograd.processor.archive.ClassArchive;
import org.retrograd.processor.archive.Signature;
import org.retrograd.processor.archive.StoredMethod;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.GeneratedNames;

/**
 * The programs of classes that were compiled before. They stand in an annotation of a class beside, which javac finds wherever it
 * finds the class itself: on the class path or in a module. One for a compilation: it remembers what it read.
 */
public final class Libraries {

    private static final String PROGRAMS = "org.retrograd.Programs";

    private final CompilerTrees compiler;
    private final TypeReader types = new TypeReader();
    private final Map<ClassType, ArchiveText.Reading> readings = new HashMap<>();

    public Libraries(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /**
     * A method that was compiled before.
     *
     * @param archive what its program needs
     * @param place a class that sees what the program mentions
     * @param span where this compilation calls the method, or one that does
     */
    record Found(StoredMethod method, ClassArchive archive, TypeElement place, SourceSpan span) {

        /** Another method of the same archive. */
        Found with(StoredMethod other) {
            return new Found(other, archive, place, span);
        }
    }

    /**
     * The annotated method of a class without source.
     *
     * @return empty for other methods
     * @throws Refusal if its program cannot be used
     */
    Optional<Found> find(ExecutableElement method, Signature signature, SourceSpan span) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)
                || !isCompiled(owner)
                || DifferentiableAnnotation.on(method, compiler).isEmpty()) {
            return Optional.empty();
        }
        ClassArchive archive = archive(owner, span);
        StoredMethod stored = archive.method(signature)
                .filter(StoredMethod::annotated)
                .filter(candidate -> fits(candidate, method))
                .orElseThrow(() -> stale(signature.show() + " has no program that fits its class file", owner, span));
        return Optional.of(new Found(stored, archive, owner, span));
    }

    /** Whether there is a class file of the class, and no source. */
    boolean isCompiled(TypeElement type) {
        return compiler.trees().getPath(type) == null;
    }

    /** Whether each parameter is a constant where the declaration says so. */
    private static boolean fits(StoredMethod stored, ExecutableElement method) {
        List<DeclaredParameter> declared = stored.header().declared();
        List<? extends VariableElement> parameters = method.getParameters();
        int first = declared.size() - parameters.size();
        for (int k = 0; k < parameters.size(); k++) {
            DeclaredParameter parameter = declared.get(first + k);
            boolean isActive = parameter.layout().tangent().isPresent()
                    && !DifferentiableAnnotation.isNoGradient(parameters.get(k));
            if (isActive != parameter.active()) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a class without source was compiled with.
     *
     * @throws Refusal if there is nothing, or nothing that can be read
     */
    ClassArchive archive(TypeElement owner, SourceSpan span) {
        ClassType type = types.read(owner);
        checkFace(owner, type, span);
        ArchiveText.Reading reading = readings.computeIfAbsent(
                type, it -> ArchiveText.read(pieces(beside(owner, GeneratedNames.programs(type)))));
        if (reading instanceof ArchiveText.Read read) {
            return read.archive();
        }
        String name = "`" + qualified(type) + "`";
        if (reading instanceof ArchiveText.OtherVersion other) {
            throw otherVersion(name, other.found(), ArchiveText.version(), owner, span);
        }
        boolean isThere = !pieces(beside(owner, GeneratedNames.programs(type))).isEmpty();
        throw isThere
                ? refusal(Code.DAMAGED_PROGRAMS, "the programs of " + name + " are damaged", owner, span)
                : noPrograms(name, GeneratedNames.programs(type), owner, span);
    }

    private void checkFace(TypeElement owner, ClassType type, SourceSpan span) {
        String name = "`" + qualified(type) + "`";
        Optional<AnnotationValue> contract = beside(owner, GeneratedNames.face(type))
                .flatMap(face -> DifferentiableAnnotation.find(face, DifferentiableAnnotation.GENERATED))
                .flatMap(mirror -> DifferentiableAnnotation.value(mirror, "contract"));
        if (contract.isEmpty()) {
            throw noPrograms(name, GeneratedNames.face(type), owner, span);
        }
        if (!Integer.valueOf(ArchiveText.CONTRACT).equals(contract.get().getValue())) {
            String found = String.valueOf(contract.get().getValue());
            throw otherVersion(name, found, String.valueOf(ArchiveText.CONTRACT), owner, span);
        }
    }

    private Optional<TypeElement> beside(TypeElement owner, ClassType type) {
        return lookUp(type, owner);
    }

    /** The class of a name, as another class sees it. */
    Optional<TypeElement> lookUp(ClassType type, TypeElement place) {
        @Nullable ModuleElement module = compiler.elements().getModuleOf(place);
        @Nullable
        TypeElement found = module == null
                ? compiler.elements().getTypeElement(qualified(type))
                : compiler.elements().getTypeElement(module, qualified(type));
        return Optional.ofNullable(found);
    }

    private static List<String> pieces(Optional<TypeElement> programs) {
        Optional<? extends AnnotationMirror> annotation =
                programs.flatMap(type -> DifferentiableAnnotation.find(type, PROGRAMS));
        Optional<AnnotationValue> value = annotation.flatMap(mirror -> DifferentiableAnnotation.value(mirror, "value"));
        return value.map(AnnotationValue::getValue).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(item -> item instanceof AnnotationValue each ? String.valueOf(each.getValue()) : "")
                .toList();
    }

    private Refusal noPrograms(String name, ClassType missing, TypeElement owner, SourceSpan span) {
        String message = name + " was compiled without `" + missing.show() + "`, which holds what its methods compute";
        return refusal(Code.NO_PROGRAMS, message, owner, span);
    }

    private Refusal otherVersion(String name, String found, String expected, TypeElement owner, SourceSpan span) {
        String message = name + " was compiled by a Retrograd of contract " + found + ", and this one has " + expected;
        return refusal(Code.OTHER_CONTRACT, message, owner, span);
    }

    Refusal stale(String message, TypeElement owner, SourceSpan span) {
        return refusal(Code.STALE_PROGRAMS, message, owner, span);
    }

    private Refusal refusal(Code code, String message, TypeElement owner, SourceSpan span) {
        @Nullable ModuleElement module = compiler.elements().getModuleOf(owner);
        String library = module == null || module.isUnnamed()
                ? "the library of `" + owner.getQualifiedName() + "`"
                : "the module `" + module.getQualifiedName() + "`";
        String remedy = code.remedy().replace("the library", library);
        return new Refusal(new Problem(code, span, message, List.of(), remedy));
    }

    static String qualified(ClassType type) {
        String simple = String.join(".", type.simpleNames());
        return type.packageName().isEmpty() ? simple : type.packageName() + "." + simple;
    }
}
