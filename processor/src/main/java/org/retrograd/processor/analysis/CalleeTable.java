package org.retrograd.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;

/** The methods that have a program or rules, by the names and parameter types under which they are called. */
public final class CalleeTable {

    private final ClassType home;
    private final Map<Signature, MethodHeader> headers = new HashMap<>();
    private final Map<Signature, RuledMethod> ruled = new HashMap<>();
    private final Set<MethodHeader> annotated = new HashSet<>();
    private final Set<MethodHeader> rules = new HashSet<>();
    private final Set<MethodHeader> library = new HashSet<>();
    private final Map<MethodHeader, String> bases = new HashMap<>();
    private final boolean isLimited;

    /**
     * A table of the methods that one generated class needs.
     *
     * @param home the generated class, where their derivatives are
     * @param ruled the methods whose derivatives users' rules give, none of them among the callees
     */
    public CalleeTable(ClassType home, List<Callee> callees, List<RuledMethod> ruled) {
        this.home = home;
        this.isLimited = callees.stream()
                .anyMatch(callee ->
                        callee.kind() == Kind.ANNOTATED && callee.header().isLimited());
        ruled.forEach(each -> this.ruled.put(new Signature(each.name(), each.parameters()), each));
        for (Callee callee : callees) {
            List<Type> types = callee.header().parameters().stream()
                    .map(ParameterHeader::type)
                    .toList();
            headers.put(new Signature(callee.name(), types), callee.header());
            bases.put(callee.header(), unusedBase(callee.header()));
            if (callee.kind() == Kind.ANNOTATED) {
                annotated.add(callee.header());
            } else if (callee.kind() == Kind.RULE) {
                rules.add(callee.header());
            } else if (callee.kind() == Kind.LIBRARY) {
                library.add(callee.header());
            }
        }
    }

    /**
     * A method that can be called.
     *
     * @param name what a call of it says
     */
    public record Callee(MethodHeader header, MethodName name, Kind kind) {}

    /** What is generated for a method. */
    public enum Kind {
        /** What users call, and what other generated methods need. */
        ANNOTATED,
        /** Only what other generated methods need. */
        PLAIN,
        /** The same, of a method whose program comes from another jar, and of its derivatives. */
        LIBRARY,
        /** The same, of a rule whose constant parameters no derivative may flow into. */
        RULE
    }

    private record Signature(MethodName method, List<Type> types) {}

    private String unusedBase(MethodHeader header) {
        String base = header.base();
        for (int number = 2; bases.containsValue(base); number++) {
            base = header.base() + number;
        }
        return base;
    }

    /** From what the names of the methods and records are made that callers need of a method: its own, but for overloads. */
    public String base(MethodHeader header) {
        return bases.getOrDefault(header, header.base());
    }

    /** The header of the method that is called. */
    public MethodHeader of(Op.Call call) {
        return find(call.method(), call.operands())
                .orElseThrow(() -> new IllegalStateException("no program for " + call));
    }

    /** The header of the method that is called. */
    public MethodHeader of(CallStatement call) {
        return find(call).orElseThrow(() -> new IllegalStateException("no program for " + call));
    }

    /** The header of the method that is called; empty for a method of which nothing is known. */
    public Optional<MethodHeader> find(CallStatement call) {
        return find(call.method(), call.operands());
    }

    /** The header of the method that is called; empty for a method of which nothing is known. */
    public Optional<MethodHeader> find(MethodName method, List<Operand> operands) {
        return Optional.ofNullable(headers.get(new Signature(method, types(operands))));
    }

    /** The rules of the method that is called, if users' rules give its derivative. */
    public Optional<RuledMethod> ruled(Op.Call call) {
        return Optional.ofNullable(ruled.get(new Signature(call.method(), types(call.operands()))));
    }

    /** The rules of a method, if users' rules give its derivative. */
    public Optional<RuledMethod> ruled(MethodName method, List<Type> parameters) {
        return Optional.ofNullable(ruled.get(new Signature(method, parameters)));
    }

    private static List<Type> types(List<Operand> operands) {
        return operands.stream().map(Operand::type).toList();
    }

    /** Whether users can call derivatives of the method, and generated code may: where savings are limited, these count. */
    public boolean hasFace(MethodHeader header) {
        return annotated.contains(header) && !isLimited;
    }

    /** Whether a method of the class limits what its derivatives may save. */
    public boolean isLimited() {
        return isLimited;
    }

    /** Whether the method was read as a rule of another. */
    public boolean isRule(MethodHeader header) {
        return rules.contains(header);
    }

    /** Whether another jar declares the method, and which of its parameters are constants. */
    public boolean isLibrary(MethodHeader header) {
        return library.contains(header);
    }

    /** Whether the method is one of the generated class. */
    public boolean isGenerated(MethodName method) {
        return method.owner().equals(home);
    }

    /** A method of the generated class. */
    public MethodName generated(String name) {
        return new MethodName(home, name);
    }

    /** A record of the generated class. */
    public ClassType record(String name) {
        return home.nested(name);
    }
}
