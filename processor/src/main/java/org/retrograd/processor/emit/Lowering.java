package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopExit;
import org.retrograd.processor.ir.LoopForever;
import org.retrograd.processor.ir.LoopHeader;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Value;

/** Turns blocks into steps: what is inlined goes, yields become copies. */
final class Lowering implements Statement.Visitor<List<Step>> {

    private final Nesting nesting;
    private final Leaves leaves;

    private Lowering(Nesting nesting) {
        this.nesting = nesting;
        this.leaves = new Leaves(nesting);
    }

    static List<Step> of(Function function, Nesting nesting) {
        List<Step> steps = new Lowering(nesting).lower(function.body());
        Optional<Operand> result = function.body().yields().stream().findFirst();
        if (Completion.isPossible(steps)) {
            steps.add(new Step.Exit(result));
        }
        return steps;
    }

    /** What stands behind a step that never comes to its end is left out, as Java demands. */
    private List<Step> lower(Block block) {
        List<Step> steps = new ArrayList<>();
        for (Statement statement : block.statements()) {
            steps.addAll(statement.accept(this));
            if (!Completion.isPossible(steps)) {
                break;
            }
        }
        return steps;
    }

    @Override
    public List<Step> let(Let statement) {
        return compute(statement.result(), statement);
    }

    private List<Step> compute(Value target, Statement definition) {
        return nesting.isInlined(target) ? List.of() : List.of(new Step.Compute(target, definition, false));
    }

    @Override
    public List<Step> conditional(If statement) {
        if (nesting.isExpression(statement)) {
            return compute(statement.results().get(0), statement);
        }
        return List.of(new Step.Choice(
                statement.condition(),
                branch(statement.thenBlock(), statement.results()),
                branch(statement.elseBlock(), statement.results()),
                statement.origin()));
    }

    private List<Step> branch(Block block, List<Value> results) {
        List<Step> steps = lower(block);
        if (Completion.isPossible(steps)) {
            steps.add(new Step.Copies(usedMoves(results, block.yields()), Step.Moment.BRANCH_END));
        }
        return steps;
    }

