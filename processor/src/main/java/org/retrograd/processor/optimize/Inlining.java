package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** Puts the programs of callees in the place of their calls. */
public final class Inlining implements Pass {

    private final CalleeTable callees;
    private final Map<MethodHeader, Function> programs;
    private final Predicate<MethodHeader> inlined;

    /**
     * @param inlined which callees; none that reaches itself, all with a program
     */
    public Inlining(CalleeTable callees, Map<MethodHeader, Function> programs, Predicate<MethodHeader> inlined) {
        this.callees = callees;
        this.programs = programs;
        this.inlined = inlined;
    }

    @Override
    public String name() {
        return "inlining";
    }

    @Override
    public Function apply(Function function) {
        return function.with(new Walk(Values.after(function)).block(function.body()));
    }

    private final class Walk {

        private final Values values;
        private final Map<Value, Operand> replaced = new HashMap<>();
        private final Rewriter rewriter = new Rewriter(this::resolve, value -> value);

        Walk(Values values) {
            this.values = values;
        }

        private Operand resolve(Operand operand) {
            return operand instanceof Value value ? replaced.getOrDefault(value, value) : operand;
        }

        Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                if (statement instanceof CallStatement call && isInlined(call)) {
                    inline((CallStatement) rewriter.statement(call), statements);
                } else if (statement instanceof If conditional) {
                    statements.add(conditional(conditional));
                } else if (statement instanceof Loop loop) {
                    statements.add(loop(loop));
                } else {
                    statements.add(rewriter.statement(statement));
                }
            }
            return new Block(statements, rewriter.operands(block.yields()));
        }

        private boolean isInlined(CallStatement call) {
            return callees.find(call).filter(inlined).isPresent();
        }

        private void inline(CallStatement call, List<Statement> statements) {
            Function callee = Objects.requireNonNull(programs.get(callees.of(call)));
            Map<Value, Value> copies = new HashMap<>();
            Map<Value, Operand> arguments = new HashMap<>();
            List<ParameterHeader> headers = callees.of(call).parameters();
            for (int k = 0; k < callee.parameters().size(); k++) {
                Operand argument = call.operands().get(k);
                boolean isStopped =
                        argument.type().isDifferentiable() && !headers.get(k).active();
                arguments.put(callee.parameters().get(k), isStopped ? stopped(argument, call, statements) : argument);
            }
            Rewriter copying = new Rewriter(
                    operand -> operand instanceof Value value ? copied(value, arguments, copies) : operand,
                    value -> copies.computeIfAbsent(value, this::fresh));
            Block body = block(copying.block(callee.body()));
            statements.addAll(body.statements());
            call.result().ifPresent(result -> replaced.put(result, body.yields().get(0)));
        }

        /** What a parameter that is a declared constant is given, as a constant. */
        private Operand stopped(Operand argument, CallStatement call, List<Statement> statements) {
            Value constant = values.fresh(Name.NONE, argument.type());
            statements.add(new Let(constant, new Op.StopGradient(argument), call.origin()));
            return constant;
        }

        private Operand copied(Value value, Map<Value, Operand> arguments, Map<Value, Value> copies) {
            Operand argument = arguments.get(value);
            return argument != null ? argument : copies.computeIfAbsent(value, this::fresh);
        }

        private Value fresh(Value value) {
            return values.fresh(value.name(), value.type());
        }

        private If conditional(If conditional) {
            Operand condition = resolve(conditional.condition());
            return new If(
                    condition,
                    block(conditional.thenBlock()),
                    block(conditional.elseBlock()),
                    conditional.results(),
                    conditional.form(),
                    conditional.origin());
        }

        private Loop loop(Loop loop) {
            Loop shallow = (Loop) rewriter.loop(loop.with(Block.EMPTY));
            Optional<LoopTest> test = loop.header() instanceof LoopTest header ? Optional.of(header) : Optional.empty();
            return new Loop(
                    test.isPresent() ? new LoopTest(block(test.get().condition())) : shallow.header(),
                    shallow.carries(),
                    shallow.exit(),
                    block(loop.body()),
                    loop.origin());
        }
    }
}
