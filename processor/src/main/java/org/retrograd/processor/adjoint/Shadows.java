package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.analysis.SettledLoads;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * The arrays in which the adjoints of active arrays gather, with the same alias structure as the primal ones. Rows of arrays
 * of which no row is replaced any more are found by their index; all other shadows come from the forward sweep.
 */
final class Shadows {

    private final Regions regions;
    private final Activity activity;
    private final SettledLoads settled;
    private final PrimalAccess access;
    private final ShadowPlan plan;
    private final Set<Value> own;
    private final Map<Value, Operand> ofParameters = new HashMap<>();

    /** @param own the arrays of {@link org.retrograd.processor.analysis.OwnArrays} */
    Shadows(
            Regions regions,
            Activity activity,
            SettledLoads settled,
            PrimalAccess access,
            ShadowPlan plan,
            Set<Value> own) {
        this.regions = regions;
        this.activity = activity;
        this.settled = settled;
        this.access = access;
        this.plan = plan;
        this.own = own;
    }

    void ofParameter(Value parameter, Operand shadow) {
        ofParameters.put(parameter, shadow);
        plan.ofParameter(parameter, shadow);
    }

    /** The shadow of an array, as the scope can read it. */
    Operand of(Operand array, ReverseScope scope, SourceSpan origin) {
        if (!(array instanceof Value value)) {
            return array;
        }
        Operand parameterShadow = ofParameters.get(value);
        if (parameterShadow != null) {
            return parameterShadow;
        }
        if (own.contains(value)) {
            return ofOwn(value, scope, origin);
        }
        Optional<Op.ArrayLoad> row = row(value);
        boolean isScratch = !activity.isVaried(value) && !activity.isStopped(value);
        if (!isScratch && row.isEmpty()) {
            return access.at(scope, plan.of(value));
        }
        List<Region> around = regions.around(value);
        ReverseScope home = around.isEmpty() ? scope : scope.mirroring(around.get(around.size() - 1));
        Operand known = home.shadows().get(value);
        if (known == null) {
            known = row.isPresent() && !isScratch
                    ? load(value, row.get(), home, origin)
                    : home.builder().let(new Op.ZerosLike(access.at(home, value)), origin);
            if (!around.isEmpty()) {
                home.shadows().put(value, known);
            }
        }
        return known;
    }

    /** Nothing is known of it outside of its block: the reverse sweep of the block makes it. */
    private Operand ofOwn(Value array, ReverseScope scope, SourceSpan origin) {
        List<Region> around = regions.around(array);
        ReverseScope home = scope.mirroring(around.get(around.size() - 1));
        Operand known = home.shadows().get(array);
        if (known == null) {
            Op.NewArray made =
                    (Op.NewArray) regions.definition(array).orElseThrow().op();
            Op zeros = new Op.NewArray(made.type(), access.at(home, made.length()));
            known = home.builder().let(zeros, ReverseScope.adjointName(array), origin);
            home.shadows().put(array, known);
        }
        return known;
    }

    private Operand load(Value value, Op.ArrayLoad load, ReverseScope home, SourceSpan origin) {
        Op shadowLoad = new Op.ArrayLoad(of(load.array(), home, origin), access.at(home, load.index()));
        return home.builder().let(shadowLoad, ReverseScope.adjointName(value), origin);
    }

    /** Where the array is a row that stays: it was loaded from there, or stored. */
    private Optional<Op.ArrayLoad> row(Value value) {
        return regions.definition(value)
                .filter(settled::contains)
                .map(Let::op)
                .filter(Op.ArrayLoad.class::isInstance)
                .map(Op.ArrayLoad.class::cast)
                .or(() -> settled.found(value).filter(load -> isIteration(load.index())));
    }

    private boolean isIteration(Operand index) {
        return index instanceof Value value && regions.range(value).isPresent();
    }
}
