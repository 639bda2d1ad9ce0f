package org.retrograd.hunter.print;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Cast;
import org.retrograd.hunter.program.Component;
import org.retrograd.hunter.program.Conditional;
import org.retrograd.hunter.program.DerivativeCall;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.MathCall;
import org.retrograd.hunter.program.NewArray;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Precedence;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Stop;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Unary;
import org.retrograd.hunter.program.Variable;

/**
 * Expressions in which each {@code double} is a {@code Gradient} of Hipparchus. What that class lacks, or computes to
 * other bits than Java does, is a method of {@link org.retrograd.hunter.oracle.Oracle}, here called {@code o}.
 */
final class GradientExpressions extends JavaExpressions {

    /** The class inside of the printed one in which all numbers have second derivatives. */
    static final String SECOND = "Second";

    private final boolean noisy;
    private final String number;

    /**
     * With noise, each derivative that is computed is disturbed a little.
     *
     * @param number the class of numbers
     */
    GradientExpressions(Program program, String className, boolean noisy, String number) {
        super(program, className);
        this.noisy = noisy;
        this.number = number;
    }

    @Override
    String name(Type type) {
        return type.text().replace("double", number);
    }

    @Override
    String start() {
        return "o.tick();\n";
    }

    @Override
    String stored(Type type, Expression expression) {
        return type == Type.DOUBLE ? gradient(expression).text() : text(expression);
    }

    private Code gradient(Expression expression) {
        return expression.type() == Type.INT ? Code.call("o.constant", text(expression)) : code(expression);
    }

    private String receiver(Expression expression) {
        return gradient(expression).at(Precedence.POSTFIX);
    }

    private String gradients(List<Expression> expressions) {
        return expressions.stream()
                .map(expression -> gradient(expression).text())
                .collect(joining(", "));
    }

    private Code result(Code code) {
        return noisy ? Code.call("o.noise", code.text()) : code;
    }

    @Override
    String target(Place place) {
        Code raw = place instanceof Variable variable ? super.variable(variable) : super.element((Element) place);
        return raw.text();
    }

    /** Each use gets noise of its own, since reverse mode adds up the uses in another order. */
    @Override
    public Code variable(Variable expression) {
        Code raw = super.variable(expression);
        return expression.type() == Type.DOUBLE ? result(raw) : raw;
    }

    @Override
    public Code element(Element expression) {
        Code raw = super.element(expression);
        return expression.type() == Type.DOUBLE ? result(raw) : raw;
    }

    @Override
    public Code literal(Literal expression) {
        return expression.type() == Type.DOUBLE
                ? Code.call("o.constant", expression.text())
                : super.literal(expression);
    }

    @Override
    public Code unary(Unary expression) {
        return expression.type() == Type.DOUBLE
                ? result(Code.primary(receiver(expression.operand()) + ".negate()"))
                : super.unary(expression);
    }

    @Override
    public Code binary(Binary expression) {
        if (expression.type() == Type.DOUBLE) {
            return operation(expression.operator(), receiver(expression.left()), gradient(expression.right()));
        }
        return expression.operator().family() == BinaryOperator.Family.COMPARISON
                ? comparison(expression)
                : super.binary(expression);
    }

    private Code operation(BinaryOperator operator, String left, Code right) {
        String name = operator.name().toLowerCase(Locale.ROOT);
        return result(
                switch (operator) {
                    case ADD, SUBTRACT, MULTIPLY -> Code.call(left + "." + name, right.text());
                    default -> Code.call("o." + name, left + ", " + right.text());
                });
    }

    private Code comparison(Binary expression) {
        int precedence = expression.operator().precedence();
        return new Code(
                value(expression.left(), precedence) + " "
                        + expression.operator().text() + " " + value(expression.right(), precedence + 1),
                precedence);
    }

    private String value(Expression expression, int least) {
        if (expression instanceof Literal literal) {
            return super.literal(literal).at(least);
        }
        return expression.type() == Type.DOUBLE ? receiver(expression) + ".getValue()" : text(expression, least);
    }

    @Override
    public Code conditional(Conditional expression) {
        boolean isDouble = expression.type() == Type.DOUBLE;
        return choice(
                text(expression.condition(), Precedence.CONDITIONAL_OR),
                isDouble ? gradient(expression.yes()) : code(expression.yes()),
                isDouble ? gradient(expression.no()) : code(expression.no()));
    }

    @Override
    public Code cast(Cast expression) {
        return expression.type() == Type.DOUBLE
                ? gradient(expression.operand())
                : new Code("(int) " + value(expression.operand(), Precedence.PREFIX), Precedence.PREFIX);
    }

    @Override
    public Code stop(Stop expression) {
        return Code.call("o.constant", value(expression.operand(), Precedence.ASSIGNMENT));
    }

