package org.retrograd.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** The operands that a statement itself reads, without those of the blocks inside it. */
public final class Operands implements Statement.Visitor<List<Operand>> {

    private static final Operands INSTANCE = new Operands();

    private Operands() {}

    public static List<Operand> of(Statement statement) {
        return statement.accept(INSTANCE);
    }

    @Override
    public List<Operand> let(Let statement) {
        return statement.op().operands();
    }

    @Override
    public List<Operand> conditional(If statement) {
        return List.of(statement.condition());
    }

    @Override
    public List<Operand> loop(Loop statement) {
        List<Operand> operands = new ArrayList<>();
        statement.range().ifPresent(range -> {
            operands.add(range.from());
            operands.add(range.bound());
        });
        statement.carries().forEach(carry -> operands.add(carry.initial()));
        return operands;
    }

    @Override
    public List<Operand> arrayStore(ArrayStore statement) {
        return List.of(statement.array(), statement.index(), statement.value());
    }

    @Override
    public List<Operand> arrayAdd(ArrayAdd statement) {
        return List.of(statement.array(), statement.index(), statement.value());
    }

    @Override
    public List<Operand> arrayFill(ArrayFill statement) {
        return List.of(statement.array(), statement.from(), statement.to(), statement.value());
    }

    @Override
    public List<Operand> arrayCopy(ArrayCopy statement) {
        return List.of(
                statement.source(),
                statement.sourceStart(),
                statement.target(),
                statement.targetStart(),
                statement.length());
    }

    @Override
    public List<Operand> exceptional(Throw statement) {
        return statement.shown();
    }

    @Override
    public List<Operand> keep(Keep statement) {
        return List.of(statement.operand());
    }

    @Override
    public List<Operand> call(CallStatement statement) {
        return statement.operands();
    }
}
