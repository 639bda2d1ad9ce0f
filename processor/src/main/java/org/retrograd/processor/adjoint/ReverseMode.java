package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Makes the adjoint methods of a primal: a forward sweep, the primal itself that keeps what will be needed, and behind it a
 * reverse sweep, its statements from the last to the first, each replaced by what it does to adjoints.
 */
public final class ReverseMode {

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
     * @param needed the callees whose {@link AdjointForm#ADJOINT} it calls
     */
    public record Adjoint(Function function, Set<MethodHeader> needed) {}

    /** The method of the given form for a primal whose parameters are those of the header. */
    public Adjoint transform(Function primal, MethodHeader header, AdjointForm form) {
        List<Value> active = new ArrayList<>();
        for (ParameterHeader parameter : form.differentiated(header)) {
            active.add(primal.parameters().get(header.parameters().indexOf(parameter)));
        }
        Values values = Values.after(primal);
        Regions regions = Regions.of(primal);
        Activity activity = Activity.of(primal, active);
        SavePlan plan = new SavePlan(values);
        PrimalAccess access = new PrimalAccess(regions, policy, plan);
        Shadows shadows = new Shadows(regions, activity, access);
        CallReversal calls = new CallReversal(callees, access, shadows);
        Reversal reversal = new Reversal(regions, activity, access, shadows, calls);

        AdjointSignature signature = AdjointSignature.of(primal, header, form, active, values);
        BlockBuilder reverse = new BlockBuilder(values);
        ReverseScope scope = new ReverseScope.Outermost(reverse);
        Map<Value, Operand> arrays = signature.shadows(reverse);
        arrays.forEach(shadows::ofParameter);
        Operand result = primal.body().yields().get(0);
        seed(result, signature.seed(), scope, reversal, shadows);
        reversal.block(primal.body(), scope);
        List<Operand> adjoints = active.stream()
                .map(value -> reversal.take(value, scope).orElseGet(() -> zero(value.type())))
                .toList();
        List<Operand> yields = signature.outcome(result, adjoints, arrays, reverse);

        List<Statement> statements = new ArrayList<>(new ForwardSweep(plan, values).statements(primal.body()));
        Block back = reverse.build(yields);
        statements.addAll(back.statements());
        Function function = new Function(
                form.methodName(header), signature.parameters(), signature.result(), new Block(statements, yields));
        return new Adjoint(renamed(function, reversal), calls.needed());
    }

    private static void seed(Operand result, Operand seed, ReverseScope scope, Reversal reversal, Shadows shadows) {
        if (!(result.type() instanceof ArrayType)) {
            reversal.add(result, seed, scope, SourceSpan.NONE);
        } else if (reversal.isVaried(result)) {
            ArraySeed.add(shadows.of(result, scope, SourceSpan.NONE), result, seed, scope.builder());
        }
    }

    private static Operand zero(Type type) {
        return Constant.zero(type instanceof PrimitiveType primitive ? primitive : PrimitiveType.DOUBLE);
    }

    private static Function renamed(Function function, Reversal reversal) {
        Rewriter rewriter = new Rewriter(
                operand -> operand instanceof Value value ? renamed(value, reversal) : operand,
                value -> renamed(value, reversal));
        return rewriter.function(function);
    }

    private static Value renamed(Value value, Reversal reversal) {
        Name name = reversal.names().get(value);
        return name == null ? value : new Value(value.id(), name, value.type());
    }
}
