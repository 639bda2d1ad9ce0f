package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.analysis.DataFlow;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.entry.DeclaredSignature;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Layout;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.ir.VoidType;
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
     * @param mentioned the methods and constructors that its body calls, of those that users wrote
     * @param problems what was refused
     */
    public record Lowered(
            MethodSource source, Function function, DataFlow flow, List<Element> mentioned, Problems problems) {

        public Lowered {
            mentioned = List.copyOf(mentioned);
        }

        /** The same method with another form of its program. */
        public Lowered with(Function other) {
            return new Lowered(source, other, flow, mentioned, problems);
        }

        /** The same method with one more problem. */
        public Lowered and(Problem problem) {
            return new Lowered(source, function, flow, mentioned, problems.and(Problems.of(problem)));
        }

        /** The values of the parameters through which a derivative flows. */
        public List<Value> active() {
            List<ParameterHeader> headers = source.header().parameters();
            return IntStream.range(0, headers.size())
                    .filter(k -> headers.get(k).active())
                    .mapToObj(k -> function.parameters().get(k))
                    .toList();
        }

        /** Whether an array that the method is given may hold other elements when it returns. */
        public boolean writesParameters() {
            Writes writes = Writes.of(function);
            return function.parameters().stream().anyMatch(parameter -> !writes.isConstantThroughout(parameter));
        }
    }

    public Lowered lower(MethodSource source) {
        MethodHeader header = source.header();
        MethodContext context = new MethodContext(compiler, callees, source);
        Values values = new Values();
        DataFlow flow = new DataFlow();
        Cursor cursor = Cursor.atStart(new BlockBuilder(values), flow);
        List<Value> parameters = new ArrayList<>();
        int first = PlainMethods.hasReceiver(source.element()) ? 1 : 0;
        if (first == 1) {
            parameters.add(
                    values.fresh(Name.primal("self"), header.declared().get(0).type()));
            context.calledOn(parameters.get(0));
            if (header.declared().get(0).active()) {
                flow.active(parameters.get(0), compiler.spans().span(source.path()));
            }
        }
        header.declared().forEach(parameter -> note(parameter.layout()));
        for (int k = first; k < header.declared().size(); k++) {
            parameters.add(parameter(source, k, k - first, values, context, cursor));
        }
        Optional<Type> result = Optional.of(header.result()).filter(type -> type != VoidType.VOID);
        TreePath body = new TreePath(source.path(), source.tree().getBody());
        Optional<Operand> returned = source.element().getKind() == ElementKind.CONSTRUCTOR
                ? new ConstructorLowering(context, compiler).lower(source.element(), body, cursor)
                : new BodyLowering(context, result).lower(body, cursor);
        Function function = new Function(
                header.name(),
                parameters,
                result,
                cursor.builder().build(returned.stream().toList()));
        return new Lowered(
                source,
                DeclaredSignature.flat(function, header),
                flow,
                context.mentioned(),
                new Problems(context.problems()));
    }

    /** Whether the parameter is a record that its caller takes apart, which knows nothing of what is a constant here. */
    private boolean isConstantRecord(DeclaredParameter parameter, VariableElement element) {
        RecordShapes shapes = new RecordShapes(compiler);
        TypeMirror type = element.asType();
        return DifferentiableAnnotation.isNoGradient(element)
                && parameter.layout() instanceof Layout.Leaf
                && (shapes.record(type).isPresent() || shapes.isOfRecords(type));
    }

    private void note(Layout layout) {
        layout.aggregates().forEach(aggregate -> {
            List<RecordType.Component> components = aggregate.parts().stream()
                    .map(part ->
                            new RecordType.Component(part.name(), part.layout().type()))
                    .toList();
            callees.note(aggregate.type(), components);
        });
    }

    private Value parameter(
            MethodSource source, int place, int position, Values values, MethodContext context, Cursor cursor) {
        DeclaredParameter parameter = source.header().declared().get(place);
        VariableElement element = source.element().getParameters().get(position);
        Value value = values.fresh(Name.primal(parameter.name()), parameter.type());
        Variable variable = context.declare(element, parameter.type());
        if (isConstantRecord(parameter, element)) {
            SourceSpan span = compiler.spans().parameter(source, place);
            cursor.assign(variable, cursor.let(new Op.StopGradient(value), value.name(), span));
        } else {
            cursor.assign(variable, value);
        }
        if (parameter.active()) {
            cursor.flow().active(value, compiler.spans().parameter(source, place));
        }
        return value;
    }
}
