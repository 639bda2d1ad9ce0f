package org.retrograd.processor.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.optimize.Pass;

/**
 * Throws at the first adjoint or tangent that is not finite. What is computed from one counts as one. Runs last, so that no
 * other pass sees the checks, and methods without them are what they always were.
 */
public final class NonFiniteTraps implements Pass {

    private static final ClassType EXCEPTION = new ClassType("org.retrograd", List.of("NonFiniteAdjointException"));

    @Override
    public String name() {
        return "non-finite traps";
    }

    @Override
    public Function apply(Function function) {
        return new Walk(function).walked();
    }

    /** One method. */
    private static final class Walk {

        private final Function function;
        private final OperationText text;
        private final Values values;
        private final Set<Operand> derivatives;

        Walk(Function function) {
            this.function = function;
            this.text = new OperationText(function);
            this.values = Values.after(function);
            this.derivatives = new HashSet<>(DerivativeRoots.of(function));
        }

        Function walked() {
            return function.with(block(function.body()));
        }

        private Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                beforeAdding(statement, statements);
                statements.add(inside(statement));
                if (statement instanceof Let let && isDerivative(let)) {
                    derivatives.add(let.result());
                    if (let.result().type() instanceof PrimitiveType type
                            && type.isFloating()
                            && let.origin().isKnown()) {
                        trap(let, type, statements);
                    }
                }
            }
            return new Block(statements, block.yields());
        }

        /** What an element holds and what is added to it can be finite where the sum is not, so the sum is formed beforehand. */
        private void beforeAdding(Statement statement, List<Statement> statements) {
            if (statement instanceof ArrayAdd add
                    && isDerivative(add.array())
                    && add.value().type() instanceof PrimitiveType type
                    && type.isFloating()
                    && add.origin().isKnown()) {
                Let held = let(type, new Op.ArrayLoad(add.array(), add.index()), add.origin());
                Let sum = let(type, new Op.Binary(BinaryOperator.ADD, held.result(), add.value()), add.origin());
                text.learn(held);
                statements.add(held);
                statements.add(sum);
                trap(sum, type, statements);
            }
        }

        private Let let(PrimitiveType type, Op op, SourceSpan origin) {
            return new Let(values.fresh(Name.NONE, type), op, origin);
        }

        private Statement inside(Statement statement) {
            if (statement instanceof If conditional) {
                Block thenBlock = block(conditional.thenBlock());
                Block elseBlock = block(conditional.elseBlock());
                for (int k = 0; k < conditional.results().size(); k++) {
                    if (isDerivative(thenBlock.yields().get(k))
                            || isDerivative(elseBlock.yields().get(k))) {
                        derivatives.add(conditional.results().get(k));
                    }
                }
                return conditional.with(thenBlock, elseBlock);
            }
            if (statement instanceof Loop loop) {
                for (Carry carry : loop.carries()) {
                    if (isDerivative(carry.initial())) {
                        derivatives.add(carry.parameter());
                        derivatives.add(carry.result());
                    }
                }
                return loop.with(block(loop.body()));
            }
            return statement;
        }

        private boolean isDerivative(Let let) {
            return isDerivative(let.result()) || let.op().operands().stream().anyMatch(this::isDerivative);
        }

        private boolean isDerivative(Operand operand) {
            return derivatives.contains(operand) || DerivativeRoots.isShadow(operand);
        }

        /** {@code if (!Double.isFinite(x)) throw ...}, as a user might write it. */
        private void trap(Let let, PrimitiveType type, List<Statement> statements) {
            String box = type == PrimitiveType.FLOAT ? "Float" : "Double";
            MethodName isFinite = new MethodName(new ClassType("java.lang", List.of(box)), "isFinite");
            Value finite = values.fresh(Name.NONE, PrimitiveType.BOOLEAN);
            Value notFinite = values.fresh(Name.NONE, PrimitiveType.BOOLEAN);
            statements.add(new Let(
                    finite, new Op.Call(isFinite, List.of(let.result()), PrimitiveType.BOOLEAN), SourceSpan.NONE));
            statements.add(new Let(notFinite, new Op.Unary(UnaryOperator.NOT, finite), SourceSpan.NONE));
            Throw thrown = new Throw(EXCEPTION, message(let), SourceSpan.NONE);
            statements.add(new If(
                    notFinite,
                    new Block(List.of(thrown), List.of()),
                    new Block(List.of(), List.of()),
                    List.of(),
                    If.Form.STATEMENT,
                    SourceSpan.NONE));
        }

        private List<Throw.Piece> message(Let let) {
            List<Throw.Piece> message = new ArrayList<>();
            SourceSpan origin = let.origin();
            message.add(new Throw.Text(
                    origin.file() + ":" + origin.line() + ": the derivative " + text.of(let.op()) + " is "));
            message.add(new Throw.Shown(let.result()));
            String separator = ", where ";
            for (Value number : text.numbers(let.op())) {
                message.add(new Throw.Text(separator + text.of(number) + " = "));
                message.add(new Throw.Shown(number));
                separator = ", ";
            }
            return message;
        }
    }
}
