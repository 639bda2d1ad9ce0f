package org.retrograd.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** Derivatives that are differentiated again may hold operands that are never set, on ways that nobody takes. */
class UnsetOperandsTest {

    private static final Unset UNSET = new Unset(PrimitiveType.INT);

    private final Values values = new Values();
    private final Value x = values.fresh(Name.primal("x"), new ArrayType(PrimitiveType.DOUBLE));

    @Test
    void nothingIsKnownOfSubscripts() {
        BlockBuilder body = new BlockBuilder(values);
        Operand load = body.let(new Op.ArrayLoad(x, UNSET), SourceSpan.NONE);
        body.add(new ArrayStore(x, UNSET, Constant.of(1.0), SourceSpan.NONE));
        Function function = new Function("f", List.of(x), Optional.of(load.type()), body.build(List.of(load)));

        SettledLoads settled = Surroundings.STILL.settled(function, Memory.of(function));

        assertThat(settled.found((Value) load)).isEmpty();
    }

    @Test
    void nothingIsKnownOfBounds() {
        Value index = values.fresh(Name.primal("i"), PrimitiveType.INT);
        LoopRange range = new LoopRange(index, UNSET, UNSET, BinaryOperator.LESS, 1);
        Function function = new Function("f", List.of(x), Optional.empty(), new BlockBuilder(values).build(List.of()));

        assertThat(new IndexBounds(Regions.of(function)).canStopAtStart(range)).isFalse();
    }
}
