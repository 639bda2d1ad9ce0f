package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Carried;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.analysis.SettledLoads;
import org.retrograd.processor.analysis.ToBeRecorded;
import org.retrograd.processor.analysis.WholeReads;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Brings primal values into the reverse sweep, only those that it asks for: used where they still live, computed again, or
 * taken from where the forward sweep is then told to keep them.
 */
final class PrimalAccess {

    private final Regions regions;
    private final SettledLoads settled;
    private final WholeReads whole;
    private final StoragePolicy policy;
    private final ToBeRecorded recorded;
    private final SavePlan plan;
    private final Increments increments;
    private final Conditions conditions;
    private final Map<Value, Set<Statement>> brought = new LinkedHashMap<>();
    private final Map<Value, Let> again = new LinkedHashMap<>();
    private final Set<Value> underway = new HashSet<>();
    private Optional<Statement> reader = Optional.empty();

    PrimalAccess(
            Regions regions,
            SettledLoads settled,
            WholeReads whole,
            StoragePolicy policy,
            ToBeRecorded recorded,
            SavePlan plan) {
        this.regions = regions;
        this.settled = settled;
        this.whole = whole;
        this.policy = policy;
        this.recorded = recorded;
        this.plan = plan;
        this.increments = new Increments(regions);
        this.conditions = new Conditions(regions);
    }

    /** The operand, as the scope can read it. */
    Operand at(ReverseScope scope, Operand operand) {
        if (!(operand instanceof Value value)) {
            return operand;
        }
        reader.ifPresent(willRead(value)::add);
        List<Region> around = around(value);
        if (around.isEmpty()) {
            return value;
        }
        Region innermost = around.get(around.size() - 1);
        ReverseScope home = scope.mirroring(innermost);
        if (home.holds(innermost)) {
            return value;
        }
        Operand known = home.primals().get(value);
        if (known == null) {
            underway.add(value);
            known = bring(value, around, home);
            underway.remove(value);
            home.primals().put(value, known);
        }
        return known;
    }

    /** Whether the reverse sweep reads one of the values so far. */
    boolean hasBroughtAny(Set<Value> values) {
        return values.stream().anyMatch(brought::containsKey);
    }

    /** Says that the reverse sweep reads a value; gives the statements for whose reversal it does. */
    Set<Statement> willRead(Value value) {
        return brought.computeIfAbsent(value, key -> new LinkedHashSet<>());
    }

    /** Runs what reverses a statement, and remembers the statement as the reader of all that is read. */
    void reversing(Statement statement, Runnable reversal) {
        Optional<Statement> around = reader;
        reader = Optional.of(statement);
        reversal.run();
        reader = around;
    }

    /** The statements for whose reversal the value is read. */
    Set<Statement> readers(Value value) {
        return brought.getOrDefault(value, Set.of());
    }

    /** The values of the reverse sweep that are computed again, with the operations that computed them first. */
    Map<Value, Let> computedAgain() {
        return again;
    }

    List<Operand> operandsAt(ReverseScope scope, Op op) {
        return op.operands().stream().map(operand -> at(scope, operand)).toList();
    }

    /** How many iterations the primal's loop has begun. */
    Operand trips(ReverseScope scope, Loop loop) {
        return at(scope, plan.countTrips(loop));
    }

    private List<Region> around(Value value) {
        if (plan.made(value)) {
            return plan.around(value);
        }
        return regions.defines(value) ? regions.around(value) : List.of();
    }

    private Operand bring(Value value, List<Region> around, ReverseScope home) {
        return again(value, home)
                .or(() -> plan.keeps(value, around) ? Optional.empty() : read(value, home))
                .or(() -> counted(value, home))
                .or(() -> plan.keeps(value, around) ? Optional.empty() : copied(value, home))
                .orElseGet(() -> kept(value, around, home));
    }

