package org.retrograd.processor.rule;

import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.MethodName;

/**
 * What an operand receives: an expression over the operands, the result and {@code d}, linear in {@code d}. Numbers have
 * the type of the expression that the formula is expanded for.
 */
public sealed interface Formula {

    /** What it reads. */
    default Set<Symbol> freeVariables() {
        return FreeVariables.of(this);
    }

    /** Whether it is true or false, rather than a number. */
    default boolean isCondition() {
        return false;
    }

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of formula. */
    interface Visitor<R> {
        R literal(Literal formula);

        R truth(Truth formula);

        R reference(Reference formula);

        R negation(Negation formula);

        R binary(Binary formula);

        R junction(Junction formula);

        R conditional(Conditional formula);

        R guarded(Guarded formula);

        R call(Call formula);
    }

    /** A number. */
    record Literal(double value) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** A condition that is known; never written, but found while folding. */
    record Truth(boolean value) implements Formula {
        @Override
        public boolean isCondition() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }

    /** An operand, the result or {@code d}. */
    record Reference(Symbol symbol) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** {@code -operand}. */
    record Negation(Formula operand) implements Formula {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negation(this);
        }
    }

    /** Arithmetic or a comparison. */
    record Binary(BinaryOperator operator, Formula left, Formula right) implements Formula {
        @Override
        public boolean isCondition() {
            return operator.family() == BinaryOperator.Family.COMPARISON;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** {@code left && right} or {@code left || right}. */
    record Junction(Connective connective, Formula left, Formula right) implements Formula {
        @Override
        public boolean isCondition() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.junction(this);
        }
    }

    /** How two conditions are joined. */
    enum Connective {
        AND(false),
        OR(true);

        private final boolean decisive;

        Connective(boolean decisive) {
            this.decisive = decisive;
        }

        /** What settles the outcome if one side has it. */
        boolean decisive() {
            return decisive;
        }
    }

    /** {@code condition ? whenTrue : whenFalse}. */
    record Conditional(Formula condition, Formula whenTrue, Formula whenFalse) implements Formula {
        @Override
        public boolean isCondition() {
            return whenTrue.isCondition();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /**
     * {@code body where regular}: the body, except that nothing comes out when nothing goes in at an operand that is
     * singular. It means {@code regular || d != 0 ? body : 0}. That an adjoint is zero does not suffice for a zero:
     * at regular operands the body is taken, whose own derivative in {@code d} then is right.
     */
    record Guarded(Formula body, Formula regular) implements Formula {
        /** {@code d != 0}. */
        static final Formula SOMETHING_COMES_IN =
                new Binary(BinaryOperator.NOT_EQUAL, new Reference(Symbol.D), new Literal(0));

        Formula expanded() {
            return new Conditional(new Junction(Connective.OR, regular, SOMETHING_COMES_IN), body, new Literal(0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.guarded(this);
        }
    }

    /** A call of a method of {@code Math} or {@code StrictMath}. */
    record Call(MethodName method, List<Formula> arguments) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }
}
