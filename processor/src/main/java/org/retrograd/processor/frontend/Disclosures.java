package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Value;

/**
 * What methods say to code of which nothing is known, and hear from it. Such code may keep a number that it is told anywhere, and
 * give it back from anywhere: which objects and classes know of each other cannot be told.
 *
 * @param telling the methods that, given what varies, tell some of it
 * @param asking the methods that are given numbers
 */
public record Disclosures(Set<MethodHeader> telling, Set<MethodHeader> asking) {

    /** Classes of the JDK whose methods depend on nothing but their arguments, or on chance. */
    private static final Set<String> SILENT = Set.of(
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.lang.String",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean");

    public Disclosures {
        telling = Set.copyOf(telling);
        asking = Set.copyOf(asking);
    }

    /** Whether the code behind a call could keep what it is told. */
    static boolean isKept(CallStatement call) {
        ClassType owner = call.method().owner();
        return !SILENT.contains(owner.qualified());
    }

    /** Goes through all programs until nothing is added, since they call each other. */
    public static Disclosures among(Map<MethodHeader, Function> programs, CalleeTable callees) {
        Search search = new Search(callees, new HashSet<>(), new HashSet<>());
        int before;
        do {
            before = search.telling().size() + search.asking().size();
            programs.forEach(search::visit);
        } while (search.telling().size() + search.asking().size() > before);
        return new Disclosures(search.telling(), search.asking());
    }

    private record Search(CalleeTable callees, Set<MethodHeader> telling, Set<MethodHeader> asking) {

        void visit(MethodHeader header, Function program) {
            List<CallStatement> calls = calls(program);
            boolean asks = calls.stream()
                    .anyMatch(call -> callees.find(call)
                            .map(asking::contains)
                            .orElseGet(() -> isKept(call) && givesNumbers(call)));
            if (asks) {
                asking.add(header);
            }
            if (calls.stream().anyMatch(this::couldTell)
                    && tells(calls, Activity.of(program, active(header, program)))) {
                telling.add(header);
            }
        }

        private static List<CallStatement> calls(Function program) {
            List<CallStatement> calls = new ArrayList<>();
            Blocks.forEach(program.body(), statement -> {
                if (statement instanceof CallStatement call) {
                    calls.add(call);
                }
            });
            return calls;
        }

        private boolean couldTell(CallStatement call) {
            return callees.find(call).map(telling::contains).orElseGet(() -> isKept(call));
        }

        /** Whether something that varies is told, or anything at all after it was made a string, say. */
        private boolean tells(List<CallStatement> calls, Activity activity) {
            boolean isTranslated = calls.stream()
                    .anyMatch(call -> callees.find(call).isEmpty()
                            && call.result().isPresent()
                            && call.operands().stream().anyMatch(activity::isVaried));
            return calls.stream()
                    .filter(this::couldTell)
                    .anyMatch(call -> call.operands().stream()
                            .anyMatch(operand ->
                                    activity.isVaried(operand) || (isTranslated && operand instanceof Value)));
        }

        private static List<Value> active(MethodHeader header, Function program) {
            List<ParameterHeader> parameters = header.parameters();
            return header.active().stream()
                    .map(parameter -> program.parameters().get(parameters.indexOf(parameter)))
                    .toList();
        }
    }

    static boolean givesNumbers(CallStatement call) {
        Optional<Value> result = call.result();
        return result.filter(value -> value.type().isDifferentiable()).isPresent();
    }

    /** Whether the callee tells what varies, if some of the arguments does. */
    boolean tells(MethodHeader callee, CallStatement call, Activity activity) {
        return telling.contains(callee) && call.operands().stream().anyMatch((Operand each) -> activity.isVaried(each));
    }
}
