package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.Surroundings;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.entry.DeclaredSignature;
import org.retrograd.processor.entry.EntryChecks;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Cotangent;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Makes the adjoint methods of a primal: a forward sweep, the primal itself that keeps what will be needed, and behind it a
 * reverse sweep, its statements from the last to the first, each replaced by what it does to adjoints.
 */
public final class ReverseMode {

    /** Stands for those of arrays, which are in their shadows. */
    private static final Operand NO_ADJOINT = Constant.of(0.0);

    private final CalleeTable callees;
    private final StoragePolicy policy;

    public ReverseMode(CalleeTable callees, StoragePolicy policy) {
        this.callees = callees;
        this.policy = policy;
    }

    /**
     * A generated method.
     *
     * @param function its program
     * @param records what it returns beside the records of the face
     * @param needed the callees whose {@link AdjointForm#ADJOINT} it calls
     * @param split the callees whose parts it calls
     * @param joined the callees whose {@link AdjointForm#VALUE_AND_ADJOINT} it calls
     * @param facts what its plan has decided
     */
    public record Adjoint(
            Function function,
            List<RecordType> records,
            Set<MethodHeader> needed,
            Set<MethodHeader> split,
            Set<MethodHeader> joined,
            List<StorageFact> facts) {}

    /** The method of the given form for a primal whose parameters are those of the header. */
    public Adjoint transform(Function given, MethodHeader header, AdjointForm form) {
        Function primal = given.with(DeclaredSignature.yieldingLeaves(given, header));
        List<Value> active = form.differentiated(header).stream()
                .map(parameter -> primal.parameters().get(header.parameters().indexOf(parameter)))
                .toList();
        Workspace work = Workspace.of(primal, active, policy, callees, Surroundings.STILL);
        SplitNames names = new SplitNames(header, callees);
        AdjointSignature signature = AdjointSignature.of(primal, names, form, active, work.values());
        BlockBuilder prologue = new BlockBuilder(work.values());
        ParameterShadows arrays = ParameterShadows.of(
                primal.parameters(), active, signature.buffers(), work.activity(), work.writes(), prologue);
        arrays.shadows().forEach(work.shadows()::ofParameter);
        work.shadowPlan().planRowWrites(primal.body());

        BlockBuilder reverse = new BlockBuilder(work.values());
        ReverseScope scope = new ReverseScope.Outermost(reverse, policy.fuses(primal.body()));
        List<Statement> seedChecks =
                form.isPublic() ? seedChecks(primal, header, signature.seeds(), scope, work) : List.of();
        seed(primal, header, signature.seeds(), scope, work);
        work.reversal().block(primal.body(), scope);
        List<Statement> waiting = work.forwardSweep().waiting(primal.body());
        waiting.forEach(reverse::add);
        if (!waiting.isEmpty()) {
            seedChecks.forEach(reverse::add); // what they read is known no earlier
        }
        List<Operand> adjoints = adjoints(active, scope, work);
        arrays.deliver(reverse);
        List<Operand> yields = signature.outcome(primal.body().yields(), adjoints, arrays.gradients(), reverse);

        List<Statement> statements = new ArrayList<>(checks(signature, form, work));
        List<Statement> shadows = prologue.build(List.of()).statements();
        statements.addAll(forward(primal, shadows, arrays.areNeededFirst(), work));
        if (waiting.isEmpty()) {
            statements.addAll(seedChecks);
        }
        statements.addAll(reverse.build(yields).statements());
        Function function = method(form.methodName(header), signature, primal).with(new Block(statements, yields));
        return adjoint(function, records(form, names), work);
    }

    private Adjoint adjoint(Function function, List<RecordType> records, Workspace work) {
        JoinedCalls.Joined whole = policy.joined(function, work.callPlan());
        return new Adjoint(
                work.reversal().renamed(whole.function()),
                records,
                work.calls().needed(),
                whole.split(),
                whole.joined(),
                work.facts(whole.function()));
    }

    /** A method without a body. Its buffers may be one where the arrays are that they belong to. */
    private static Function method(String name, AdjointSignature signature, Function primal) {
        return new Function(
                name,
                signature.parameters(),
                signature.result(),
                primal.sharedWith(signature.buffers(), signature.parameters()),
                Block.EMPTY);
    }

    private static List<RecordType> records(AdjointForm form, SplitNames names) {
        return switch (form.outcome()) {
            case ADJOINTS -> names.adjointsType().stream().toList();
            case VALUE_AND_ADJOINTS -> names.valueAndAdjointsType().stream().toList();
            default -> List.of();
        };
    }

    /** The forward sweep with the making of shadows before it, if it needs them, or else behind it. */
    private static List<Statement> forward(
            Function primal, List<Statement> shadows, boolean areNeededFirst, Workspace work) {
        List<Statement> forward = work.forwardSweep().statements(primal.body());
        boolean comeFirst = areNeededFirst
                || !work.shadowPlan().isEmpty()
                || !work.callPlan().isEmpty();
        List<Statement> statements = new ArrayList<>(comeFirst ? shadows : forward);
        statements.addAll(comeFirst ? forward : shadows);
        return statements;
    }

    /** Generated callers pass arrays of their own making, of which some may be the same. */
    private static List<Statement> checks(AdjointSignature signature, AdjointForm form, Workspace work) {
        BlockBuilder checks = new BlockBuilder(work.values());
        if (form.isPublic()) {
            EntryChecks.ofArguments(signature.arguments(), work.writes(), checks);
            EntryChecks.ofBuffers(signature.allBuffers(), signature.arguments(), checks);
        }
        return checks.build(List.of()).statements();
    }

    /** What checks the cotangents. Only for that are results read, which has its price. */
    private static List<Statement> seedChecks(
            Function primal, MethodHeader header, List<Operand> seeds, ReverseScope scope, Workspace work) {
        BlockBuilder checks = new BlockBuilder(work.values());
        for (int k = 0; k < header.cotangents().size(); k++) {
            Operand result = result(primal, header, header.cotangents().get(k));
            if (EntryChecks.areOf(result.type())) {
                EntryChecks.ofDerivative(work.reversal().primal(result, scope), seeds.get(k), checks);
            }
        }
        return checks.build(List.of()).statements();
    }

    private static void seed(
            Function primal, MethodHeader header, List<Operand> seeds, ReverseScope scope, Workspace work) {
        for (int k = 0; k < header.cotangents().size(); k++) {
            seed(result(primal, header, header.cotangents().get(k)), seeds.get(k), scope, work);
        }
    }

    /** What the cotangent is of. */
    private static Operand result(Function primal, MethodHeader header, Cotangent cotangent) {
        return cotangent.of() instanceof Cotangent.Left left
                ? primal.parameters().get(header.parameters().indexOf(left.parameter()))
                : primal.body().yields().get(((Cotangent.Returned) cotangent.of()).leaf());
    }

    private static void seed(Operand result, Operand seed, ReverseScope scope, Workspace work) {
        if (!(result.type() instanceof ArrayType)) {
            work.reversal().add(result, seed, scope, SourceSpan.NONE);
        } else if (work.activity().isVaried(result)) {
            ArraySeed.add(work.shadows().of(result, scope, SourceSpan.NONE), result, seed, scope.builder());
        }
    }

    private static List<Operand> adjoints(List<Value> active, ReverseScope scope, Workspace work) {
        return active.stream()
                .map(value -> value.type().isAtomic()
                        ? work.reversal().orZero(work.reversal().take(value, scope), value, scope)
                        : NO_ADJOINT)
                .toList();
    }
}
