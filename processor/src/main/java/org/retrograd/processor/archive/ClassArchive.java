package org.retrograd.processor.archive;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Type;

/**
 * All that differentiating through calls of a class's annotated methods takes.
 *
 * @param methods the annotated methods of the class, and those without annotation that they call, wherever these are
 * @param outside what they call of annotated methods of other classes, and of generated methods: to be looked up where the
 *     archive is read. Of a method that is called and stands in neither list nothing is known.
 * @param ruled the methods with rules that they call, and such rules with rules
 * @param records what the records are made of that they speak in
 */
public record ClassArchive(
        List<StoredMethod> methods, List<OutsideMethod> outside, List<RuledMethod> ruled, List<StoredRecord> records) {

    public ClassArchive {
        methods = List.copyOf(methods);
        outside = List.copyOf(outside);
        ruled = List.copyOf(ruled);
        records = List.copyOf(records);
    }

    /** The method of a signature, if its program is here. */
    public Optional<StoredMethod> method(Signature signature) {
        return first(methods, method -> method.signature().equals(signature));
    }

    /** The method of a signature, if a program here calls it and it is to be looked up. */
    public Optional<OutsideMethod> outside(Signature signature) {
        return first(outside, method -> method.signature().equals(signature));
    }

    /** What a record is made of, if a program here speaks in it. */
    public Optional<StoredRecord> record(ClassType name) {
        return first(records, record -> record.name().equals(name));
    }

    /** The rules of a method, if a program here calls it by them. */
    public Optional<RuledMethod> ruled(MethodName name, List<Type> parameters) {
        return first(
                ruled,
                method -> method.name().equals(name) && method.parameters().equals(parameters));
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