    @Override
    public Code mathCall(MathCall expression) {
        return expression.type() == Type.DOUBLE
                ? result(Code.call("o." + expression.function().text(), gradients(expression.arguments())))
                : super.mathCall(expression);
    }

    @Override
    public Code helperCall(HelperCall expression) {
        int first = expression.callee().isInstance() ? 1 : 0;
        String arguments = IntStream.range(first, expression.arguments().size())
                .mapToObj(k -> stored(
                        expression.callee().parameters().get(k),
                        expression.arguments().get(k)))
                .map(argument -> argument + ", ")
                .collect(joining());
        return Code.call(called(expression), arguments + "o");
    }

    @Override
    public Code component(Component expression) {
        Code raw = super.component(expression);
        return expression.type() == Type.DOUBLE ? result(raw) : raw;
    }

    /** By the chain rule, from the same method with second derivatives. */
    @Override
    public Code derivativeCall(DerivativeCall expression) {
        List<Type> types = expression.callee().parameters();
        String casts = IntStream.range(0, types.size())
                .mapToObj(
                        k -> "(" + types.get(k).text().replace("double", "DerivativeStructure") + ") all[" + k + "], ")
                .collect(joining());
        String method = "(all, second) -> " + SECOND + "." + expression.callee().name() + "(" + casts + "second)";
        List<String> arguments = IntStream.range(0, expression.arguments().size())
                .mapToObj(k -> k < types.size()
                        ? stored(types.get(k), expression.arguments().get(k))
                        : gradient(expression.arguments().get(k)).text())
                .toList();
        String own = String.join(", ", arguments.subList(0, types.size()));
        String others = String.join(", ", arguments.subList(types.size(), arguments.size()));
        String call = switch (expression.kind()) {
            case GRADIENT -> "gradient(" + expression.parameter();
            case VJP -> "vjp(" + expression.parameter() + ", " + others;
            case JVP -> "jvp(new Object[] {" + others + "}";
        };
        return Code.primary("((" + name(expression.type()) + ") o.derivative(" + method + ").at(new Object[] {" + own
                + "})." + call + "))");
    }

    @Override
    public Code arrayCall(ArrayCall expression) {
        boolean isPassive = expression.arguments().get(0).type() == Type.INTS;
        String arguments = list(expression.arguments());
        return switch (expression.function()) {
            case CLONE, ARRAYCOPY -> super.arrayCall(expression);
            case COPY_OF -> isPassive ? super.arrayCall(expression) : Code.call("o.copyOf", arguments);
            case COPY_OF_RANGE -> isPassive ? super.arrayCall(expression) : Code.call("o.copyOfRange", arguments);
            case SUM -> isPassive ? super.arrayCall(expression) : result(Code.call("o.sum", arguments));
            case FILL ->
                isPassive ? super.arrayCall(expression) : Code.call("Arrays.fill", gradients(expression.arguments()));
        };
    }

    @Override
    public Code newArray(NewArray expression) {
        String sizes = list(expression.sizes());
        if (expression.type() == Type.MATRIX && expression.sizes().size() == 2) {
            return Code.call("o.matrix", sizes);
        }
        return expression.type() == Type.DOUBLES ? Code.call("o.array", sizes) : super.newArray(expression);
    }

    @Override
    public Code assign(Assign expression) {
        if (expression.type() != Type.DOUBLE || expression.operator() == AssignmentOperator.SET) {
            return super.assign(expression);
        }
        Code value = gradient(expression.value());
        return expression.target() instanceof Element element
                ? onElement(element, expression.operator().name().toLowerCase(Locale.ROOT), value)
                : onVariable(expression, value);
    }

    private Code onVariable(Assign expression, Code value) {
        BinaryOperator operator = expression.operator().operation().orElseThrow();
        String target = target(expression.target());
        return new Code(target + " = " + operation(operator, target, value).text(), Precedence.ASSIGNMENT);
    }

    private Code onElement(Element element, String method, Code value) {
        String cell = "o.at(" + text(element.array()) + ", " + text(element.index()) + ")";
        return Code.call(cell + "." + method, value.text());
    }

    @Override
    public Code step(Step expression) {
        if (expression.type() != Type.DOUBLE) {
            return super.step(expression);
        }
        Code one = Code.call("o.constant", expression.up() ? "1.0" : "-1.0");
        if (expression.target() instanceof Element element) {
            return onElement(element, expression.prefix() ? "add" : "addAfter", one);
        }
        String target = target(expression.target());
        String update = target + " = " + target + ".add(" + one.text() + ")";
        return expression.prefix()
                ? new Code(update, Precedence.ASSIGNMENT)
                : Code.call("o.first", target + ", " + update);
    }
}
