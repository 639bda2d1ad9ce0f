package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.compare;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.multiply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.generate.Dice.Weighted;
import org.retrograd.hunter.generate.Heads.Head;
import org.retrograd.hunter.generate.Position.Exit;
import org.retrograd.hunter.generate.Track.Axis;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Completion;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.Jumps;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Nested;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** A block in which elements of an array are computed from others, while it is made. */
final class Sweep {

    private static final int DEEPEST = 4;

    private final Field field;
    private final Expressions expressions;
    private final Blocks blocks;
    private final Dice dice;
    private final Heads heads;
    private final Cells cells;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Track> tracks;
    private final List<Variable> rows;
    private Position position;

    private Sweep(
            Field field,
            Expressions expressions,
            Blocks blocks,
            Cells cells,
            Position position,
            List<Track> tracks,
            List<Variable> rows) {
        this.field = field;
        this.expressions = expressions;
        this.blocks = blocks;
        this.dice = expressions.dice();
        this.heads = new Heads(dice);
        this.cells = cells;
        this.position = position;
        this.tracks = new ArrayList<>(tracks);
        this.rows = new ArrayList<>(rows);
    }

    static Sweep of(Field field, Expressions expressions, Blocks blocks, Position position) {
        return new Sweep(field, expressions, blocks, new Cells(expressions, field), position, List.of(), List.of());
    }

    List<Statement> statements() {
        return statements;
    }

