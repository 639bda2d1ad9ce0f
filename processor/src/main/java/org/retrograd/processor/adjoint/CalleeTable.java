package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;

/** The annotated methods that can be called, by name and parameter types. */
public final class CalleeTable {

    private final Map<Signature, MethodHeader> headers = new HashMap<>();

    public CalleeTable(List<MethodHeader> methods) {
        for (MethodHeader header : methods) {
            List<Type> types =
                    header.parameters().stream().map(ParameterHeader::type).toList();
            headers.put(new Signature(new MethodName(header.owner(), header.name()), types), header);
        }
    }

    private record Signature(MethodName method, List<Type> types) {}

    /** The header of the method that is called. */
    public MethodHeader of(Op.Call call) {
        List<Type> types = call.operands().stream().map(Operand::type).toList();
        MethodHeader header = headers.get(new Signature(call.method(), types));
        if (header == null) {
            throw new IllegalStateException("no annotated method for " + call);
        }
        return header;
    }
}
