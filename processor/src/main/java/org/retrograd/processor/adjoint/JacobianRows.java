package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** The Jacobian of a method that returns a vector: one vector-Jacobian product for each element of it. */
public final class JacobianRows {

    private final MethodHeader header;
    private final GeneratedNames names;
    private final Values values = new Values();
    private final List<Value> parameters;

    private JacobianRows(MethodHeader header) {
        this.header = header;
        this.names = new GeneratedNames(header);
        this.parameters = header.parameters().stream()
                .map(parameter -> values.fresh(Name.primal(parameter.name()), parameter.type()))
                .toList();
    }

    /** The method, for a primal that leaves its arguments alone. */
    public static Function of(MethodHeader header) {
        return new JacobianRows(header).function();
    }

    private Function function() {
        BlockBuilder builder = new BlockBuilder(values);
        MethodName primal = new MethodName(header.owner(), header.name());
        Operand result = builder.let(
                new Op.Call(primal, List.copyOf(parameters), header.result()), Name.primal("result"), SourceSpan.NONE);
        Operand rows = builder.let(new Op.ArrayLength(result), SourceSpan.NONE);
        Value weights = builder.define(
                new Op.NewArray((ArrayType) header.result(), rows), Name.primal("cotangent"), SourceSpan.NONE);
        List<Value> jacobians = new ArrayList<>();
        for (ParameterHeader parameter : header.returned()) {
            String name = header.returned().size() == 1 ? "jacobian" : "by" + capitalised(parameter.name());
            jacobians.add(builder.define(
                    new Op.NewArray(new ArrayType(parameter.type().tangent()), rows),
                    Name.primal(name),
                    SourceSpan.NONE));
        }
        builder.add(fill(jacobians, weights, rows, builder));
        Operand outcome = jacobians.size() == 1
                ? jacobians.get(0)
                : builder.let(
                        new Op.NewRecord((ClassType) names.jacobianType(), List.copyOf(jacobians)), SourceSpan.NONE);
        return new Function(
                names.jacobian(), parameters, Optional.of(names.jacobianType()), builder.build(List.of(outcome)));
    }

    private Loop fill(List<Value> jacobians, Value weights, Operand rows, BlockBuilder builder) {
        PrimitiveType element = (PrimitiveType) ((ArrayType) header.result()).element();
        Value row = values.fresh(Name.primal("row"), PrimitiveType.INT);
        BlockBuilder body = builder.inner();
        body.add(new ArrayStore(weights, row, Constant.of(1, element), SourceSpan.NONE));
        List<Operand> arguments = new ArrayList<>(parameters);
        arguments.add(weights);
        MethodName vjp = new MethodName(GeneratedNames.implementation(header.owner()), names.vjp());
        Operand gradient =
                body.let(new Op.Call(vjp, arguments, names.gradientType()), Name.primal("gradient"), SourceSpan.NONE);
        for (int k = 0; k < jacobians.size(); k++) {
            ParameterHeader parameter = header.returned().get(k);
            Operand part = jacobians.size() == 1
                    ? gradient
                    : body.let(
                            new RecordType.Component(
                                            parameter.name(), parameter.type().tangent())
                                    .of(gradient),
                            SourceSpan.NONE);
            body.add(new ArrayStore(jacobians.get(k), row, part, SourceSpan.NONE));
        }
        body.add(new ArrayStore(weights, row, Constant.zero(element), SourceSpan.NONE));
        LoopRange range = new LoopRange(row, Constant.of(0), rows, BinaryOperator.LESS, 1);
        return new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
