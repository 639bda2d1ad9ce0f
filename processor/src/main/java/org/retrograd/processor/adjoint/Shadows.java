package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/** The arrays in which the adjoints of active arrays gather, with the same alias structure as the primal ones. */
final class Shadows {

    private final Regions regions;
    private final Activity activity;
    private final PrimalAccess access;
    private final Map<Value, Operand> ofParameters = new HashMap<>();

    Shadows(Regions regions, Activity activity, PrimalAccess access) {
        this.regions = regions;
        this.activity = activity;
        this.access = access;
    }

    void ofParameter(Value parameter, Operand shadow) {
        ofParameters.put(parameter, shadow);
    }

    /** The shadow of an array, as the scope can read it. */
    Operand of(Operand array, ReverseScope scope, SourceSpan origin) {
        Value value = (Value) array;
        Operand parameterShadow = ofParameters.get(value);
        if (parameterShadow != null) {
            return parameterShadow;
        }
        List<Region> around = regions.around(value);
        if (around.isEmpty()) {
            return make(value, scope, origin);
        }
        ReverseScope home = scope.mirroring(around.get(around.size() - 1));
        Operand known = home.shadows().get(value);
        if (known == null) {
            known = make(value, home, origin);
            home.shadows().put(value, known);
        }
        return known;
    }

    private Operand make(Value value, ReverseScope home, SourceSpan origin) {
        if (!activity.isVaried(value)) {
            return home.builder().let(new Op.ZerosLike(access.at(home, value)), origin);
        }
        Optional<Let> definition = regions.definition(value);
        if (definition.isPresent() && definition.get().op() instanceof Op.ArrayLoad load) {
            Operand shadow = of(load.array(), home, origin);
            Op shadowLoad = new Op.ArrayLoad(shadow, access.at(home, load.index()));
            return home.builder().let(shadowLoad, ReverseScope.adjointName(value), origin);
        }
        throw new Refusal(new Problem(
                Code.UNSUPPORTED_ARRAY_MERGE, origin, "the array read here is one of several, chosen by control flow"));
    }
}
