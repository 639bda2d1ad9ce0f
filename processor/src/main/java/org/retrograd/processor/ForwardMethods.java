package org.retrograd.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.frontend.Derivation;
import org.retrograd.processor.frontend.Derived;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;

/** The methods through which tangents may go: those with a Jvp, and all that these call. */
final class ForwardMethods {

    private final Map<MethodHeader, Function> programs;
    private final CalleeTable callees;
    private final Set<MethodHeader> reached = new HashSet<>();

    private ForwardMethods(Map<MethodHeader, Function> programs, CalleeTable callees) {
        this.programs = programs;
        this.callees = callees;
    }

    /**
     * @param derived the generated methods that are called, of which some may be Jvps
     */
    static Set<MethodHeader> among(
            List<MethodHeader> annotated,
            List<Derived> derived,
            Map<MethodHeader, Function> programs,
            CalleeTable callees) {
        ForwardMethods all = new ForwardMethods(programs, callees);
        annotated.stream().filter(header -> header.has(Mode.FORWARD)).forEach(all::reach);
        derived.stream()
                .filter(each -> each.derivation() instanceof Derivation.Forward)
                .forEach(each -> all.reach(each.primal()));
        return all.reached;
    }

    private void reach(MethodHeader header) {
        Function program = programs.get(header);
        if (program != null && reached.add(header)) {
            Recursion.callees(program, callees).forEach(this::reach);
        }
    }
}
