package org.retrograd.processor;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.archive.ClassArchive;
import org.retrograd.processor.archive.OutsideMethod;
import org.retrograd.processor.archive.StoredMethod;
import org.retrograd.processor.archive.StoredRecord;
import org.retrograd.processor.frontend.Callees;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;

/** Collects what other jars need to differentiate through calls of a class's annotated methods: programs as they were lowered. */
final class Archiving {

    private final Callees callees;
    private final CalleeTable table;
    private final Map<MethodHeader, Function> programs = new LinkedHashMap<>();
    private final Deque<MethodHeader> pending = new ArrayDeque<>();
    private final Set<OutsideMethod> outside = new LinkedHashSet<>();
    private final Set<RuledMethod> ruled = new LinkedHashSet<>();
    private final Rewriter naming = new Rewriter(operand -> operand, value -> value, this::named);

    private Archiving(ClassPrograms read, Callees callees) {
        this.callees = callees;
        this.table = read.table();
        read.lowered().forEach(method -> programs.put(method.source().header(), method.function()));
    }

    /**
     * The archive of a class.
     *
     * @param annotated its annotated methods, each with the header under which it is called
     */
    static ClassArchive of(Map<MethodHeader, MethodHeader> annotated, ClassPrograms read, Callees callees) {
        Archiving archiving = new Archiving(read, callees);
        archiving.pending.addAll(annotated.keySet());
        Map<MethodHeader, StoredMethod> stored = new LinkedHashMap<>();
        while (!archiving.pending.isEmpty()) {
            MethodHeader called = archiving.pending.remove();
            if (!stored.containsKey(called)) {
                MethodHeader header = annotated.getOrDefault(called, called);
                stored.put(called, archiving.store(called, header, annotated.containsKey(called)));
            }
        }
        List<StoredRecord> records = callees.records().entrySet().stream()
                .map(entry -> new StoredRecord(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                        record -> record.name().packageName() + record.name().simpleNames()))
                .toList();
        return new ClassArchive(
                List.copyOf(stored.values()), List.copyOf(archiving.outside), List.copyOf(archiving.ruled), records);
    }

    private StoredMethod store(MethodHeader called, MethodHeader header, boolean annotated) {
        Function program = Optional.ofNullable(programs.get(called)).orElseThrow();
        return new StoredMethod(callees.signature(called), header, annotated, naming.function(program));
    }

    private Statement named(Statement statement) {
        if (statement instanceof CallStatement call) {
            return table.find(call)
                    .<Statement>map(callee -> new CallStatement(
                            call.result(),
                            callees.signature(callee).methodName(),
                            note(call, callee).operands(),
                            call.effects(),
                            call.origin()))
                    .orElse(call);
        }
        if (statement instanceof Let let && let.op() instanceof Op.Call call) {
            table.ruled(call).ifPresent(this::note);
        }
        return statement;
    }

    private CallStatement note(CallStatement call, MethodHeader callee) {
        if (callees.isOutside(callee)) {
            List<ParameterHeader> parameters = callee.parameters();
            List<Integer> active = IntStream.range(0, parameters.size())
                    .filter(k -> parameters.get(k).active())
                    .boxed()
                    .toList();
            outside.add(new OutsideMethod(callees.signature(callee), active));
        } else {
            pending.add(callee);
        }
        return call;
    }

    private void note(RuledMethod method) {
        if (ruled.add(method)) {
            for (RuledMethod.ByDirection each : method.rules()) {
                each.all()
                        .forEach(rule -> table.ruled(rule.name(), method.parametersOf(rule))
                                .ifPresent(this::note));
            }
        }
    }
}