    /** Computed again. */
    private Optional<Operand> again(Value value, ReverseScope home) {
        Optional<Let> definition = regions.definition(value).filter(let -> isComputedAgain(let, home));
        if (definition.isPresent()) {
            Let let = definition.get();
            Operand computed =
                    home.builder().let(let.op().with(operandsAt(home, let.op())), value.name(), let.origin());
            if (computed instanceof Value result) {
                again.put(result, let);
            }
            return Optional.of(computed);
        }
        return condition(value)
                .filter(any -> areAtHand(any, home, new HashMap<>()))
                .map(condition -> condition.evaluate(home, this));
    }

    /** Read from where the primal has stored it. */
    private Optional<Operand> read(Value value, ReverseScope home) {
        return found(value)
                .filter(load -> areAtHand(load, home, new HashMap<>()))
                .map(load -> home.builder().let(load.with(operandsAt(home, load)), value.name(), SourceSpan.NONE));
    }

    /** Found from the number of the iteration, or counted back. */
    private Optional<Operand> counted(Value value, ReverseScope home) {
        Optional<Constant> stride = regions.stride(value);
        if (stride.isPresent()) {
            return Optional.of(progression(regions.carried(value).orElseThrow(), stride.get(), home));
        }
        return increments
                .of(value)
                .filter(any -> policy.uses(Technique.UNDONE_COUNTS) && home instanceof ReverseScope.Iteration)
                .map(any -> before(value, any, (ReverseScope.Iteration) home));
    }

    /** Read from a copy of the array that is read as a whole. */
    private Optional<Operand> copied(Value value, ReverseScope home) {
        Optional<Let> load = regions.definition(value).filter(let -> policy.uses(Technique.KEPT_COPIES));
        return load.flatMap(whole::around).map(reads -> {
            Operand copy = at(home, plan.copy(reads));
            Operand index = at(home, ((Op.ArrayLoad) load.get().op()).index());
            return home.builder().let(new Op.ArrayLoad(copy, index), value.name(), SourceSpan.NONE);
        });
    }

    private Operand kept(Value value, List<Region> around, ReverseScope home) {
        Region innermost = around.get(around.size() - 1);
        Operand outside = at(home, result(value, innermost).orElseGet(() -> plan.keep(value, around, why(value))));
        return innermost.owner() instanceof Loop loop
                ? home.builder().let(new Op.ArrayLoad(outside, iteration(loop, home)), value.name(), SourceSpan.NONE)
                : outside;
    }

    /**
     * What is cheap, and reads memory only where nothing is written any more. A condition for which something would have to be kept is
     * kept itself: it is but a bit. So is a quotient.
     */
    private boolean isComputedAgain(Let let, ReverseScope home) {
        boolean isWorthKeepingOthers = isCheap(let) && let.op().type() != PrimitiveType.BOOLEAN;
        return isWorthKeepingOthers || (isEvaluable(let) && areAtHand(let.op(), home, new HashMap<>()));
    }

    private boolean isEvaluable(Let let) {
        return isCheap(let) || (policy.uses(Technique.DIVISIONS_AGAIN) && StoragePolicy.isDivision(let.op()));
    }

    private Optional<Conditions.Condition> condition(Value value) {
        return policy.uses(Technique.CONDITIONS_AGAIN) ? conditions.of(value) : Optional.empty();
    }

    private Optional<Op.ArrayLoad> found(Value value) {
        return policy.uses(Technique.FOUND_VALUES) ? settled.found(value) : Optional.empty();
    }

    private boolean areAtHand(Conditions.Condition condition, ReverseScope scope, Map<Value, Boolean> seen) {
        return condition.parts(scope).stream().allMatch(part -> isAtHand(part.operand(), part.scope(), seen));
    }

    /** The number that the choice around gives if the branch that the value is in was taken: it is the value. */
    private Optional<Value> result(Value value, Region innermost) {
        if (!(innermost.owner() instanceof If conditional)
                || !value.type().isDifferentiable()
                || !policy.uses(Technique.BRANCH_RESULTS)) {
            return Optional.empty();
        }
        int position = (innermost.block() == 0 ? conditional.thenBlock() : conditional.elseBlock())
                .yields()
                .indexOf(value);
        return position < 0
                ? Optional.empty()
                : Optional.of(conditional.results().get(position));
    }

