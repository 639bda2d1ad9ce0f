package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.retrograd.hunter.generate.Dice.Weighted;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Completion;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;

/** Makes blocks out of whatever the features allow. */
final class Blocks {

    private static final int DEEPEST = 4;

    /** Something that can be put where there is room for statements; nothing if it does not fit. */
    interface Maker extends Function<Position, Optional<Fragment>> {}

    private final Expressions expressions;
    private final Dice dice;
    private final Budget budget;
    private final List<Weighted<Maker>> flat = new ArrayList<>();
    private final List<Weighted<Maker>> nesting = new ArrayList<>();

    Blocks(Expressions expressions, Budget budget) {
        this.expressions = expressions;
        this.dice = expressions.dice();
        this.budget = budget;
        addFlat();
        addNesting();
    }

    private void addFlat() {
        Simple simple = new Simple(expressions);
        flat.add(new Weighted<>(6, simple::update));
        flat.add(new Weighted<>(2.5, simple::declareNumber));
        flat.add(new Weighted<>(0.7, simple::declareInteger));
        flat.add(new Weighted<>(0.6, simple::declareTruth));
        flatIf(Feature.LATE_INITIAL, 0.4, simple::declareLate);
        ArrayStatements arrays = new ArrayStatements(expressions);
        flatIf(Feature.ARRAY_WRITE, 1.5, arrays::write);
        flatIf(Feature.ARRAY_WRITE, 0.5, arrays::swapElements);
        flatIf(Feature.LOCAL_ARRAY, 1.2, arrays::declare);
        flatIf(Feature.ALIAS, 0.8, arrays::alias);
        flatIf(Feature.ALIAS, 0.5, arrays::assign);
        flatIf(Feature.ALIAS, 0.4, arrays::swapReferences);
        flatIf(Feature.ARRAY_CALL, 0.5, arrays::fill);
        flatIf(Feature.ARRAY_CALL, 0.5, arrays::copy);
        flatIf(Feature.INT_ARRAY, 0.5, arrays::integers);
        Matrices matrices = new Matrices(expressions);
        flatIf(Feature.ROW, 0.6, matrices::declareRow);
        flatIf(Feature.ROW, 0.4, matrices::swapRows);
        flatIf(Feature.ROW, 0.3, matrices::assignRow);
        flatIf(Feature.LOCAL_ARRAY, 0.4, matrices::declare);
        Records records = expressions.records();
        flatIf(Feature.RECORD, 1.0, records::declare);
        flatIf(Feature.RECORD, 1.0, records::assign);
        flatIf(Feature.RECORD_ARRAY, 0.4, records::declareList);
        flatIf(Feature.RECORD_ARRAY, 0.6, records::write);
        flatIf(Type.VOID, 3, expressions.calls()::statement);
        flatIf(Type.DOUBLES, 1.5, arrays::declareCall);
        flatIf(Type.MATRIX, 1.5, matrices::declareCall);
        Exits exits = new Exits(expressions);
        flatIf(Feature.ASSERT, 0.15, exits::assertion);
    }

    private void addNesting() {
        Branches branches = new Branches(expressions, this);
        nestIf(Feature.IF, 3, branches::branch);
        nestIf(Feature.SWITCH, 0.8, branches::colonSwitch);
        nestIf(Feature.ARROW_SWITCH, 0.8, branches::arrowSwitch);
        nestIf(Feature.NESTED_BLOCK, 0.1, branches::nested);
        nestIf(Feature.LABEL, 0.25, branches::labelled);
        Loops loops = new Loops(expressions, this);
        CountedLoops counted = new CountedLoops(expressions, loops);
        nestIf(Feature.COUNTED_FOR, 2.5, counted::loop);
        nestIf(Feature.FOR_EACH, 0.8, counted::forEach);
        OtherLoops others = new OtherLoops(expressions, loops);
        nestIf(Feature.OTHER_FOR, 1.2, others::loop);
        WhileLoops whiles = new WhileLoops(expressions, loops);
        nestIf(Feature.WHILE, 1.2, whiles::whileLoop);
        nestIf(Feature.DO, 0.8, whiles::doLoop);
        addIdioms(loops);
        Exits exits = new Exits(expressions);
        nestIf(Feature.BREAK, 1.2, exits::breakOut);
        nestIf(Feature.CONTINUE, 1.0, exits::continueLoop);
        nestIf(Feature.RETURN_IN_IF, 0.6, exits::returnEarly);
        nestIf(Feature.THROW, 0.2, exits::failure);
    }

