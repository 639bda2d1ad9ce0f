package org.retrograd.processor.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Makes methods of the parts of one, which calls them in turn. The same operations happen in the same order. What crosses from part
 * to part goes as arguments and as a result; where several do, through an array that the method makes once.
 */
public final class Outlining {

    /** A method has no more for its parameters. */
    private static final int SLOTS = 255;

    private final Function function;
    private final IntFunction<MethodName> names;
    private final Values values;
    private final Crossings crossings;
    private final Map<Type, Value> arrays = new LinkedHashMap<>();
    private final Map<Piece.Part, MethodName> named = new LinkedHashMap<>();
    private final Piece.Cut cut;

    private Outlining(Function function, int target, IntFunction<MethodName> names) {
        this.function = function;
        this.names = names;
        this.values = Values.after(function);
        this.cut = new Cutter(target).cut(function.body());
        this.crossings = new Crossings(cut);
        crossings
                .lengths()
                .forEach((type, length) -> arrays.put(type, values.fresh(arrayName(type), new ArrayType(type))));
    }

    /**
     * A method in parts.
     *
     * @param main what others call
     * @param parts what it calls, in the order of the source; none if it cannot be cut
     * @param handedOn how many values of each type go from part to part by an array
     */
    public record Outlined(Function main, List<Function> parts, Map<Type, Integer> handedOn) {
        public Outlined {
            parts = List.copyOf(parts);
            handedOn = Collections.unmodifiableMap(new LinkedHashMap<>(handedOn));
        }
    }

    /**
     * The same method in parts.
     *
     * @param target about how many bytes of bytecode a part may have
     * @param names of the parts, by their number from 1 on
     */
    public static Outlined of(Function function, int target, IntFunction<MethodName> names) {
        return new Outlining(function, target, names).outlined();
    }

    /** {@code kept} for doubles, {@code keptInts}, {@code keptArrays} for arrays of doubles, and so on. */
    private static Name arrayName(Type type) {
        Type number = type;
        while (number instanceof ArrayType rows) {
            number = rows.element();
        }
        String show = number.show().substring(0, 1).toUpperCase(Locale.ROOT)
                + number.show().substring(1);
        boolean isArray = type instanceof ArrayType;
        String word = number == PrimitiveType.DOUBLE ? "" : isArray ? show : show + "s";
        return Name.primal("kept" + word + (isArray ? "Arrays" : ""));
    }

    private Outlined outlined() {
        if (crossings.parts().stream().anyMatch(part -> Crossings.slots(parameters(part)) > SLOTS)) {
            return new Outlined(function, List.of(), Map.of());
        }
        List<Function> parts = new ArrayList<>();
        for (Piece.Part part : crossings.parts()) {
            MethodName name = names.apply(parts.size() + 1);
            named.put(part, name);
            parts.add(method(part, name.name()));
        }
        List<Statement> statements = new ArrayList<>();
        arrays.forEach((type, array) -> statements.add(new Let(
                array,
                new Op.NewArray(
                        new ArrayType(type), Constant.of(crossings.lengths().getOrDefault(type, 0))),
                SourceSpan.NONE)));
        Block body = main(cut);
        statements.addAll(body.statements());
        return new Outlined(function.with(new Block(statements, body.yields())), parts, crossings.lengths());
    }

    private Block main(Piece.Cut block) {
        List<Statement> statements = new ArrayList<>();
        for (Piece piece : block.pieces()) {
            if (piece instanceof Piece.Part part) {
                statements.add(call(part));
                crossings.leftForMain(part).forEach(value -> statements.add(load(value, originOf(part))));
            } else if (piece instanceof Piece.Staying staying) {
                statements.add(staying(staying));
                crossings
                        .left(staying.statement().results())
                        .forEach(value ->
                                statements.add(store(value, staying.statement().origin())));
            }
        }
        return new Block(statements, block.block().yields());
    }

    private Statement staying(Piece.Staying staying) {
        List<Block> blocks = staying.blocks().stream().map(this::main).toList();
        if (staying.statement() instanceof If choice) {
            return choice.with(blocks.get(0), blocks.get(1));
        }
        if (staying.statement() instanceof Loop loop) {
            return loop.header() instanceof LoopTest
                    ? new Loop(new LoopTest(blocks.get(0)), loop.carries(), loop.exit(), blocks.get(1), loop.origin())
                    : loop.with(blocks.get(0));
        }
        return staying.statement();
    }

    private CallStatement call(Piece.Part part) {
        MethodName name = Objects.requireNonNull(named.get(part));
        return new CallStatement(crossings.returned(part), name, List.copyOf(parameters(part)), originOf(part));
    }

    private static SourceSpan originOf(Piece.Part part) {
        return part.statements().get(0).origin();
    }

    private List<Value> parameters(Piece.Part part) {
        List<Value> parameters = new ArrayList<>(crossings.parameters(part));
        Set<Value> used = new LinkedHashSet<>();
        crossings.found(part).forEach(value -> used.add(arrayOf(value)));
        crossings.left(part).forEach(value -> used.add(arrayOf(value)));
        parameters.addAll(used);
        return parameters;
    }

    private Value arrayOf(Value value) {
        return Objects.requireNonNull(arrays.get(value.type()));
    }

    private Let load(Value value, SourceSpan origin) {
        return new Let(value, new Op.ArrayLoad(arrayOf(value), Constant.of(crossings.slot(value))), origin);
    }

    private ArrayStore store(Value value, SourceSpan origin) {
        return new ArrayStore(arrayOf(value), Constant.of(crossings.slot(value)), value, origin);
    }

    private Function method(Piece.Part part, String name) {
        Optional<Value> returned = crossings.returned(part);
        return new Function(
                name,
                parameters(part),
                returned.map(Value::type),
                new Block(
                        statements(part), List.<Operand>copyOf(returned.stream().toList())));
    }

    /** What a part finds in arrays is loaded where it is read first; what it leaves is stored where it is defined. */
    private List<Statement> statements(Piece.Part part) {
        Set<Value> toLoad = new HashSet<>(crossings.found(part));
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : part.statements()) {
            for (Value value : readBy(statement)) {
                if (toLoad.remove(value)) {
                    statements.add(load(value, statement.origin()));
                }
            }
            statements.add(statement);
            crossings.left(statement.results()).forEach(value -> statements.add(store(value, statement.origin())));
        }
        return statements;
    }

    private static Set<Value> readBy(Statement statement) {
        Set<Value> read = new LinkedHashSet<>();
        add(Operands.of(statement), read);
        for (Block inner : Blocks.of(statement)) {
            Blocks.forEach(inner, each -> add(Operands.of(each), read));
            addYields(inner, read);
        }
        return read;
    }

    private static void addYields(Block block, Set<Value> read) {
        add(block.yields(), read);
        block.statements().forEach(each -> Blocks.of(each).forEach(inner -> addYields(inner, read)));
    }

    private static void add(List<Operand> operands, Set<Value> read) {
        operands.forEach(operand -> {
            if (operand instanceof Value value) {
                read.add(value);
            }
        });
    }
}
