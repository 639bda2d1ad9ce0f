package org.retrograd.processor.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.CalleeTable.Callee;
import org.retrograd.processor.analysis.CalleeTable.Kind;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.ParameterHeader;
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
    private final CalleeNames names;
    private final Map<Signature, Callee> known = new HashMap<>();
    private final List<Callee> all = new ArrayList<>();
    private final Deque<MethodSource> discovered = new ArrayDeque<>();

    public Callees(CompilerTrees compiler, ClassType owner, List<MethodHeader> methods) {
        this.home = GeneratedNames.implementation(owner);
        this.plain = new PlainMethods(compiler);
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

    /** All methods met so far. */
    public CalleeTable table() {
        return new CalleeTable(home, all);
    }

    /** The method, if its program is or will be known. */
    Optional<Callee> find(ExecutableElement method) {
        List<Optional<Type>> parameters = method.getParameters().stream()
                .map(VariableElement::asType)
                .map(types::read)
                .toList();
        if (!parameters.stream().allMatch(Optional::isPresent)
                || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        List<Type> read = parameters.stream().map(Optional::orElseThrow).toList();
        Signature signature =
                new Signature(types.read(owner), method.getSimpleName().toString(), read);
        Callee callee = known.get(signature);
        return callee != null ? Optional.of(callee) : discover(method, signature);
    }

    private Optional<Callee> discover(ExecutableElement method, Signature signature) {
        Optional<MethodSource> source = plain.read(method, header -> names.take(header.owner(), header.name()));
        source.ifPresent(found -> {
            MethodHeader header = found.header();
            MethodName name = isCallable(header)
                    ? new MethodName(header.owner(), header.name())
                    : new MethodName(home, header.base());
            add(signature, new Callee(header, name, Kind.PLAIN));
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
