package org.retrograd.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.OpVisitor;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;

/** Prints operands with everything inlined in them. Floating-point operations keep their order and grouping. */
final class ExpressionPrinter implements OpVisitor<Expression> {

    private final UnitContext unit;
    private final Nesting nesting;
    private final Conversions conversions;
    private final Signs signs;
    private final Function<Value, String> names;

    ExpressionPrinter(UnitContext unit, Nesting nesting, Function<Value, String> names) {
        this.unit = unit;
        this.nesting = nesting;
        this.conversions = new Conversions(nesting);
        this.signs = new Signs(nesting);
        this.names = names;
    }

    Expression print(Operand operand) {
        if (operand instanceof Constant constant) {
            boolean isCast = Literals.of(constant).toString().startsWith("(");
            boolean isNegative = Literals.isNegative(constant);
            Precedence precedence = isCast || isNegative ? Precedence.UNARY : Precedence.PRIMARY;
            return new Expression(Literals.of(constant), precedence, isNegative);
        }
        if (!(operand instanceof Value value)) {
            return Expression.primary("$L", Literals.unset(operand.type()));
        }
        Optional<Statement> definition = nesting.expressionOf(value);
        return definition.isPresent() ? print(definition.get()) : Expression.primary("$L", names.apply(value));
    }

    /** The expression that a statement evaluates. */
    Expression print(Statement definition) {
        if (definition instanceof Let let) {
            return let.op().accept(this);
        }
        if (definition instanceof If choice) {
            return choice(choice);
        }
        if (definition instanceof CallStatement call) {
            return invocation(call.method(), call.operands());
        }
        throw new IllegalArgumentException("no expression: " + definition);
    }

    /** The right side of an assignment to a variable of the definition's type. */
    CodeBlock assigned(Statement definition) {
        Optional<Operand> unasked = definition instanceof Let let ? Conversions.unasked(let.op()) : Optional.empty();
        return unasked.map(this::print).orElseGet(() -> print(definition)).code();
    }

    /** The right side of an assignment to a variable of the operand's type. */
    CodeBlock assigned(Operand operand) {
        return print(conversions.assigned(operand)).code();
    }

    /** {@code array[index]} as the target of an assignment or in an expression. */
    CodeBlock element(Operand array, Operand index) {
        return CodeBlock.of(
                "$L[$L]", array(array), print(conversions.promoted(index)).code());
    }

    /** An array to be accessed. One that no way sets is never accessed either, but javac wants its type. */
    private CodeBlock array(Operand array) {
        return array instanceof Unset
                ? CodeBlock.of("(($T) null)", unit.types().of(array.type()))
                : print(array).asPrimary();
    }

    /** The opposite of a condition. Not less is not the same as greater or equal where NaN can occur. */
    Expression negated(Operand condition) {
        Optional<Op> op = nesting.operationOf(condition);
        if (op.isPresent() && op.get() instanceof Op.Unary unary && unary.operator() == UnaryOperator.NOT) {
            return print(unary.operand());
        }
        if (op.isPresent() && op.get() instanceof Op.Binary binary) {
            Optional<BinaryOperator> opposite = Negations.of(binary);
            if (opposite.isPresent()) {
                return binary(new Op.Binary(opposite.get(), binary.left(), binary.right()));
            }
        }
        CodeBlock code = CodeBlock.of("!$L", print(condition).behindPrefix());
        return new Expression(code, Precedence.UNARY, false);
    }

    private Expression choice(If choice) {
        Operand condition = choice.condition();
        Operand whenTrue = choice.thenBlock().yields().get(0);
        Operand whenFalse = choice.elseBlock().yields().get(0);
        if (isBoolean(whenTrue, true)) {
            return isBoolean(whenFalse, false)
                    ? print(condition)
                    : logical(print(condition), "||", Precedence.OR_ELSE, whenFalse);
        }
        if (isBoolean(whenFalse, false)) {
            return logical(print(condition), "&&", Precedence.AND_ALSO, whenTrue);
        }
        if (isBoolean(whenTrue, false)) {
            return isBoolean(whenFalse, true)
                    ? negated(condition)
                    : logical(negated(condition), "&&", Precedence.AND_ALSO, whenFalse);
        }
        if (isBoolean(whenFalse, true)) {
            return logical(negated(condition), "||", Precedence.OR_ELSE, whenTrue);
        }
        CodeBlock code = CodeBlock.of(
                "$L ? $L : $L",
                print(condition).insideChoice(),
                print(whenTrue).insideChoice(),
                print(whenFalse).insideChoice());
        return new Expression(code, Precedence.CONDITIONAL, false);
    }

    private Expression logical(Expression left, String symbol, Precedence precedence, Operand right) {
        Expression second = print(right);
        CodeBlock rightSide = second.precedence() == precedence ? second.code() : second.rightOf(precedence);
        return new Expression(CodeBlock.of("$L $L $L", left.leftOf(precedence), symbol, rightSide), precedence, false);
    }

    private static boolean isBoolean(Operand operand, boolean literal) {
        return operand instanceof Constant constant && constant.literal().equals(literal);
    }

    @Override
    public Expression unary(Op.Unary op) {
        if (op.operator() == UnaryOperator.NOT) {
            return negated(op.operand());
        }
        CodeBlock operand = print(conversions.promoted(op.operand())).behindPrefix();
        boolean isMinus = op.operator() == UnaryOperator.NEGATE;
        return new Expression(CodeBlock.of("$L$L", op.operator().symbol(), operand), Precedence.UNARY, isMinus);
    }

