package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;

/** The methods that reverse mode makes of one primal. */
public enum AdjointForm {
    GRADIENT(Seed.ONE, Sink.FRESH, Outcome.GRADIENT),
    VALUE_AND_GRADIENT(Seed.ONE, Sink.FRESH, Outcome.VALUE_AND_GRADIENT),
    VJP(Seed.COTANGENT, Sink.FRESH, Outcome.GRADIENT),
    ADD_VJP_TO(Seed.COTANGENT, Sink.BUFFERS, Outcome.VALUE),
    /** For the adjoints of callers: covers every active parameter, whatever {@code wrt} says. */
    ADJOINT(Seed.COTANGENT, Sink.BUFFERS, Outcome.ADJOINTS),
    /** The same with the value, for callers who know the cotangent before they call. */
    VALUE_AND_ADJOINT(Seed.COTANGENT, Sink.BUFFERS, Outcome.VALUE_AND_ADJOINTS);

    /** Where the adjoint of the result comes from. */
    enum Seed {
        ONE,
        COTANGENT
    }

    /** Where the adjoints of the parameters go. */
    enum Sink {
        FRESH,
        BUFFERS
    }

    /** What is returned. */
    enum Outcome {
        GRADIENT,
        VALUE_AND_GRADIENT,
        VALUE,
        /** The adjoints of the scalars. */
        ADJOINTS,
        /** The value, and the adjoints of the scalars. */
        VALUE_AND_ADJOINTS
    }

    private final Seed seed;
    private final Sink sink;
    private final Outcome outcome;

    AdjointForm(Seed seed, Sink sink, Outcome outcome) {
        this.seed = seed;
        this.sink = sink;
        this.outcome = outcome;
    }

    Seed seed() {
        return seed;
    }

    Sink sink() {
        return sink;
    }

    Outcome outcome() {
        return outcome;
    }

    /** The forms that the users of a method see: a plain gradient only for scalars. */
    public static List<AdjointForm> publicForms(MethodHeader header) {
        List<AdjointForm> forms =
                new ArrayList<>(header.isScalar() ? List.of(GRADIENT, VALUE_AND_GRADIENT) : List.of());
        forms.add(VJP);
        if (header.canAccumulate()) {
            forms.add(ADD_VJP_TO);
        }
        return forms;
    }

    /** Whether the primal's value is returned: then it throws what the primal throws. */
    public boolean hasValue() {
        return outcome == Outcome.VALUE
                || outcome == Outcome.VALUE_AND_GRADIENT
                || outcome == Outcome.VALUE_AND_ADJOINTS;
    }

    /** Whether users call it. */
    public boolean isPublic() {
        return this != ADJOINT && this != VALUE_AND_ADJOINT;
    }

    /** The parameters whose adjoints this form computes. */
    public List<ParameterHeader> differentiated(MethodHeader header) {
        return isPublic() ? header.returned() : header.active();
    }

    /** The generated method's name. */
    public String methodName(MethodHeader header) {
        GeneratedNames names = new GeneratedNames(header);
        return switch (this) {
            case GRADIENT -> names.gradient();
            case VALUE_AND_GRADIENT -> names.valueAndGradient();
            case VJP -> names.vjp();
            case ADD_VJP_TO -> names.addVjpTo();
            case ADJOINT -> names.adjoint();
            case VALUE_AND_ADJOINT -> names.valueAndAdjoint();
        };
    }
}