    private void addIdioms(Loops loops) {
        Idioms idioms = new Idioms(expressions, loops);
        nestIf(Set.of(Feature.COUNTED_FOR, Feature.ARRAY_WRITE), 0.7, idioms::recurrence);
        nestIf(Set.of(Feature.COUNTED_FOR, Feature.BREAK), 0.6, idioms::sumUntil);
        nestIf(Set.of(Feature.COUNTED_FOR), 0.5, idioms::largest);
        nestIf(Set.of(Feature.WHILE), 0.4, idioms::newton);
        nestIf(Set.of(Feature.FOR_EACH, Feature.ARRAY_WRITE, Feature.EFFECT), 0.5, idioms::compaction);
        nestIf(Set.of(Feature.FOR_EACH, Feature.SWITCH), 0.4, idioms::states);
        ArrayIdioms arrays = new ArrayIdioms(expressions, loops);
        Set<Feature> writing = Set.of(Feature.COUNTED_FOR, Feature.ARRAY_WRITE);
        Set<Feature> moving =
                Set.of(Feature.COUNTED_FOR, Feature.ARRAY_WRITE, Feature.ALIAS, Feature.ROW, Feature.NESTED_BLOCK);
        nestIf(writing, 0.5, arrays::sorting);
        nestIf(moving, 0.5, arrays::buffers);
        nestIf(moving, 0.5, arrays::elimination);
        addRecurrences();
    }

    private void addRecurrences() {
        Recurrences recurrences = new Recurrences(expressions, this);
        nestIf(Set.of(Feature.RECURRENCE, Feature.COUNTED_FOR, Feature.ARRAY_WRITE), 2, recurrences::overNumbers);
        nestIf(
                Set.of(Feature.RECURRENCE, Feature.COUNTED_FOR, Feature.ARRAY_WRITE, Feature.MATRIX),
                1.5,
                recurrences::overRows);
    }

    private void nestIf(Set<Feature> features, double weight, Maker maker) {
        if (features.stream().allMatch(expressions::has)) {
            nesting.add(new Weighted<>(weight, maker));
        }
    }

    private void flatIf(Feature feature, double weight, Maker maker) {
        addIf(feature, weight, maker, flat);
    }

    /** Only where there is something to call that has a certain result. */
    private void flatIf(Type result, double weight, Maker maker) {
        if (expressions.calls().give(result)) {
            flat.add(new Weighted<>(weight, maker));
        }
    }

    private void nestIf(Feature feature, double weight, Maker maker) {
        addIf(feature, weight, maker, nesting);
    }

    private void addIf(Feature feature, double weight, Maker maker, List<Weighted<Maker>> makers) {
        if (expressions.has(feature)) {
            makers.add(new Weighted<>(weight, maker));
        }
    }

    /** A block of at most so many statements; it may be left by a jump at its end. */
    Block block(Position position, int most) {
        return new Block(fragment(position, most).statements());
    }

    Fragment fragment(Position position, int most) {
        List<Statement> statements = new ArrayList<>();
        Position at = position;
        int count = dice.between(1, most);
        for (int k = 0; k < count && (k == 0 || !budget.isSpent()); k++) {
            Fragment next = next(at);
            statements.addAll(next.statements());
            at = at.with(next.scope());
            if (!statements.stream().allMatch(Completion::completes)) {
                break;
            }
        }
        return new Fragment(statements, at.scope());
    }

    private Fragment next(Position position) {
        budget.spend();
        List<Weighted<Maker>> makers = new ArrayList<>(flat);
        if (position.isInLoop()) {
            makers.add(new Weighted<>(6, new Simple(expressions)::update));
        }
        if (position.depth() < DEEPEST && !budget.isSpent()) {
            makers.addAll(nesting);
        }
        for (int attempt = 0; attempt < 5; attempt++) {
            Optional<Fragment> made = dice.weighted(makers).apply(position);
            if (made.isPresent()) {
                return made.get();
            }
        }
        return new Simple(expressions).declareNumber(position).orElseThrow();
    }
}