    @Override
    public Expression binary(Op.Binary op) {
        Op.Binary bare = conversions.sides(signs.simplified(op));
        Precedence precedence = Precedence.of(bare.operator());
        Expression left = print(bare.left());
        CodeBlock leftSide = left.leftOf(precedence);
        CodeBlock rightSide = print(bare.right()).rightOf(precedence);
        CodeBlock code = CodeBlock.of("$L $L $L", leftSide, bare.operator().symbol(), rightSide);
        return new Expression(code, precedence, left.isSigned() && leftSide.equals(left.code()));
    }

    @Override
    public Expression convert(Op.Convert op) {
        if (op.operand().type() == op.type()) {
            return print(op.operand());
        }
        if (op.operand() instanceof Constant constant
                && constant.literal() instanceof Integer number
                && op.type().isFloating()) {
            return print(Constant.of(number, op.type()));
        }
        CodeBlock operand = print(op.operand()).behindPrefix();
        return new Expression(CodeBlock.of("($T) $L", unit.types().of(op.type()), operand), Precedence.UNARY, false);
    }

    @Override
    public Expression math(Op.MathCall op) {
        return invocation(op.method(), op.operands());
    }

    @Override
    public Expression arrayLoad(Op.ArrayLoad op) {
        return new Expression(element(op.array(), op.index()), Precedence.PRIMARY, false);
    }

    @Override
    public Expression arrayLength(Op.ArrayLength op) {
        return Expression.primary("$L.length", array(op.array()));
    }

    @Override
    public Expression newArray(Op.NewArray op) {
        return allocation(op.type(), print(conversions.promoted(op.length())).code());
    }

    @Override
    public Expression zerosLike(Op.ZerosLike op) {
        if (op.array().type() instanceof UserType user) {
            return invocation(user.zero(), op.operands());
        }
        ArrayType type = (ArrayType) op.type();
        return type.element() instanceof ArrayType
                ? Expression.primary(
                        "$L($L)", unit.zerosLike(), print(op.array()).code())
                : allocation(type, CodeBlock.of("$L.length", print(op.array()).asPrimary()));
    }

    private Expression allocation(ArrayType type, CodeBlock length) {
        return new Expression(Allocations.of(type, length, unit.types()), Precedence.UNARY, false);
    }

    @Override
    public Expression stopGradient(Op.StopGradient op) {
        return print(op.operand());
    }

    @Override
    public Expression call(Op.Call op) {
        return invocation(op.method(), op.operands());
    }

    @Override
    public Expression newRecord(Op.NewRecord op) {
        return Expression.primary("new $T($L)", unit.types().of(op.type()), arguments(op.operands()));
    }

    @Override
    public Expression component(Op.Component op) {
        return Expression.primary("$L.$L", print(op.record()).asPrimary(), op.access());
    }

    private Expression invocation(MethodName method, List<Operand> operands) {
        if (method.onReceiver()) {
            CodeBlock receiver = print(operands.get(0)).asPrimary();
            return Expression.primary(
                    "$L.$L($L)", receiver, method.name(), arguments(operands.subList(1, operands.size())));
        }
        CodeBlock arguments = arguments(operands);
        return method.owner().equals(unit.name())
                ? Expression.primary("$L($L)", method.name(), arguments)
                : Expression.primary("$T.$L($L)", unit.types().of(method.owner()), method.name(), arguments);
    }

    private CodeBlock arguments(List<Operand> operands) {
        return operands.stream().map(operand -> print(operand).code()).collect(CodeBlock.joining(",$W"));
    }

    @Override
    public Expression copyOf(Op.CopyOf op) {
        CodeBlock array = print(op.array()).code();
        boolean isFromStart = op.from() instanceof Constant constant && constant.isNumber(0);
        if (isFromStart && isLengthOf(op.to(), op.array())) {
            return Expression.primary("$L.clone()", print(op.array()).asPrimary());
        }
        CodeBlock to = print(conversions.promoted(op.to())).code();
        return isFromStart
                ? Expression.primary("$T.copyOf($L, $L)", Arrays.class, array, to)
                : Expression.primary(
                        "$T.copyOfRange($L, $L, $L)",
                        Arrays.class,
                        array,
                        print(conversions.promoted(op.from())).code(),
                        to);
    }

    /** Whether the operand, as printed, is the length of the array. */
    boolean isLengthOf(Operand length, Operand array) {
        return nesting.operationOf(length)
                .filter(op ->
                        op instanceof Op.ArrayLength found && found.array().equals(array))
                .isPresent();
    }

    @Override
    public Expression arraySum(Op.ArraySum op) {
        return Expression.primary(
                "$T.stream($L).sum()", Arrays.class, print(op.array()).code());
    }

    @Override
    public Expression assertionsEnabled(Op.AssertionsEnabled op) {
        return Expression.primary(
                "$T.class.desiredAssertionStatus()", unit.types().of(op.owner()));
    }

    @Override
    public Expression staticField(Op.StaticField op) {
        return Expression.primary("$T.$L", unit.types().of(op.owner()), op.name());
    }

    @Override
    public Expression arrayOf(Op.ArrayOf op) {
        return Expression.primary("new $T {$L}", unit.types().of(op.type()), arguments(op.operands()));
    }

    @Override
    public Expression caseNumber(Op.CaseNumber op) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("switch ($L) {\n$>", print(op.selector()).code());
        for (int k = 0; k < op.cases().size(); k++) {
            if (!op.cases().get(k).isEmpty()) {
                CodeBlock labels = op.cases().get(k).stream().map(Literals::of).collect(CodeBlock.joining(", "));
                code.add("case $L -> $L;\n", labels, k);
            }
        }
        code.add("default -> $L;\n$<}", op.cases().size());
        return new Expression(code.build(), Precedence.CONDITIONAL, false);
    }
}
