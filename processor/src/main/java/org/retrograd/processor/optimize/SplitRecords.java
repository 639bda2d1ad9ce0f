package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Records become their components: what is made here is read where it was made, and what a choice or a loop hands over is handed
 * over component by component. Records that come from elsewhere stay.
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
        return new Walk(Values.after(function)).function(function);
    }

    private final class Walk {

        private final Values values;
        private final Map<Value, List<Operand>> parts = new HashMap<>();
        private final Map<Value, Operand> replaced = new HashMap<>();
        private final Rewriter rewriter = new Rewriter(this::resolve, value -> value);

        Walk(Values values) {
            this.values = values;
        }

        Function function(Function function) {
            return function.with(block(function.body(), List.of()));
        }

        private Operand resolve(Operand operand) {
            Operand current = operand;
            while (current instanceof Value value && replaced.containsKey(value)) {
                current = replaced.get(value);
            }
            return current;
        }

        /** The block, yielding the components of each record that one of the receivers takes. */
        private Block block(Block block, List<Value> receivers) {
            List<Statement> statements = new ArrayList<>();
            block.statements().forEach(statement -> add(statement, statements));
            List<Operand> yields = new ArrayList<>();
            int leading = block.yields().size() - receivers.size();
            for (int k = 0; k < block.yields().size(); k++) {
                Operand yield = resolve(block.yields().get(k));
                boolean isSplit =
                        k >= leading && isRecord(receivers.get(k - leading).type());
                yields.addAll(isSplit ? leaves(yield, statements) : List.of(whole(yield, statements)));
            }
            return new Block(statements, yields);
        }

        private boolean isRecord(Type type) {
            return type instanceof ClassType record && shapes.containsKey(record);
        }

        private List<RecordType.Component> shape(Type type) {
            return shapes.getOrDefault((ClassType) type, List.of());
        }

        private void add(Statement statement, List<Statement> statements) {
            if (statement instanceof If conditional) {
                statements.add(conditional(conditional));
            } else if (statement instanceof Loop loop) {
                statements.add(loop(loop, statements));
            } else if (statement instanceof Let let) {
                boolean takesApart = let.op() instanceof Op.NewRecord || let.op() instanceof Op.Component;
                let((Let) (takesApart ? rewriter : wholly(statements)).let(let), statements);
            } else {
                statements.add(wholly(statements).statement(statement));
            }
        }

        /** What gives statements the records that they need as such. */
        private Rewriter wholly(List<Statement> statements) {
            return new Rewriter(operand -> whole(resolve(operand), statements), value -> value);
        }

        /** The record itself, where it is needed as one: made again of its components. */
        private Operand whole(Operand operand, List<Statement> statements) {
            List<Operand> known = operand instanceof Value value ? parts.get(value) : null;
            if (known == null) {
                return operand;
            }
            List<Operand> components =
                    known.stream().map(part -> whole(resolve(part), statements)).toList();
            Value made = values.fresh(((Value) operand).name(), operand.type());
            statements.add(new Let(made, new Op.NewRecord((ClassType) operand.type(), components), SourceSpan.NONE));
            return made;
        }

        private void let(Let let, List<Statement> statements) {
            if (let.op() instanceof Op.NewRecord made && isRecord(made.type())) {
                parts.put(let.result(), made.operands());
            } else if (let.op() instanceof Op.Component read && part(read).isPresent()) {
                replaced.put(let.result(), part(read).get());
            } else {
                statements.add(let);
            }
        }

        private Optional<Operand> part(Op.Component read) {
            List<Operand> known = read.record() instanceof Value value ? parts.get(value) : null;
            if (known == null) {
                return Optional.empty();
            }
            List<String> names = shape(read.record().type()).stream()
                    .map(RecordType.Component::name)
                    .toList();
            return Optional.of(resolve(known.get(names.indexOf(read.name()))));
        }

        /** The components of a record at every depth. */
        private List<Operand> leaves(Operand record, List<Statement> statements) {
            List<Operand> leaves = new ArrayList<>();
            for (RecordType.Component component : shape(record.type())) {
                Operand part = component(record, component, statements);
                if (isRecord(part.type())) {
                    leaves.addAll(leaves(part, statements));
                } else {
                    leaves.add(part);
                }
            }
            return leaves;
        }

        private Operand component(Operand record, RecordType.Component component, List<Statement> statements) {
            if (record instanceof Unset) {
                return new Unset(component.type());
            }
            Op.Component read = new RecordType.Component(component.name(), component.type()).of(record);
            Optional<Operand> known = part(read);
            if (known.isPresent()) {
                return known.get();
            }
            Value value = values.fresh(Name.primal(component.name()), component.type());
            statements.add(new Let(value, read, SourceSpan.NONE));
            return value;
        }

        /** A value for each leaf in place of a record's, which are known as its components from then on. */
        private List<Value> split(Value record) {
            List<Value> leaves = new ArrayList<>();
            List<Operand> components = new ArrayList<>();
            for (RecordType.Component component : shape(record.type())) {
                Value value = values.fresh(name(record, component), component.type());
                components.add(value);
                leaves.addAll(isRecord(component.type()) ? split(value) : List.of(value));
            }
            parts.put(record, components);
            return leaves;
        }

        private static Name name(Value record, RecordType.Component component) {
            String base = record.name().base();
            String part = component.name();
            return Name.primal(
                    base.isEmpty() ? part : base + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }

        private List<Value> received(List<Value> receivers) {
            List<Value> all = new ArrayList<>();
            receivers.forEach(value -> all.addAll(isRecord(value.type()) ? split(value) : List.of(value)));
            return all;
        }

        private If conditional(If conditional) {
            Operand condition = resolve(conditional.condition());
            Block thenBlock = block(conditional.thenBlock(), conditional.results());
            Block elseBlock = block(conditional.elseBlock(), conditional.results());
            List<Value> results = received(conditional.results());
            boolean isOne = results.size() == conditional.results().size();
            If.Form form = isOne ? conditional.form() : If.Form.STATEMENT;
            return new If(condition, thenBlock, elseBlock, results, form, conditional.origin());
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
            return new Loop(shallow.header(), carries, loop.exit(), block(loop.body(), parameters), loop.origin());
        }

        private List<Carry> carries(Carry carry, List<Statement> before) {
            Operand initial = resolve(carry.initial());
            if (!isRecord(carry.parameter().type())) {
                return List.of(new Carry(carry.parameter(), initial, carry.result()));
            }
            List<Operand> initials = leaves(initial, before);
            List<Value> parameters = split(carry.parameter());
            List<Value> results = split(carry.result());
            List<Carry> carries = new ArrayList<>();
            for (int k = 0; k < initials.size(); k++) {
                carries.add(new Carry(parameters.get(k), initials.get(k), results.get(k)));
            }
            return carries;
        }
    }
}