    Position position() {
        return position;
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    /** One of the things that a block may hold next. */
    private interface Piece extends Runnable {}

    /** A loop over the array, with a body. */
    void loop() {
        loop(head());
    }

    private Head head() {
        Variable i = counter();
        List<Track> outer = tracks.stream()
                .filter(track -> !field.hasRows() || field.isSquare())
                .toList();
        if (!outer.isEmpty() && dice.chance(0.75)) {
            return heads.within(i, dice.pick(outer), field.columns());
        }
        boolean hasRow = tracks.stream().anyMatch(track -> track.axis().fits(Axis.ROWS));
        boolean isOfRows = field.hasRows() && (hasRow ? dice.chance(0.1) : dice.chance(0.85));
        Axis axis = isOfRows ? Axis.ROWS : Axis.COLUMNS;
        return heads.over(i, field.isSquare() ? Axis.SQUARE : axis, field.size(axis));
    }

    private Variable counter() {
        return new Variable(Type.INT, position.scope().fresh(Type.INT));
    }

    private void loop(Head head) {
        Variable i = head.track().variable();
        Optional<Track> carried = dice.chance(0.12) ? Optional.of(carry(head.track())) : Optional.empty();
        Optional<String> label = expressions.has(Feature.LABEL) && dice.chance(0.25)
                ? Optional.of(Loops.label(position))
                : Optional.empty();
        Position body = position.with(Local.counter(i.name(), Bound.SMALL)).inside(new Exit(Exit.Kind.LOOP, label));
        Sweep inside = new Sweep(field, expressions, blocks, cells(), body, tracks, rows);
        // twice, so that the innermost index is the most frequent one
        inside.tracks.add(head.track());
        inside.tracks.add(head.track());
        carried.ifPresent(inside.tracks::add);
        inside.fill();
        carried.filter(any -> inside.isOpen()).ifPresent(track -> inside.statements.add(set(track.variable(), i)));
        Block block = new Block(inside.statements);
        statements.add(head.with(label.filter(name -> Jumps.uses(block, name)), block));
    }

    /** Loops that are not in another one have their own order. */
    private Cells cells() {
        return tracks.isEmpty() ? new Cells(expressions, field) : cells;
    }

    /** A variable that has the index of the iteration before. */
    private Track carry(Track track) {
        Scope scope = position.scope().with(Local.counter(track.variable().name(), Bound.SMALL));
        Variable before = new Variable(Type.INT, scope.fresh(Type.INT));
        statements.add(Declare.of(Type.INT, before.name(), constant(0)));
        position = position.with(Local.counter(before.name(), Bound.SMALL));
        return new Track(before, track.axis(), 0, 0);
    }

    /** Whether control gets to the end. */
    boolean isOpen() {
        return statements.stream().allMatch(Completion::completes);
    }

    private void fill() {
        boolean isInner =
                tracks.size() < 3 || (field.hasRows() && tracks.stream().noneMatch(this::isColumn));
        if (isInner && canNest() && dice.chance(field.hasRows() ? 0.9 : 0.3)) {
            loop();
        } else {
            store();
        }
        int more = dice.between(0, 3);
        for (int k = 0; k < more && isOpen(); k++) {
            dice.weighted(pieces()).run();
        }
    }

    private boolean isColumn(Track track) {
        return track.axis().fits(Axis.COLUMNS);
    }

    private boolean canNest() {
        return position.depth() < DEEPEST;
    }

    private List<Weighted<Piece>> pieces() {
        List<Weighted<Piece>> pieces = new ArrayList<>();
        pieces.add(new Weighted<>(4, this::store));
        pieces.add(new Weighted<>(2, this::keep));
        pieces.add(new Weighted<>(0.8, this::shift));
        if (expressions.has(Feature.IF)) {
            pieces.add(new Weighted<>(1.5, this::choose));
        }
        if (expressions.has(Feature.IF) && expressions.has(Feature.BREAK)) {
            pieces.add(new Weighted<>(0.7, this::leave));
        }
        if (canNest()) {
            pieces.add(new Weighted<>(1.2, this::loop));
            pieces.add(new Weighted<>(0.6, this::anything));
        }
        if (field.hasRows() && expressions.has(Feature.ROW)) {
            pieces.add(new Weighted<>(0.8, this::nameRow));
        }
        if (field.hasRows() && expressions.has(Feature.ALIAS) && expressions.has(Feature.NESTED_BLOCK)) {
            pieces.add(new Weighted<>(0.3, this::swapRows));
        }
        return pieces;
    }

    private static Statement set(Place target, Expression value) {
        return new Evaluate(Assign.set(target, value));
    }

    private Element cell() {
        return cells.any(tracks, rows);
    }

    private Element target() {
        return cells.target(tracks, rows);
    }

    private Expression value() {
        return cells.value(position, tracks, rows);
    }

    /** {@code a[i] = f(a[i - 1], a[i])} */
    void store() {
        statements.add(storing());
    }

    private Statement storing() {
        return dice.chance(0.75)
                ? set(target(), value())
                : new Evaluate(new Assign(
                        target(),
                        dice.pick(AssignmentOperator.ADD, AssignmentOperator.SUBTRACT),
                        multiply(constant(0.3), value())));
    }

    /** {@code double root = f(a[i]); a[i] = root;} and what comes next may use the root. */
    private void keep() {
        Variable root = new Variable(Type.DOUBLE, position.scope().fresh(Type.DOUBLE));
        statements.add(Declare.of(Type.DOUBLE, root.name(), value()));
        position = position.with(new Local(root, dice.chance(0.2), Bound.NONE));
        statements.add(set(target(), root));
        Element other = target();
        Expression product = multiply(root, dice.chance(0.5) ? root : other);
        statements.add(
                set(other, Trees.call(dice.pick(MathFunction.SIN, MathFunction.COS, MathFunction.TANH), product)));
    }

    /** {@code int j = i - 1;} */
    private void shift() {
        Track track = dice.pick(tracks);
        int offset = dice.between(-Math.min(1, track.low()), Math.min(1, track.high()));
        Variable j = counter();
        statements.add(Declare.of(Type.INT, j.name(), track.plus(offset)));
        position = position.with(Local.counter(j.name(), Bound.SMALL));
        tracks.add(new Track(j, track.axis(), track.low() + offset, track.high() - offset));
    }

    private Expression condition() {
        return dice.chance(0.4)
                ? expressions.truth(position, 1)
                : compare(BinaryOperator.GREATER, cell(), dice.pick(constant(0.2), constant(0.8), constant(-0.3)));
    }

    private void choose() {
        Block yes = Block.of(storing());
        Optional<Block> no = dice.chance(0.4) ? Optional.of(Block.of(storing())) : Optional.empty();
        statements.add(new If(condition(), yes, no));
    }

    /** Out of this loop, or of one around it that has a label. */
    private void leave() {
        List<Optional<String>> labels = new ArrayList<>(List.of(Optional.empty()));
        position.exits().stream()
                .filter(Exit::isLoop)
                .map(Exit::label)
                .filter(Optional::isPresent)
                .forEach(labels::add);
        statements.add(new If(condition(), Block.of(new Break(dice.pick(labels))), Optional.empty()));
    }

    private void anything() {
        Fragment fragment = blocks.fragment(position, 1);
        statements.addAll(fragment.statements());
        position = position.with(fragment.scope());
    }

    private void nameRow() {
        Variable row = new Variable(Type.DOUBLES, position.scope().fresh(Type.DOUBLES));
        statements.add(Declare.of(Type.DOUBLES, row.name(), cells.row(tracks)));
        position = position.with(new Local(row, false, Bound.length(Extent.SOME)));
        rows.add(row);
    }

    private void swapRows() {
        Variable kept = new Variable(Type.DOUBLES, position.scope().fresh(Type.DOUBLES));
        Element one = cells.row(tracks);
        Element other = cells.row(tracks);
        statements.add(
                new Nested(Block.of(Declare.of(Type.DOUBLES, kept.name(), one), set(one, other), set(other, kept))));
    }
}
