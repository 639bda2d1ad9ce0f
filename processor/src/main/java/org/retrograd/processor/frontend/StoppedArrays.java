package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Place;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * An array that {@code stopGradient} gave shares its elements with one that has derivatives. Which of the two is read must
 * be plain from the program: they must not meet, and nothing may be written through the former.
 */
final class StoppedArrays {

    private final Lowered method;
    private final Activity activity;
    private final List<Problem> problems = new ArrayList<>();

    private StoppedArrays(Lowered method) {
        this.method = method;
        this.activity = Activity.of(method.function(), method.active());
    }

    static List<Problem> problems(Lowered method) {
        StoppedArrays check = new StoppedArrays(method);
        Blocks.forEach(method.function().body(), check::visit);
        return check.problems;
    }

    private void visit(Statement statement) {
        Writes.target(statement)
                .filter(activity::isStopped)
                .ifPresent(array -> refuse(statement, array, Code.UNSUPPORTED_WRITE, "a write to %s"));
        if (statement instanceof ArrayStore store) {
            becomesRow(store.value(), statement);
        } else if (statement instanceof ArrayFill fill) {
            becomesRow(fill.value(), statement);
        } else if (statement instanceof ArrayCopy copy && hasRows(copy.source())) {
            becomesRow(copy.source(), statement);
        } else if (statement instanceof Let let && let.op() instanceof Op.CopyOf copy && hasRows(copy.array())) {
            becomesRow(copy.array(), statement);
        } else if (statement instanceof CallStatement call) {
            call(call);
        } else if (statement instanceof If choice) {
            for (int k = 0; k < choice.results().size(); k++) {
                Value result = choice.results().get(k);
                meet(result, choice.thenBlock().yields().get(k), statement);
                meet(result, choice.elseBlock().yields().get(k), statement);
            }
        } else if (statement instanceof Loop loop) {
            for (int k = 0; k < loop.carries().size(); k++) {
                Value parameter = loop.carries().get(k).parameter();
                meet(parameter, loop.carries().get(k).initial(), statement);
                meet(parameter, loop.next().get(k), statement);
            }
        }
    }

    private void call(CallStatement call) {
        call.writtenArrays().stream()
                .filter(activity::isStopped)
                .forEach(array -> refuse(call, array, Code.UNSUPPORTED_WRITE, "a write to %s"));
        for (Set<Place> places : call.effects().map(Effects::shared).orElse(List.of())) {
            places.stream()
                    .flatMap(place -> call.at(place).stream())
                    .filter(activity::isStopped)
                    .findFirst()
                    .filter(array ->
                            places.stream().map(Place::parameter).distinct().count() > 1)
                    .ifPresent(array -> becomesRow(array, call));
        }
    }

    private static boolean hasRows(Operand array) {
        return array.type() instanceof ArrayType type && type.element() instanceof ArrayType;
    }

    private void becomesRow(Operand value, Statement statement) {
        if (activity.isStopped(value)) {
            refuse(statement, value, Code.UNSUPPORTED_WRITE, "%s becomes part of another");
        }
    }

    private void meet(Value result, Operand one, Statement statement) {
        if (activity.isStopped(one) && !activity.isStopped(result)) {
            refuse(
                    statement,
                    one,
                    Code.UNSUPPORTED_ARRAY_MERGE,
                    "`" + result.name().base() + "` holds %s or another one");
        }
    }

    private void refuse(Statement statement, Operand array, Code code, String message) {
        String text = message.formatted("an array that comes from `stopGradient`");
        List<FlowStep> flow = method.flow().to(List.of(array)).orElse(List.of());
        String remedy = "copy the array's elements, and call stopGradient on the numbers that are read";
        problems.add(new Problem(code, statement.origin(), text, flow, remedy));
    }
}
