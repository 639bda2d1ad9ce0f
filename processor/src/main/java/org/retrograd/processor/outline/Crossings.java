package org.retrograd.processor.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/**
 * Which values are defined in one part and read outside it, and how they get there: one is what the part returns, numbers and
 * arrays of numbers beside it go by an array.
 */
final class Crossings {

    private static final int MANY_SLOTS = 100;

    private final List<Piece.Part> parts = new ArrayList<>();
    private final Map<Piece.Part, List<Value>> reads = new HashMap<>();
    private final Set<Value> readByMain = new HashSet<>();
    private final Set<Value> definedByMain = new HashSet<>();
    private final Map<Piece.Part, Value> returned = new HashMap<>();
    private final Map<Value, Integer> slots = new LinkedHashMap<>();
    private final Map<Type, Integer> lengths = new LinkedHashMap<>();

    Crossings(Piece.Cut body) {
        collect(body);
        Set<Value> readOutside = new HashSet<>(readByMain);
        reads.values().forEach(readOutside::addAll);
        parts.forEach(part -> place(part, readOutside));
        parts.stream().filter(part -> slots(parameters(part)) > MANY_SLOTS).forEach(this::placeParameters);
    }

    private void collect(Piece.Cut cut) {
        for (Piece piece : cut.pieces()) {
            if (piece instanceof Piece.Part part) {
                parts.add(part);
                reads.put(part, FreeValues.of(new Block(part.statements(), List.of())));
            } else if (piece instanceof Piece.Staying staying) {
                definedByMain.addAll(staying.statement().results());
                readByMain(Operands.of(staying.statement()));
                staying.blocks().forEach(this::collect);
            }
        }
        readByMain(cut.block().yields());
    }

    private void readByMain(List<Operand> operands) {
        operands.forEach(operand -> {
            if (operand instanceof Value value) {
                readByMain.add(value);
            }
        });
    }

    private void place(Piece.Part part, Set<Value> readOutside) {
        List<Value> crossing =
                part.visible().stream().filter(readOutside::contains).toList();
        Optional<Value> object =
                crossing.stream().filter(value -> !canBeKept(value)).findFirst();
        object.or(() -> crossing.size() == 1 ? Optional.of(crossing.get(0)) : Optional.empty())
                .ifPresent(value -> returned.put(part, value));
        for (Value value : crossing) {
            if (!returned(part).equals(Optional.of(value))) {
                keep(value);
            }
        }
    }

    /** Of a part that reads very many results of statements that stay, these go by an array as well. */
    private void placeParameters(Piece.Part part) {
        parameters(part).stream()
                .filter(value -> definedByMain.contains(value) && canBeKept(value))
                .forEach(this::keep);
    }

    private void keep(Value value) {
        slots.put(value, lengths.merge(value.type(), 1, Integer::sum) - 1);
    }

    /** How many slots parameters take. */
    static int slots(List<Value> parameters) {
        return parameters.stream()
                .mapToInt(value -> value.type() == PrimitiveType.DOUBLE || value.type() == PrimitiveType.LONG ? 2 : 1)
                .sum();
    }

    /** Whether there are arrays of what is like the value. */
    static boolean canBeKept(Value value) {
        Type type = value.type();
        while (type instanceof ArrayType array) {
            type = array.element();
        }
        return type instanceof PrimitiveType;
    }

    List<Piece.Part> parts() {
        return parts;
    }

    Optional<Value> returned(Piece.Part part) {
        return Optional.ofNullable(returned.get(part));
    }

    /** What the part is given: what it reads and does not find in an array. */
    List<Value> parameters(Piece.Part part) {
        return reads(part).stream().filter(value -> !slots.containsKey(value)).toList();
    }

    /** What the part finds in arrays. */
    List<Value> found(Piece.Part part) {
        return reads(part).stream().filter(slots::containsKey).toList();
    }

    private List<Value> reads(Piece.Part part) {
        return reads.getOrDefault(part, List.of());
    }

    /** What the part leaves in arrays. */
    List<Value> left(Piece.Part part) {
        return left(part.visible());
    }

    /** Of the results of statements, what is left in arrays. */
    List<Value> left(List<Value> results) {
        return results.stream().filter(slots::containsKey).toList();
    }

    /** What the part leaves in arrays and the method itself reads. */
    List<Value> leftForMain(Piece.Part part) {
        return left(part).stream().filter(readByMain::contains).toList();
    }

    /** The place in the array of its type. */
    int slot(Value value) {
        return slots.getOrDefault(value, -1);
    }

    /** How long the array of each type is. */
    Map<Type, Integer> lengths() {
        return lengths;
    }
}