    @Override
    public List<Step> loop(Loop statement) {
        List<Value> parameters =
                statement.carries().stream().map(Carry::parameter).toList();
        List<Operand> initials =
                statement.carries().stream().map(Carry::initial).toList();
        List<Value> results = statement.carries().stream().map(Carry::result).toList();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Copies(moves(parameters, initials), Step.Moment.LOOP_ENTRY));
        statement
                .exit()
                .filter(exit -> !(statement.header() instanceof LoopForever))
                .ifPresent(exit -> steps.add(new Step.Copies(
                        usedMoves(List.of(exit.result()), List.of(Constant.of(exit.goOn()))), Step.Moment.LOOP_ENTRY)));
        steps.addAll(statement.header().accept(new Headers(statement)));
        steps.add(new Step.Copies(usedMoves(results, parameters), Step.Moment.LOOP_EXIT));
        return steps;
    }

    /** The loop proper, by the kind of its header. */
    private final class Headers implements LoopHeader.Visitor<List<Step>> {

        private final Loop loop;

        Headers(Loop loop) {
            this.loop = loop;
        }

        private List<Step> body() {
            return iteration(loop.body().statements(), new IterationEnd(loop, loop.exitYield(), loop.next()));
        }

        @Override
        public List<Step> range(LoopRange header) {
            return List.of(new Step.Loop(header, body(), loop.origin()));
        }

        @Override
        public List<Step> test(LoopTest header) {
            Operand condition = header.condition().yields().get(0);
            List<Step> before = lower(header.condition());
            if (before.isEmpty() && leaves.of(condition).isEmpty()) {
                return constantly(condition);
            }
            if (before.isEmpty()) {
                return List.of(new Step.Repeat(Optional.of(condition), body(), loop.origin()));
            }
            before.add(new Step.Choice(condition, List.of(), List.of(new Step.Leave()), loop.origin()));
            before.addAll(body());
            return List.of(new Step.Repeat(Optional.empty(), before, loop.origin()));
        }

        /** Java takes what stands behind a loop while a constant is true, or in one while it is false, for a mistake. */
        private List<Step> constantly(Operand condition) {
            Value known = nesting.values().fresh(Name.primal("goesOn"), PrimitiveType.BOOLEAN);
            return List.of(
                    new Step.Copies(List.of(new Step.Move(known, condition, false)), Step.Moment.LOOP_ENTRY),
                    new Step.Repeat(Optional.of(known), body(), loop.origin()));
        }

        @Override
        public List<Step> forever(LoopForever header) {
            return List.of(new Step.Repeat(Optional.empty(), body(), loop.origin()));
        }
    }

    /**
     * How an iteration ends.
     *
     * @param exit the number of the way, if the loop has an exit
     * @param next what is handed on, in the order of the carries
     */
    private record IterationEnd(Loop loop, Optional<Operand> exit, List<Operand> next) {

        /** The end of an iteration in a branch of its last statement. */
        IterationEnd inside(If last, Block branch) {
            return new IterationEnd(
                    loop,
                    exit.map(operand -> inside(operand, last, branch)),
                    next.stream().map(operand -> inside(operand, last, branch)).toList());
        }

        private static Operand inside(Operand operand, If last, Block branch) {
            int k = operand instanceof Value ? last.results().indexOf(operand) : -1;
            return k < 0 ? operand : branch.yields().get(k);
        }
    }

    /** The statements of an iteration, or of its last branch, up to where the next one begins or the loop is left. */
    private List<Step> iteration(List<Statement> statements, IterationEnd end) {
        Optional<If> last = splitting(statements, end);
        int plain = last.isPresent() ? statements.size() - 1 : statements.size();
        List<Step> steps = lower(new Block(statements.subList(0, plain), List.of()));
        if (!Completion.isPossible(steps)) {
            return steps;
        }
        if (last.isPresent()) {
            steps.addAll(split(last.get(), end));
        } else {
            steps.addAll(end(end));
        }
        return steps;
    }

    /** The last statement, if it decides how the iteration ends. */
    private Optional<If> splitting(List<Statement> statements, IterationEnd end) {
        return statements.isEmpty() || !(statements.get(statements.size() - 1) instanceof If last)
                ? Optional.empty()
                : Optional.of(last)
                        .filter(it -> !nesting.isExpression(it))
                        .filter(it -> end.exit().filter(it.results()::contains).isPresent());
    }

    /** A branch that leaves comes first, and what goes on behind it, not inside an else. */
    private List<Step> split(If last, IterationEnd end) {
        List<Step> thenSteps = iteration(last.thenBlock().statements(), end.inside(last, last.thenBlock()));
        List<Step> elseSteps = iteration(last.elseBlock().statements(), end.inside(last, last.elseBlock()));
        List<Step> steps = new ArrayList<>();
        if (!Completion.isPossible(thenSteps)) {
            steps.add(new Step.Choice(last.condition(), thenSteps, List.of(), last.origin()));
            steps.addAll(elseSteps);
        } else if (!Completion.isPossible(elseSteps)) {
            steps.add(new Step.Choice(last.condition(), List.of(), elseSteps, last.origin()));
            steps.addAll(thenSteps);
        } else {
            steps.add(new Step.Choice(last.condition(), thenSteps, elseSteps, last.origin()));
        }
        return steps;
    }

    private List<Step> end(IterationEnd end) {
        Loop loop = end.loop();
        List<Value> parameters = loop.carries().stream().map(Carry::parameter).toList();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Copies(moves(parameters, end.next()), Step.Moment.NEXT_ITERATION));
        Optional<LoopExit> exit = loop.exit();
        Optional<Operand> number = end.exit();
        boolean goesOn = exit.isEmpty()
                || (number.isPresent()
                        && number.get() instanceof Constant constant
                        && constant.isNumber(exit.get().goOn()));
        if (goesOn) {
            return steps;
        }
        Operand code = number.orElseThrow();
        List<Step> leaving = new ArrayList<>();
        leaving.add(
                new Step.Copies(usedMoves(List.of(exit.get().result()), List.of(code)), Step.Moment.NEXT_ITERATION));
        leaving.add(new Step.Leave());
        if (code instanceof Constant) {
            steps.addAll(leaving);
        } else {
            Operand goOn = Constant.of(exit.get().goOn());
            steps.add(new Step.Choice(
                    nesting.expression(new Op.Binary(BinaryOperator.NOT_EQUAL, code, goOn)),
                    leaving,
                    List.of(),
                    SourceSpan.NONE));
        }
        return steps;
    }

    private List<Step.Move> usedMoves(List<Value> targets, List<? extends Operand> sources) {
        return moves(targets, sources).stream()
                .filter(move -> nesting.uses(move.target()) > 0)
                .toList();
    }

    private static List<Step.Move> moves(List<Value> targets, List<? extends Operand> sources) {
        List<Step.Move> moves = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            moves.add(new Step.Move(targets.get(i), sources.get(i), false));
        }
        return moves;
    }

    @Override
    public List<Step> arrayStore(ArrayStore statement) {
        return List.of(new Step.Effect(statement));
    }

    @Override
    public List<Step> arrayAdd(ArrayAdd statement) {
        return List.of(new Step.Effect(statement));
    }

    @Override
    public List<Step> call(CallStatement statement) {
        return List.of(statement
                .result()
                .filter(result -> nesting.uses(result) > 0)
                .<Step>map(result -> new Step.Compute(result, statement, false))
                .orElseGet(() -> new Step.Effect(statement)));
    }

    @Override
    public List<Step> arrayFill(ArrayFill statement) {
        return List.of(new Step.Effect(statement));
    }

    @Override
    public List<Step> arrayCopy(ArrayCopy statement) {
        return List.of(new Step.Effect(statement));
    }

    @Override
    public List<Step> keep(Keep statement) {
        return List.of();
    }

    @Override
    public List<Step> exceptional(Throw statement) {
        return List.of(new Step.Effect(statement));
    }
}
