package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.retrograd.processor.adjoint.SavePlan.Kept;
import org.retrograd.processor.adjoint.StorageFact.Active;
import org.retrograd.processor.adjoint.StorageFact.ComputedAgain;
import org.retrograd.processor.adjoint.StorageFact.Iterations;
import org.retrograd.processor.adjoint.StorageFact.Saved;
import org.retrograd.processor.adjoint.StorageFact.Treated;
import org.retrograd.processor.adjoint.StorageFact.Treatment;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.analysis.SourceText;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Reads off the plans, when both sweeps are complete, what a user may want to know of them. */
final class StorageSurvey {

    private static final Comparator<StorageFact> READING_ORDER =
            Comparator.comparing(StorageFact::at, Comparator.comparingInt(SourceSpan::start));

    private final SavePlan saves;
    private final PrimalAccess access;
    private final Regions regions;
    private final Activity activity;
    private final SourceText text;
    private final Map<Value, Kept> byInside = new HashMap<>();
    private final Set<Value> outsides = new LinkedHashSet<>();

    private StorageSurvey(Block primal, Regions regions, SavePlan saves, PrimalAccess access, Activity activity) {
        this.regions = regions;
        this.saves = saves;
        this.access = access;
        this.activity = activity;
        this.text = new SourceText(regions, primal);
        saves.all().forEach(kept -> {
            byInside.put(kept.inside(), kept);
            outsides.add(kept.outside());
        });
    }

    /** What is known of one primal, in the order of its source. */
    static List<StorageFact> of(
            Block primal, Regions regions, PrimalAccess access, Activity activity, CallReversal calls, Sweeps sweeps) {
        StorageSurvey survey = new StorageSurvey(primal, regions, sweeps.saves(), access, activity);
        return Stream.of(
                        survey.active(primal),
                        survey.treated(sweeps),
                        calls.facts().stream(),
                        survey.saved(),
                        survey.again())
                .flatMap(facts -> facts)
                .sorted(READING_ORDER)
                .toList();
    }

    private Stream<StorageFact> active(Block primal) {
        List<StorageFact> facts = new ArrayList<>();
        Blocks.forEach(primal, statement -> {
            Set<String> names = new LinkedHashSet<>();
            if (statement instanceof Loop loop) {
                Stream.of(
                                FreeValues.of(loop.body()).stream(),
                                loop.carries().stream().map(carry -> (Operand) carry.parameter()),
                                loop.body().statements().stream().flatMap(each -> each.results().stream()))
                        .flatMap(values -> values)
                        .forEach(value -> addActive(value, names));
            } else if (statement instanceof CallStatement call) {
                call.operands().forEach(operand -> addActive(operand, names));
            } else if (statement instanceof Let let && let.op() instanceof Op.Call call) {
                call.operands().forEach(operand -> addActive(operand, names));
            }
            if (!names.isEmpty()) {
                facts.add(new Active(statement.origin(), statement instanceof Loop, List.copyOf(names)));
            }
        });
        return facts.stream();
    }

    private void addActive(Operand operand, Set<String> names) {
        if (activity.isVaried(operand)
                && operand instanceof Value value
                && !value.name().isTemporary()) {
            names.add(value.name().base());
        }
    }

    private Stream<StorageFact> treated(Sweeps sweeps) {
        List<StorageFact> facts = new ArrayList<>();
        sweeps.fused().all().forEach(loop -> facts.add(treated(loop, Treatment.AT_ONCE, List.of())));
        saves.chosen().forEach((loop, choice) -> facts.add(treated(loop, Treatment.CHOSEN, List.of(choice.index()))));
        saves.counted().forEach((loop, trips) -> facts.add(treated(loop, Treatment.COUNTED, List.of(trips))));
        return facts.stream();
    }

    private static StorageFact treated(Statement statement, Treatment treatment, List<Value> values) {
        return new Treated(statement.origin(), treatment, "", values);
    }

    private Stream<StorageFact> saved() {
        return saves.all().stream()
                .filter(kept -> !outsides.contains(kept.inside()))
                .sorted(Comparator.comparingInt(kept -> kept.inside().id()))
                .map(this::saved);
    }

    private Saved saved(Kept innermost) {
        List<Iterations> loops = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        Optional<Kept> kept = Optional.of(innermost);
        while (kept.isPresent()) {
            List<Region> around = kept.get().around();
            if (around.get(around.size() - 1).owner() instanceof Loop loop) {
                values.add(saves.finalName(kept.get().outside()));
                loops.add(new Iterations(
                        loop.origin(), LoopRecorder.length(loop), loop.range().flatMap(text::trips)));
            }
            kept = Optional.ofNullable(byInside.get(kept.get().outside()));
        }
        if (loops.isEmpty()) {
            values.add(saves.finalName(innermost.outside()));
        }
        Value inside = innermost.inside();
        List<String> readers =
                access.readers(inside).stream().map(this::reader).distinct().toList();
        return new Saved(
                place(innermost.around()), subject(inside), inside.type(), loops, innermost.why(), readers, values);
    }

    /** The innermost loop, or else the innermost choice. */
    private static SourceSpan place(List<Region> around) {
        return around.stream()
                .map(Region::owner)
                .filter(owner -> owner instanceof Loop)
                .reduce((one, next) -> next)
                .orElseGet(() -> around.get(around.size() - 1).owner())
                .origin();
    }

    private String subject(Value value) {
        if (regions.defines(value)) {
            String known = text.of(value);
            return SourceText.isKnown(known) ? "`" + known + "`" : "what a choice or a loop gives";
        }
        if (saves.counted().containsValue(value)) {
            return "how often the loop inside it goes round";
        }
        if (saves.isCopy(value)) {
            return "a copy of `" + value.name().base() + "`";
        }
        if (value.type() instanceof ClassType) {
            return "what the forward part of `" + value.name().base() + "` returns";
        }
        return value.name().role() == Role.ADJOINT
                ? "the array of adjoints of `" + value.name().base() + "`"
                : "the iteration that the loop inside it chooses";
    }

    private String reader(Statement statement) {
        String line = " at line " + statement.origin().line();
        if (statement instanceof Let let && let.op() instanceof Op.ArrayLoad) {
            return "the subscript" + line;
        }
        if (statement instanceof Let let) {
            return "the derivative of `" + text.of(let.op()) + "`" + line;
        }
        if (statement instanceof Loop) {
            return "the loop" + line;
        }
        if (statement instanceof CallStatement call) {
            return "the adjoint of `" + call.method().name() + "`" + line;
        }
        return Blocks.of(statement).isEmpty() ? "the write" + line : "the choice" + line;
    }

    private Stream<StorageFact> again() {
        return access.computedAgain().entrySet().stream()
                .filter(entry -> !regions.around(entry.getValue().result()).isEmpty())
                .map(entry -> new ComputedAgain(
                        place(regions.around(entry.getValue().result())),
                        entry.getValue().origin(),
                        text.of(entry.getValue().op()),
                        List.of(saves.finalName(entry.getKey()))));
    }
}
