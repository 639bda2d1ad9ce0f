package org.retrograd.processor.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.CalleeTable.Callee;
import org.retrograd.processor.analysis.CalleeTable.Kind;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.archive.Signature;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
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
    private final Home home;
    private final Libraries libraries;
    private final RuledMethods ruled;
    private final PlainMethods plain;
    private final DerivedMethods generated;
    private final CalleeNames names;
    private final Map<Signature, Callee> known = new HashMap<>();
    private final List<Callee> all = new ArrayList<>();
    private final Map<MethodHeader, Signature> signatures = new HashMap<>();
    private final Set<MethodHeader> outside = new HashSet<>();
    private final Deque<MethodSource> discovered = new ArrayDeque<>();
    private final Deque<Unlinked> unlinked = new ArrayDeque<>();
    private final Set<Element> mentioned = new LinkedHashSet<>();
    private final List<Derived> derived = new ArrayList<>();
    private final Map<ClassType, List<RecordType.Component>> records = new LinkedHashMap<>();

    /** Callees of the methods of a class, these among them. */
    public Callees(CompilerTrees compiler, Libraries libraries, ClassType owner, List<MethodSource> methods) {
        this.home = Home.beside(owner, compiler);
        this.libraries = libraries;
        this.ruled = new RuledMethods(compiler, home);
        this.plain = new PlainMethods(compiler);
        this.generated = new DerivedMethods(compiler, libraries);
        this.names = new CalleeNames(methods.stream().map(MethodSource::header).toList());
        for (MethodSource method : methods) {
            MethodHeader header = method.header();
            if (header.hasAggregates()) {
                continue;
            }
            List<Type> parameters =
                    header.parameters().stream().map(ParameterHeader::type).toList();
            add(
                    new Signature(header.owner(), header.name(), parameters),
                    new Callee(header, ownName(header, method.element()), Kind.ANNOTATED));
        }
    }

    private static MethodName ownName(MethodHeader header, ExecutableElement method) {
        return new MethodName(header.owner(), header.name(), PlainMethods.hasReceiver(method));
    }

    private record Unlinked(MethodHeader header, Libraries.Found stored) {}

    private Callee add(Signature signature, Callee callee) {
        known.put(signature, callee);
        signatures.put(callee.header(), signature);
        all.add(callee);
        return callee;
    }

    /** The method that became a callee of this header. */
    public Signature signature(MethodHeader header) {
        return Objects.requireNonNull(signatures.get(header));
    }

    /** Whether other compilations that need the callee can look it up: it is annotated in another class, or generated. */
    public boolean isOutside(MethodHeader header) {
        return outside.contains(header);
    }

    /**
     * An annotated method as others call it: where users see records, its program for callers is another one than that for its own
     * derivatives, and is made known here.
     *
     * @return empty if it cannot be called
     */
    public Optional<MethodHeader> callable(MethodSource method, SourceSpan span) {
        return method.header().hasAggregates()
                ? find(method.element(), span).map(Callee::header)
                : Optional.of(method.header());
    }

    /** What the programs of other jars mention. */
    public Set<Element> mentioned() {
        return Set.copyOf(mentioned);
    }

    void mention(Element element) {
        mentioned.add(element);
    }

    /** A method met in a call since this was last asked, if there is one. */
    public Optional<MethodSource> next() {
        return Optional.ofNullable(discovered.poll());
    }

    /** A method of another jar met since this was last asked, if there is one; linking it may meet more. */
    public Optional<Linked> nextLinked() {
        return Optional.ofNullable(unlinked.poll())
                .map(each -> new Linking(this, libraries, home, each.stored()).link(each.header()));
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
        return new CalleeTable(home.type(), all, ruled.all());
    }

    /** Whether generated code can call the method, or read the field. */
    boolean sees(Element member) {
        return home.sees(member);
    }

    /**
     * The method with its rules, if users' rules hold for a call of it in the body of the caller. They do so though it has source.
     *
     * @param count how many values the call gives, what it is called on among them
     * @throws Refusal if they cannot be used
     */
    Optional<RuledMethod> ruled(ExecutableElement method, int count, Element caller, SourceSpan span) {
        Optional<RuledMethod> found = ruled.find(method, count, caller, span);
        if (found.isPresent() && signature(method).map(known::containsKey).orElse(false)) {
            throw twoDerivatives(method, span);
        }
        return found;
    }

    /** The rules of a method that was found to have some. */
    Collection<ExecutableElement> rulesOf(ExecutableElement method) {
        return ruled.rulesOf(method);
    }

    /**
     * Makes the program of a rule known, so that the derivatives it gives can be differentiated. Where no derivative flows into the
     * method that it is of, none flows into the rule.
     *
     * @return whether the call is of a rule with source
     */
    public boolean discoverRule(Op.Call call) {
        Optional<RuledMethods.Rule> rule = ruled.rule(call);
        Optional<Signature> signature = rule.flatMap(each -> signature(each.rule()));
        if (signature.isEmpty() || known.containsKey(signature.get())) {
            return false;
        }
        return discover(
                        rule.get().rule(),
                        signature.get(),
                        header -> constants(header, rule.get().of()),
                        Kind.RULE)
                .isPresent();
    }

    private static MethodHeader constants(MethodHeader header, RuledMethod of) {
        List<ParameterHeader> parameters = new ArrayList<>(header.parameters());
        for (int k = 0; k < of.rules().size(); k++) {
            if (of.rules().get(k).isConstant()) {
                ParameterHeader parameter = parameters.get(k);
                parameters.set(k, new ParameterHeader(parameter.name(), parameter.type(), false, false));
            }
        }
        return header.with(parameters);
    }

    private static Refusal twoDerivatives(ExecutableElement method, SourceSpan span) {
        String message = "rules of " + RuleReader.show(method)
                + " hold for one call and not for another, in what one class needs: name them at both in @Rules";
        return new Refusal(new Problem(Code.DUPLICATE_RULE, span, message));
    }

    /** The method, if its program is or will be known. */
    Optional<Callee> find(ExecutableElement method, SourceSpan span) {
        Optional<Signature> signature = signature(method);
        if (signature.isEmpty()) {
            return Optional.empty();
        }
        Callee callee = known.get(signature.get());
        Optional<Callee> found = callee != null
                ? Optional.of(callee)
                : derive(method, signature.get(), span)
                        .or(() -> discover(method, signature.get(), header -> header, Kind.PLAIN))
                        .or(() -> libraries.find(method, signature.get(), span).map(stored -> adopt(stored, method)));
        if (found.isPresent() && (ruled.isKnown(method) || ruled.isAdopted(signature.get()))) {
            throw twoDerivatives(method, span);
        }
        return found;
    }

    /** Makes a method known whose program was stored. */
    Callee adopt(Libraries.Found stored, ExecutableElement method) {
        Signature signature = stored.method().signature();
        Callee callee = known.get(signature);
        if (callee != null) {
            return callee;
        }
        MethodHeader header = stored.method().header();
        MethodHeader adopted = header.asCallee(names.take(header.owner(), header.name()));
        boolean isReached = home.reaches(method);
        if (isReached) {
            mention(method);
        }
        if (stored.method().annotated()) {
            outside.add(adopted);
        }
        unlinked.add(new Unlinked(adopted, stored));
        MethodName name = isReached ? ownName(adopted, method) : new MethodName(home.type(), adopted.base());
        return add(signature, new Callee(adopted, name, Kind.LIBRARY));
    }

    /**
     * Makes rules known that a stored program was compiled with.
     *
     * @return whether they are new
     * @throws Refusal if others hold here
     */
    boolean adoptRules(RuledMethod method, SourceSpan span) {
        MethodName name = method.name();
        if (known.containsKey(new Signature(name.owner(), name.name(), method.parameters()))) {
            String message = "`" + name.owner().show() + "." + name.name() + "` is differentiated by its source here,"
                    + " and by rules in another jar";
            throw new Refusal(new Problem(Code.DUPLICATE_RULE, span, message));
        }
        return ruled.adopt(method, span);
    }

    /** The method as Java tells it from others; empty if it takes what is not understood. */
    Optional<Signature> signature(ExecutableElement method) {
        List<Optional<Type>> parameters =
                PlainMethods.receiverAndParameters(method).map(types::read).toList();
        if (!parameters.stream().allMatch(Optional::isPresent)
                || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        List<Type> read = parameters.stream().map(Optional::orElseThrow).toList();
        return Optional.of(
                new Signature(types.read(owner), method.getSimpleName().toString(), read));
    }

    private Optional<Callee> derive(ExecutableElement method, Signature signature, SourceSpan span) {
        Optional<DerivedMethods.Found> found = generated.find(method, signature.parameters(), span);
        Optional<Callee> primal = found.flatMap(each -> find(each.primal(), span));
        if (primal.isEmpty()) {
            return Optional.empty();
        }
        MethodHeader annotated = found.get().annotated();
        Derivation derivation = found.get().derivation();
        ClassType face = GeneratedNames.face(annotated.owner());
        MethodHeader header = MethodHeader.plain(
                face,
                signature.name(),
                names.take(face, signature.name()),
                derivation.parameters(annotated),
                derivation.result(annotated),
                annotated.visibility(),
                signature.name());
        derived.add(new Derived(header, primal.get().header(), annotated, derivation, span));
        outside.add(header);
        Kind kind = primal.get().kind() == Kind.LIBRARY ? Kind.LIBRARY : Kind.PLAIN;
        return Optional.of(add(signature, new Callee(header, name(header, method), kind)));
    }

    private MethodName name(MethodHeader header, ExecutableElement method) {
        return isCallable(header) ? ownName(header, method) : new MethodName(home.type(), header.base());
    }

    private Optional<Callee> discover(
            ExecutableElement method, Signature signature, UnaryOperator<MethodHeader> as, Kind kind) {
        Optional<MethodSource> source = plain.read(method, header -> names.take(header.owner(), header.name()));
        source.ifPresent(found -> {
            MethodHeader header = as.apply(found.header());
            if (DifferentiableAnnotation.isOn(method) && !header.owner().equals(home.of())) {
                outside.add(header);
            }
            add(signature, new Callee(header, name(header, method), kind));
            discovered.add(new MethodSource(header, found.path(), found.tree(), found.element()));
        });
        return source.map(found -> known.get(signature));
    }

    private boolean isCallable(MethodHeader header) {
        return header.visibility() == Visibility.PUBLIC
                || (header.visibility() == Visibility.PACKAGE
                        && header.owner().packageName().equals(home.type().packageName()));
    }
}
