package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import org.retrograd.processor.analysis.DataFlow;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.normalize.Cursor;
import org.retrograd.processor.normalize.Variable;

/** The body of an attributed method as a program of the IR. */
public final class MethodLowering {

    private final CompilerTrees compiler;
    private final Callees callees;

    public MethodLowering(CompilerTrees compiler, Callees callees) {
        this.compiler = compiler;
        this.callees = callees;
    }

    /**
     * A method that was read.
     *
     * @param source where it came from
     * @param function its program; not to be used if there are errors among the problems
     * @param flow who is computed from whom in it
     * @param calls its calls of annotated methods
     * @param problems what was refused
     */
    public record Lowered(MethodSource source, Function function, DataFlow flow, List<Call> calls, Problems problems) {

        public Lowered {
            calls = List.copyOf(calls);
        }
    }

    /** A call of an annotated method, and where. */
    public record Call(MethodHeader callee, SourceSpan span) {}

    public Lowered lower(MethodSource source) {
        MethodContext context = new MethodContext(compiler, callees);
        ExpressionLowering expressions = new ExpressionLowering(context);
        StatementLowering statements = new StatementLowering(context, expressions);
        MethodHeader header = source.header();
        Values values = new Values();
        DataFlow flow = new DataFlow();
        Cursor cursor = Cursor.atStart(new BlockBuilder(values), flow);
        List<Value> parameters = new ArrayList<>();
        for (int k = 0; k < header.parameters().size(); k++) {
            ParameterHeader parameter = header.parameters().get(k);
            VariableElement element = source.element().getParameters().get(k);
            Value value = values.fresh(Name.primal(parameter.name()), parameter.type());
            Variable variable = context.declare(element, parameter.type());
            cursor.assign(variable, value);
            parameters.add(value);
            if (parameter.active()) {
                TreePath path = new TreePath(
                        source.path(), source.tree().getParameters().get(k));
                flow.active(value, compiler.spans().span(path));
            }
        }
        TailLowering tail = new TailLowering(context, statements, expressions, header.result());
        Operand result = tail.lower(new TreePath(source.path(), source.tree().getBody()), cursor);
        Function function = new Function(
                header.name(),
                parameters,
                Optional.of(header.result()),
                cursor.builder().build(List.of(result)));
        List<Call> calls = context.calls().stream()
                .map(site -> new Call(site.callee(), site.span()))
                .toList();
        return new Lowered(source, function, flow, calls, new Problems(context.problems()));
    }
}
