package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.ir.Verifier;

class StoredZerosTest {

    private final Values values = new Values();
    private final Value a = values.fresh(new Name("a", Role.ADJOINT), new ArrayType(PrimitiveType.DOUBLE));
    private final Value c = values.fresh(Name.primal("c"), PrimitiveType.DOUBLE);
    private final Value n = values.fresh(Name.primal("n"), PrimitiveType.INT);

    /** Of two zeros from the same place in the source, as of a callee that is called twice, the first one is read. */
    @Test
    void ofEqualStoresTheLastOneGoes() {
        BlockBuilder block = new BlockBuilder(values);
        block.add(new ArrayStore(a, n, Constant.of(0.0), SourceSpan.NONE));
        Operand element = block.let(new Op.ArrayLoad(a, Constant.of(0)), SourceSpan.NONE);
        block.add(new ArrayAdd(a, Constant.of(1), element, SourceSpan.NONE));
        block.add(new ArrayStore(a, n, Constant.of(0.0), SourceSpan.NONE));
        block.add(new ArrayAdd(a, n, c, SourceSpan.NONE));
        Function changed =
                new StoredZeros().apply(new Function("f", List.of(a, c, n), Optional.empty(), block.build(List.of())));
        Verifier.verify(changed);

        assertThat(Printer.print(changed)).isEqualTo("""
                function f(double[] %a'A.0, double %c.1, int %n.2) {
                  %a'A.0[%n.2] = 0.0
                  double %.3 = %a'A.0[0]
                  %a'A.0[1] += %.3
                  %a'A.0[%n.2] = %c.1
                }
                """);
    }
}
