package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopHeader;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Records become their components: what is made here is read where it was made, and what a choice or a loop hands over is handed
 * over component by component. An array of records becomes one array for each number, boolean or array that these hold at any
 * depth. Records that come from elsewhere stay.
 *
 * @param shapes what each record is made of
 */
public record SplitRecords(Map<ClassType, List<RecordType.Component>> shapes) implements Pass {

    public SplitRecords {
        shapes = Map.copyOf(shapes);
    }

    @Override
    public String name() {
        return "split-records";
    }

    @Override
    public Function apply(Function function) {
        return new Walk(new RecordLeaves(shapes, Values.after(function))).function(function);
    }

    private static final class Walk {

        private final RecordLeaves leaves;
        private final RecordArrays arrays;
        private final Rewriter rewriter;

        Walk(RecordLeaves leaves) {
            this.leaves = leaves;
            this.arrays = new RecordArrays(leaves);
            this.rewriter = new Rewriter(leaves::resolve, value -> value);
        }

        Function function(Function function) {
            return function.with(block(function.body(), List.of()));
        }

        /** The block, yielding the components of each record that one of the receivers takes. */
        private Block block(Block block, List<Value> receivers) {
            List<Statement> statements = new ArrayList<>();
            block.statements().forEach(statement -> add(statement, statements));
            List<Operand> yields = new ArrayList<>();
            int leading = block.yields().size() - receivers.size();
            for (int k = 0; k < block.yields().size(); k++) {
                Operand yield = leaves.resolve(block.yields().get(k));
                boolean isSplit = k >= leading
                        && leaves.isSplit(receivers.get(k - leading).type());
                yields.addAll(isSplit ? leaves.of(yield, statements) : List.of(leaves.whole(yield, statements)));
            }
            return new Block(statements, yields);
        }

        private void add(Statement statement, List<Statement> statements) {
            if (statement instanceof If conditional) {
                statements.add(conditional(conditional));
            } else if (statement instanceof Loop loop) {
                statements.add(loop(loop, statements));
            } else if (statement instanceof Let let) {
                let((Let) rewriter.let(let), statements);
            } else if (statement instanceof ArrayStore store && isSplit(store.array())) {
                arrays.store((ArrayStore) rewriter.statement(store), statements);
            } else if (statement instanceof ArrayFill fill && isSplit(fill.array())) {
                arrays.fill((ArrayFill) rewriter.statement(fill), statements);
            } else if (statement instanceof ArrayCopy copy && isSplit(copy.source())) {
                arrays.copy((ArrayCopy) rewriter.statement(copy), statements);
            } else {
                statements.add(wholly(statements).statement(statement));
            }
        }

        private boolean isSplit(Operand operand) {
            return leaves.isSplit(operand.type());
        }

        /** What gives statements the records that they need as such. */
        private Rewriter wholly(List<Statement> statements) {
            return new Rewriter(operand -> leaves.whole(leaves.resolve(operand), statements), value -> value);
        }

        private void let(Let let, List<Statement> statements) {
            if (let.op() instanceof Op.NewRecord made && made.type() instanceof ArrayType) {
                leaves.putSet(let.result(), made.operands());
            } else if (let.op() instanceof Op.NewRecord made && leaves.isSplit(made.type())) {
                leaves.put(let.result(), made.operands());
            } else if (let.op() instanceof Op.Component read) {
                Optional<Operand> part = leaves.part(read);
                part.ifPresentOrElse(known -> leaves.replace(let.result(), known), () -> statements.add(let));
            } else if (!arrays.let(let, statements)) {
                statements.add(wholly(statements).statement(let));
            }
        }

        private If conditional(If conditional) {
            Operand condition = leaves.resolve(conditional.condition());
            Block thenBlock = block(conditional.thenBlock(), conditional.results());
            Block elseBlock = block(conditional.elseBlock(), conditional.results());
            List<Value> results = received(conditional.results());
            boolean isOne = results.size() == conditional.results().size();
            If.Form form = isOne ? conditional.form() : If.Form.STATEMENT;
            return new If(condition, thenBlock, elseBlock, results, form, conditional.origin());
        }

        private List<Value> received(List<Value> receivers) {
            List<Value> all = new ArrayList<>();
            receivers.forEach(value -> all.addAll(isSplit(value) ? leaves.split(value) : List.of(value)));
            return all;
        }

        private Loop loop(Loop loop, List<Statement> before) {
            List<Carry> carries = new ArrayList<>();
            List<Value> parameters = new ArrayList<>();
            for (Carry carry : loop.carries()) {
                parameters.add(carry.parameter());
                carries.addAll(carries(carry, before));
            }
            Loop shallow =
                    (Loop) rewriter.loop(new Loop(loop.header(), List.of(), loop.exit(), Block.EMPTY, loop.origin()));
            LoopHeader header = loop.header() instanceof LoopTest test
                    ? new LoopTest(block(test.condition(), List.of()))
                    : shallow.header();
            return new Loop(header, carries, loop.exit(), block(loop.body(), parameters), loop.origin());
        }

        private List<Carry> carries(Carry carry, List<Statement> before) {
            Operand initial = leaves.resolve(carry.initial());
            if (!isSplit(carry.parameter())) {
                return List.of(new Carry(carry.parameter(), initial, carry.result()));
            }
            List<Operand> initials = leaves.of(initial, before);
            List<Value> parameters = leaves.split(carry.parameter());
            List<Value> results = leaves.split(carry.result());
            List<Carry> carries = new ArrayList<>();
            for (int k = 0; k < initials.size(); k++) {
                carries.add(new Carry(parameters.get(k), initials.get(k), results.get(k)));
            }
            return carries;
        }
    }
}
