package org.retrograd.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.retrograd.processor.adjoint.AdjointForm;
import org.retrograd.processor.adjoint.CalleeTable;
import org.retrograd.processor.adjoint.JacobianRows;
import org.retrograd.processor.adjoint.ReverseMode;
import org.retrograd.processor.adjoint.StoragePolicy;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.emit.ImplementationMethod;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.optimize.KeepThrows;
import org.retrograd.processor.pipeline.Pipeline;

/** The methods of an implementation: those that users call, and the adjoints that these call. */
final class AdjointMethods {

    private final ReverseMode reverse;
    private final Throwers throwing;
    private final Map<MethodHeader, Lowered> primals;
    private final Set<MethodHeader> needed = new LinkedHashSet<>();

    AdjointMethods(CalleeTable callees, StoragePolicy policy, List<Lowered> primals) {
        this.reverse = new ReverseMode(callees, policy);
        this.throwing = Throwers.among(primals, callees);
        this.primals = new LinkedHashMap<>();
        primals.forEach(primal -> this.primals.put(primal.source().header(), primal));
    }

    /** A method, and the annotated one that it is a derivative of. */
    record Derivative(MethodHeader of, ImplementationMethod method) {}

    List<Derivative> all() {
        List<Derivative> methods = new ArrayList<>();
        primals.forEach((header, primal) -> {
            for (AdjointForm form : AdjointForm.publicForms(header)) {
                methods.add(method(primal, form));
            }
            if (header.hasJacobian()) {
                methods.add(new Derivative(
                        header,
                        new ImplementationMethod(
                                Pipeline.STANDARD.run(JacobianRows.of(header)),
                                ImplementationJavadoc.ofJacobian(header))));
            }
        });
        methods.addAll(internal());
        return methods;
    }

    /** The adjoints that other adjoints call, and those that these call in turn. */
    private List<Derivative> internal() {
        List<Derivative> methods = new ArrayList<>();
        Set<MethodHeader> done = new LinkedHashSet<>();
        while (!done.containsAll(needed)) {
            for (MethodHeader header : List.copyOf(needed)) {
                if (done.add(header)) {
                    methods.add(method(Objects.requireNonNull(primals.get(header)), AdjointForm.ADJOINT));
                }
            }
        }
        return methods;
    }

    private Derivative method(Lowered primal, AdjointForm form) {
        MethodHeader header = primal.source().header();
        Pipeline passes = (form.hasValue() ? Pipeline.PRIMAL_WITH_VALUE : Pipeline.PRIMAL)
                .behind(new KeepThrows(throwing.callsIn(primal)));
        ReverseMode.Adjoint adjoint = Defect.guard(
                "reverse mode",
                () -> Printer.print(primal.function()),
                () -> reverse.transform(passes.run(primal.function()), header, form));
        needed.addAll(adjoint.needed());
        return new Derivative(
                header,
                new ImplementationMethod(
                        Pipeline.STANDARD.run(adjoint.function()), ImplementationJavadoc.of(header, form)));
    }
}