    private boolean isCheap(Let let) {
        return policy.computesAgain(let.op()) && (!(let.op() instanceof Op.ArrayLoad) || settled.contains(let));
    }

    private boolean areAtHand(Op op, ReverseScope scope, Map<Value, Boolean> seen) {
        return op.operands().stream().allMatch(operand -> isAtHand(operand, scope, seen));
    }

    /**
     * Whether the scope can have the operand though nothing more is kept for it. A value that is just being brought is not at hand: it
     * may be stored where its own number says, as in {@code order[k] = k}.
     *
     * @param seen what is known of values that were asked for already; not at hand while the search for them goes on
     */
    private boolean isAtHand(Operand operand, ReverseScope scope, Map<Value, Boolean> seen) {
        if (!(operand instanceof Value value)) {
            return true;
        }
        List<Region> around = around(value);
        if (around.isEmpty()) {
            return true;
        }
        if (seen.containsKey(value) || underway.contains(value)) {
            return seen.getOrDefault(value, false);
        }
        seen.put(value, false);
        boolean isAtHand = isAtHand(value, around, scope, seen);
        seen.put(value, isAtHand);
        return isAtHand;
    }

    private boolean isAtHand(Value value, List<Region> around, ReverseScope scope, Map<Value, Boolean> seen) {
        Region innermost = around.get(around.size() - 1);
        ReverseScope home = scope.mirroring(innermost);
        return home.holds(innermost)
                || home.primals().containsKey(value)
                || plan.keeps(value, around)
                || regions.stride(value).isPresent()
                || recorded.contains(value)
                || regions.definition(value)
                        .filter(let -> isEvaluable(let) && areAtHand(let.op(), home, seen))
                        .isPresent()
                || condition(value).filter(any -> areAtHand(any, home, seen)).isPresent()
                || found(value).filter(load -> areAtHand(load, home, seen)).isPresent()
                || result(value, innermost)
                        .filter(any -> isAtHand(any, home, seen))
                        .isPresent();
    }

    private Operand iteration(Loop loop, ReverseScope home) {
        return home.counter().isPresent()
                ? home.counter().get()
                : LoopCounting.iteration(
                        loop.range().orElseThrow(), operand -> at(home, operand), home.builder(), SourceSpan.NONE);
    }

    /** Why a value is not computed again. */
    private WhyKept why(Value value) {
        if (regions.carried(value).isPresent()) {
            return WhyKept.CARRIED;
        }
        if (plan.isCopy(value)) {
            return WhyKept.OVERWRITTEN;
        }
        if (!regions.defines(value)) {
            return WhyKept.RECORDED;
        }
        return regions.definition(value)
                .map(let -> let.op() instanceof Op.ArrayLoad && policy.computesAgain(let.op())
                        ? WhyKept.OVERWRITTEN
                        : WhyKept.COSTLY)
                .orElse(WhyKept.MERGED);
    }

    /** What the int was before the iteration, from what it was behind it. */
    private Operand before(Value value, Increments.Counted counted, ReverseScope.Iteration iteration) {
        Operand amount = counted.amount(operand -> at(iteration, operand), iteration.builder());
        Value behind = iteration.behind(counted.carried().carry());
        Op before = new Op.Binary(BinaryOperator.SUBTRACT, behind, amount);
        return iteration.builder().let(before, value.name(), SourceSpan.NONE);
    }

    private Operand progression(Carried carried, Constant stride, ReverseScope home) {
        Operand iteration = iteration(carried.loop(), home);
        Operand initial = at(home, carried.carry().initial());
        Operand added = stride.isNumber(1)
                ? iteration
                : home.builder().binary(BinaryOperator.MULTIPLY, iteration, stride, SourceSpan.NONE);
        Value parameter = carried.carry().parameter();
        return initial instanceof Constant constant && constant.isNumber(0)
                ? added
                : home.builder()
                        .let(new Op.Binary(BinaryOperator.ADD, initial, added), parameter.name(), SourceSpan.NONE);
    }
}
