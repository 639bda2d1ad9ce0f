package org.retrograd.processor.ir;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/**
 * Collects the statements of one block. Operations that need no statement, such as a product with 1, give their operand
 * back; each of these simplifications is exact in floating-point arithmetic.
 */
public final class BlockBuilder {

    private final Values values;
    private final List<Statement> statements = new ArrayList<>();

    public BlockBuilder(Values values) {
        this.values = values;
    }

    /** A builder for a block inside this one. */
    public BlockBuilder inner() {
        return new BlockBuilder(values);
    }

    public Values values() {
        return values;
    }

    public void add(Statement statement) {
        statements.add(statement);
    }

    /** The operation's result, under a name or, where the operation dissolves, under the one it has. */
    public Operand let(Op op, Name name, SourceSpan origin) {
        return Simplification.of(op).orElseGet(() -> define(op, name, origin));
    }

    public Operand let(Op op, SourceSpan origin) {
        return let(op, Name.NONE, origin);
    }

    /** The operation's result as a value of its own, whatever the operation. */
    public Value define(Op op, Name name, SourceSpan origin) {
        Value result = values.fresh(name, op.type());
        statements.add(new Let(result, op, origin));
        return result;
    }

    public Operand binary(BinaryOperator operator, Operand left, Operand right, SourceSpan origin) {
        return let(new Op.Binary(operator, left, right), origin);
    }

    public Operand negate(Operand operand, SourceSpan origin) {
        return let(new Op.Unary(UnaryOperator.NEGATE, operand), origin);
    }

    /** The sum of two derivatives with respect to a value of the type. */
    public Operand sum(Type of, Operand left, Operand right, SourceSpan origin) {
        return of instanceof UserType type
                ? let(new Op.Call(type.plus(), List.of(left, right), type.tangent()), origin)
                : binary(BinaryOperator.ADD, left, right, origin);
    }

    /** The zero among the derivatives with respect to a value that is no array. */
    public Operand zero(Operand primal, SourceSpan origin) {
        return primal.type() instanceof PrimitiveType type
                ? Constant.zero(type)
                : let(new Op.ZerosLike(primal), Name.NONE, origin);
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }

    public Block build(List<? extends Operand> yields) {
        return new Block(statements, List.copyOf(yields));
    }
}
