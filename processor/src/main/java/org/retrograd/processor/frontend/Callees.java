package org.retrograd.processor.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.CalleeTable.Callee;
import org.retrograd.processor.analysis.CalleeTable.Kind;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Visibility;

/**
 * The methods whose programs the derivatives of a class's annotated methods need: these themselves, and all that they call of
 * which the compilation has the source. Grows as calls are met.
 */
public final class Callees {

    private final TypeReader types = new TypeReader();
    private final ClassType home;
    private final PlainMethods plain;
    private final DerivedMethods generated;
    private final CalleeNames names;
    private final Map<Signature, Callee> known = new HashMap<>();
    private final List<Callee> all = new ArrayList<>();
    private final Deque<MethodSource> discovered = new ArrayDeque<>();
    private final List<Derived> derived = new ArrayList<>();
    private final Map<ClassType, List<RecordType.Component>> records = new LinkedHashMap<>();

    public Callees(CompilerTrees compiler, ClassType owner, List<MethodHeader> methods) {
        this.home = GeneratedNames.implementation(owner);
        this.plain = new PlainMethods(compiler);
        this.generated = new DerivedMethods(compiler);
        this.names = new CalleeNames(methods);
        for (MethodHeader header : methods) {
            List<Type> parameters =
                    header.parameters().stream().map(ParameterHeader::type).toList();
            add(
                    new Signature(header.owner(), header.name(), parameters),
                    new Callee(header, new MethodName(header.owner(), header.name()), Kind.ANNOTATED));
        }
    }

    private record Signature(Type owner, String name, List<Type> parameters) {}

    private void add(Signature signature, Callee callee) {
        known.put(signature, callee);
        all.add(callee);
    }

    /** A method met in a call since this was last asked, if there is one. */
    public Optional<MethodSource> next() {
        return Optional.ofNullable(discovered.poll());
    }

    /** The generated methods met so far. */
    public List<Derived> derived() {
        return List.copyOf(derived);
    }

    /** Notes what a record is made of. */
    void note(ClassType record, List<RecordType.Component> components) {
        records.put(record, components);
    }

    /** What the records met so far are made of. */
    public Map<ClassType, List<RecordType.Component>> records() {
        return Map.copyOf(records);
    }

    /** All methods met so far. */
    public CalleeTable table() {
        return new CalleeTable(home, all);
    }

    /** The method, if its program is or will be known. */
    Optional<Callee> find(ExecutableElement method, SourceSpan span) {
        List<Optional<Type>> parameters =
                PlainMethods.receiverAndParameters(method).map(types::read).toList();
        if (!parameters.stream().allMatch(Optional::isPresent)
                || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        List<Type> read = parameters.stream().map(Optional::orElseThrow).toList();
        Signature signature =
                new Signature(types.read(owner), method.getSimpleName().toString(), read);
        Callee callee = known.get(signature);
        return callee != null
                ? Optional.of(callee)
                : derive(method, signature, span).or(() -> discover(method, signature));
    }

    private Optional<Callee> derive(ExecutableElement method, Signature signature, SourceSpan span) {
        Optional<DerivedMethods.Found> found = generated.find(method, signature.parameters());
        Optional<Callee> primal = found.flatMap(each -> find(each.primal().element(), span));
        if (primal.isEmpty()) {
            return Optional.empty();
        }
        MethodHeader annotated = found.get().primal().header();
        Derivation derivation = found.get().derivation();
        ClassType face = GeneratedNames.face(annotated.owner());
        MethodHeader header = new MethodHeader(
                face,
                signature.name(),
                names.take(face, signature.name()),
                derivation.parameters(annotated),
                derivation.result(annotated),
                Set.of(),
                annotated.visibility(),
                signature.name());
        derived.add(new Derived(header, primal.get().header(), annotated, derivation, span));
        add(signature, new Callee(header, name(header), Kind.PLAIN));
        return Optional.ofNullable(known.get(signature));
    }

    private MethodName name(MethodHeader header) {
        return isCallable(header) ? new MethodName(header.owner(), header.name()) : new MethodName(home, header.base());
    }

    private Optional<Callee> discover(ExecutableElement method, Signature signature) {
        Optional<MethodSource> source = plain.read(method, header -> names.take(header.owner(), header.name()));
        source.ifPresent(found -> {
            MethodHeader header = found.header();
            add(signature, new Callee(header, name(header), Kind.PLAIN));
            discovered.add(found);
        });
        return source.map(found -> known.get(signature));
    }

    private boolean isCallable(MethodHeader header) {
        return header.visibility() == Visibility.PUBLIC
                || (header.visibility() == Visibility.PACKAGE
                        && header.owner().packageName().equals(home.packageName()));
    }
}
