package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.normalize.Cursor;
import org.retrograd.processor.normalize.Variable;

/**
 * Sequences of statements, with jumps out of their midst. A jump sets the cursor's exit, and what follows it is lowered
 * where the exit says that control comes there: in the one branch that goes on, or under a test of the exit.
 */
final class BodyLowering {

    /** The ways that go on to the next statement. */
    static final Set<Integer> ON = Set.of(Cursor.IN_PROGRESS);

    /** No way goes on to the next statement from here, or what follows has been lowered already. */
    static final Set<Integer> NOWHERE = Set.of();

    private final MethodContext context;
    private final Jumps jumps;
    private final ExpressionLowering expressions;
    private final SwitchLowering switches;
    private final StatementLowering statements;

    BodyLowering(MethodContext context, Optional<Type> result) {
        this.context = context;
        this.jumps = new Jumps(result.map(type -> context.internal("result", type)));
        this.expressions = new ExpressionLowering(this);
        this.switches = new SwitchLowering(this);
        this.statements = new StatementLowering(this);
    }

    MethodContext context() {
        return context;
    }

    Jumps jumps() {
        return jumps;
    }

    ExpressionLowering expressions() {
        return expressions;
    }

    SwitchLowering switches() {
        return switches;
    }

    /** Lowers the body of the method; gives what it returns, if it returns anything. */
    Optional<Operand> lower(TreePath body, Cursor cursor) {
        Optional<Variable> result = jumps.result();
        result.ifPresent(variable -> cursor.assign(variable, new Unset(variable.type())));
        run(Rest.of(body, new Rest.End(jumps.methodEnd())), cursor);
        return result.map(variable -> cursor.ways().isEmpty()
                ? new Unset(variable.type())
                : cursor.read(variable).orElseThrow());
    }

    /** Lowers statements to the end of their region. */
    void run(Rest rest, Cursor cursor) {
        Rest open = rest;
        while (open instanceof Rest.Following following) {
            Site site = Site.of(following.statement(), cursor);
            Set<Integer> on = statements.lower(new Step(site, following.next()));
            if (cursor.ways().isEmpty() || !on.containsAll(cursor.ways())) {
                proceed(on, following.next(), cursor, context.span(site));
                return;
            }
            cursor.leaveBy(Cursor.IN_PROGRESS);
            open = following.next();
        }
        if (open instanceof Rest.End end) {
            cursor.leaveBy(end.exit());
        }
    }

    /** Lowers what follows a statement, for the case that the exit holds one of the numbers. */
    void proceed(Set<Integer> on, Rest next, Cursor cursor, SourceSpan origin) {
        if (!(next instanceof Rest.End end) || !ends(on, end.exit(), cursor)) {
            proceed(on, inner -> run(next, inner), cursor, origin);
        }
    }

    /** Comes to the end of a region, if that does not depend on the way. */
    private static boolean ends(Set<Integer> on, int end, Cursor cursor) {
        Set<Integer> ways = cursor.ways();
        if (ways.stream().filter(on::contains).allMatch(way -> way == end)) {
            return true;
        }
        boolean all = ways.stream().allMatch(way -> way == end || on.contains(way));
        if (all) {
            cursor.leaveBy(end);
        }
        return all;
    }

    void proceed(Set<Integer> on, Consumer<Cursor> next, Cursor cursor, SourceSpan origin) {
        Set<Integer> off = new TreeSet<>(cursor.ways());
        off.removeAll(on);
        if (off.size() == cursor.ways().size()) {
            return;
        }
        if (off.isEmpty()) {
            cursor.leaveBy(Cursor.IN_PROGRESS);
            next.accept(cursor);
            return;
        }
        Operand test = goesOn(on, off, cursor, origin);
        Cursor onward = cursor.inner();
        onward.leaveBy(Cursor.IN_PROGRESS);
        next.accept(onward);
        Cursor past = cursor.inner();
        past.narrow(off);
        cursor.join(test, onward, past, origin);
    }

    /** Numbers of inner targets are the larger ones, so that one comparison tells them from those outside. */
    private static Operand goesOn(Set<Integer> on, Set<Integer> off, Cursor cursor, SourceSpan origin) {
        Set<Integer> possible = new TreeSet<>(cursor.ways());
        possible.retainAll(on);
        int least = possible.iterator().next();
        BinaryOperator relation = possible.size() == 1
                ? BinaryOperator.EQUAL
                : off.size() == 1 ? BinaryOperator.NOT_EQUAL : BinaryOperator.GREATER_EQUAL;
        int number = relation == BinaryOperator.NOT_EQUAL ? off.iterator().next() : least;
        return cursor.let(new Op.Binary(relation, cursor.exit(), Constant.of(number)), Name.NONE, origin);
    }

    /** One of the two sides of a choice. */
    interface Side {

        /** Whether its last statement is a jump. */
        boolean endsInJump();

        /** Lowers the side itself. */
        void alone(Cursor cursor);

        /** Lowers the side and what follows the choice. */
        void with(Rest next, Cursor cursor);
    }

    /**
     * A choice between two sides. What follows it is lowered inside one of them if the other always jumps.
     *
     * @param end what the exit holds where a side goes on to what follows
     * @return the ways that go on
     */
    Set<Integer> choose(Operand condition, Side thenSide, Side elseSide, int end, Step step) {
        Cursor cursor = step.cursor();
        Cursor thenCursor = cursor.inner();
        Cursor elseCursor = cursor.inner();
        Set<Integer> on = elseSide.endsInJump() && !thenSide.endsInJump()
                ? sides(elseSide, elseCursor, thenSide, thenCursor, end, step)
                : sides(thenSide, thenCursor, elseSide, elseCursor, end, step);
        cursor.join(condition, thenCursor, elseCursor, context.span(step.site()));
        return on;
    }

    private Set<Integer> sides(Side first, Cursor firstEnd, Side second, Cursor secondEnd, int end, Step step) {
        first.alone(firstEnd);
        if (alwaysJumps(firstEnd, end)) {
            second.with(step.next(), secondEnd);
            return NOWHERE;
        }
        second.alone(secondEnd);
        if (alwaysJumps(secondEnd, end)) {
            proceed(Set.of(end), step.next(), firstEnd, context.span(step.site()));
            return NOWHERE;
        }
        return Set.of(end);
    }

    private static boolean alwaysJumps(Cursor cursor, int end) {
        return !cursor.ways().isEmpty() && !cursor.ways().contains(end);
    }
}
