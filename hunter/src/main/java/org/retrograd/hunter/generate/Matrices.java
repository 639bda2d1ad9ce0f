package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.length;
import static org.retrograd.hunter.generate.Trees.less;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.ArrayFunction;
import org.retrograd.hunter.program.ArrayLiteral;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.NewArray;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Statements on arrays of arrays and on their rows. */
final class Matrices {

    private final Expressions expressions;
    private final Dice dice;

    Matrices(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    private Optional<Local> any(Position position) {
        List<Local> matrices = position.scope().of(Type.MATRIX);
        return matrices.isEmpty() ? Optional.empty() : Optional.of(dice.pick(matrices));
    }

    /** {@code double[] row = m[i]} */
    Optional<Fragment> declareRow(Position position) {
        return any(position).map(matrix -> {
            String name = position.scope().fresh(Type.DOUBLES);
            Local row =
                    Local.array(Type.DOUBLES, name, Bound.length(matrix.bound().inner()));
            Declare declare =
                    Declare.of(Type.DOUBLES, name, expressions.references().row(position, matrix));
            return new Fragment(List.of(declare), position.scope().with(row));
        });
    }

    Optional<Fragment> swapRows(Position position) {
        return any(position).filter(matrix -> canWrite()).map(matrix -> {
            Element one = expressions.references().row(position, matrix);
            Element other = expressions.references().row(position, matrix);
            String name = position.scope().fresh(Type.DOUBLES);
            Local kept =
                    Local.array(Type.DOUBLES, name, Bound.length(matrix.bound().inner()));
            List<Statement> statements = List.of(
                    Declare.of(Type.DOUBLES, name, one),
                    new Evaluate(Assign.set(one, other)),
                    new Evaluate(Assign.set(other, kept.variable())));
            return new Fragment(statements, position.scope().with(kept));
        });
    }

    private boolean canWrite() {
        return expressions.has(Feature.ARRAY_WRITE) && expressions.has(Feature.ALIAS);
    }

    /** {@code m[i] = a} */
    Optional<Fragment> assignRow(Position position) {
        return any(position)
                .filter(matrix -> canWrite())
                .flatMap(matrix -> expressions
                        .references()
                        .array(position, matrix.bound().inner())
                        .map(array -> Fragment.of(
                                position,
                                new Evaluate(Assign.set(expressions.references().row(position, matrix), array)))));
    }

    Optional<Fragment> declare(Position position) {
        String name = position.scope().fresh(Type.MATRIX);
        Optional<Local> other = any(position);
        if (other.isPresent() && dice.chance(0.5)) {
            return Optional.of(
                    switch (dice.between(0, expressions.has(Feature.ALIAS) ? 2 : 1)) {
                        case 0 -> copied(position, name, other.get());
                        case 1 -> deepCopy(position, name, other.get());
                        default ->
                            declared(position, name, other.get(), other.get().variable());
                    });
        }
        int rows = dice.between(1, 3);
        int columns = dice.between(1, 3);
        Expression initial = dice.chance(0.5)
                ? new NewArray(Type.MATRIX, List.of(constant(rows), constant(columns)))
                : initialised(position, rows, columns);
        Local local = Local.array(Type.MATRIX, name, Bound.lengths(Extent.fixed(rows), Extent.fixed(columns)));
        return Optional.of(new Fragment(
                List.of(Declare.of(Type.MATRIX, name, initial)),
                position.scope().with(local)));
    }

    /** {@code double[][] grid = part(a, b)} */
    Optional<Fragment> declareCall(Position position) {
        return expressions.calls().matrix(position).map(call -> {
            String name = position.scope().fresh(Type.MATRIX);
            return new Fragment(
                    List.of(Declare.of(Type.MATRIX, name, call.expression())),
                    position.scope().with(Local.array(Type.MATRIX, name, call.bound())));
        });
    }

    private Expression initialised(Position position, int rows, int columns) {
        List<Expression> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Expression> elements = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                elements.add(expressions.numbers().bounded(position, dice.between(0, 1)));
            }
            lines.add(new ArrayLiteral(Type.DOUBLES, elements));
        }
        return new ArrayLiteral(Type.MATRIX, lines);
    }

    /** A copy that shares the rows. */
    private static Fragment copied(Position position, String name, Local matrix) {
        return declared(position, name, matrix, new ArrayCall(ArrayFunction.CLONE, matrix.variable()));
    }

    private static Fragment declared(Position position, String name, Local like, Expression initial) {
        return new Fragment(
                List.of(Declare.of(Type.MATRIX, name, initial)),
                position.scope().with(Local.array(Type.MATRIX, name, like.bound())));
    }

    /** {@code double[][] w = new double[m.length][]; for (int i = 0; i < w.length; i++) w[i] = m[i].clone();} */
    private static Fragment deepCopy(Position position, String name, Local matrix) {
        Local local = Local.array(Type.MATRIX, name, matrix.bound());
        Variable i = new Variable(Type.INT, position.scope().fresh(Type.INT));
        Expression copy = new ArrayCall(ArrayFunction.CLONE, new Element(matrix.variable(), i));
        For loop = new For(
                Optional.empty(),
                List.of(Declare.of(Type.INT, i.name(), constant(0))),
                Optional.of(less(i, length(local.variable()))),
                List.of(Step.next(i)),
                Block.of(new Evaluate(Assign.set(new Element(local.variable(), i), copy))));
        Expression rows = new NewArray(Type.MATRIX, List.of(length(matrix.variable())));
        return new Fragment(
                List.of(Declare.of(Type.MATRIX, name, rows), loop),
                position.scope().with(local));
    }
}
