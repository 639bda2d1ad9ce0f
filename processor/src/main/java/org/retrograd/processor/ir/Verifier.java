package org.retrograd.processor.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks a program after every stage, in users' builds as well: each value is defined once and before its uses, blocks
 * yield what the statement around them expects, types fit, and no statement stands in two places.
 */
public final class Verifier {

    private final Set<Integer> defined = new HashSet<>();
    private final Set<Statement> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Verifier() {}

    /**
     * Passes a well-formed program in silence.
     *
     * @throws MalformedProgram naming the first thing that is wrong
     */
    public static void verify(Function function) {
        Verifier verifier = new Verifier();
        Set<Value> visible = new HashSet<>();
        function.parameters().forEach(parameter -> verifier.define(parameter, visible));
        verifier.block(function.body(), visible, function.result().stream().toList(), "function " + function.name());
    }

    /** The first thing that is wrong with a program. */
    public static final class MalformedProgram extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedProgram(String message) {
            super(message);
        }
    }

    private void block(Block block, Set<Value> outside, List<Type> expected, String place) {
        Set<Value> visible = new Scope(outside);
        for (Statement statement : block.statements()) {
            check(seen.add(statement), () -> "a statement stands in two places: " + statement);
            Operands.of(statement).forEach(operand -> read(operand, visible, statement));
            inside(statement, visible);
            statement.results().forEach(value -> define(value, visible));
        }
        check(
                block.yields().size() == expected.size(),
                () -> place + " yields " + block.yields().size() + " operands, not " + expected.size());
        for (int k = 0; k < expected.size(); k++) {
            Operand operand = block.yields().get(k);
            if (operand instanceof Value value) {
                check(
                        visible.contains(value),
                        () -> place + " yields " + Printer.show(value) + " before it is defined");
            }
            check(
                    operand.type().equals(expected.get(k)),
                    () -> place + " yields " + operand.type().show());
        }
    }

    private void inside(Statement statement, Set<Value> visible) {
        if (statement instanceof If conditional) {
            List<Type> types = conditional.results().stream().map(Value::type).toList();
            check(conditional.condition().type() == PrimitiveType.BOOLEAN, () -> "a condition is no boolean");
            block(conditional.thenBlock(), visible, types, "then");
            block(conditional.elseBlock(), visible, types, "else");
        } else if (statement instanceof Loop loop) {
            Set<Value> body = new Scope(visible);
            loop.range().ifPresent(range -> define(range.index(), body));
            loop.carries().forEach(carry -> {
                define(carry.parameter(), body);
                check(
                        carry.initial().type().equals(carry.parameter().type()),
                        () -> "a carry starts with another type");
                check(carry.result().type().equals(carry.parameter().type()), () -> "a carry ends with another type");
            });
            List<Type> types = new ArrayList<>();
            loop.exit().ifPresent(exit -> types.add(PrimitiveType.INT));
            loop.carries().forEach(carry -> types.add(carry.parameter().type()));
            if (loop.header() instanceof LoopTest test) {
                block(test.condition(), body, List.of(PrimitiveType.BOOLEAN), "loop test");
            }
            check(loop.exit().isPresent() || !(loop.header() instanceof LoopForever), () -> "a loop that nothing ends");
            block(loop.body(), body, types, "loop");
        } else if (statement instanceof Let let) {
            check(let.result().type().equals(let.op().type()), () -> "the type of " + Printer.show(let.result()));
            if (let.op() instanceof Op.Binary binary) {
                binary(binary);
            }
        } else if (statement instanceof ArrayStore store) {
            element(store.array(), store.value());
        } else if (statement instanceof ArrayAdd add) {
            element(add.array(), add.value());
        }
    }

    private static void binary(Op.Binary op) {
        boolean shift = op.operator() == BinaryOperator.SHIFT_LEFT
                || op.operator() == BinaryOperator.SHIFT_RIGHT
                || op.operator() == BinaryOperator.SHIFT_RIGHT_UNSIGNED;
        check(
                shift || op.left().type().equals(op.right().type()),
                () -> "operands of " + op.operator() + " are "
                        + op.left().type().show() + " and " + op.right().type().show());
    }

    private static void element(Operand array, Operand value) {
        check(
                array.type() instanceof ArrayType type && type.element().equals(value.type()),
                () -> "an element of " + array.type().show() + " is no "
                        + value.type().show());
    }

    private void define(Value value, Set<Value> visible) {
        check(defined.add(value.id()), () -> Printer.show(value) + " is defined twice");
        visible.add(value);
    }

    private static void read(Operand operand, Set<Value> visible, Statement reader) {
        if (operand instanceof Value value) {
            check(visible.contains(value), () -> Printer.show(value) + " is read before it is defined, by " + reader);
        }
    }

    /** Texts are made only when needed: printing whole statements costs more than all checks. */
    private static void check(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new MalformedProgram(otherwise.get());
        }
    }

    /** A block's values, in front of those of the blocks around it; copying these would cost the square of their number. */
    private static final class Scope extends HashSet<Value> {
        private static final long serialVersionUID = 1L;
        private final transient Set<Value> outside;

        Scope(Set<Value> outside) {
            this.outside = outside;
        }

        @Override
        public boolean contains(Object value) {
            return super.contains(value) || outside.contains(value);
        }
    }
}
