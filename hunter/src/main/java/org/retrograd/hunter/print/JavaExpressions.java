package org.retrograd.hunter.print;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.retrograd.hunter.program.Arity;
import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.ArrayLiteral;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.Cast;
import org.retrograd.hunter.program.Component;
import org.retrograd.hunter.program.Conditional;
import org.retrograd.hunter.program.DerivativeCall;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.ExpressionVisitor;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.Length;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.MathCall;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.NewArray;
import org.retrograd.hunter.program.NewRecord;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Precedence;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Signature;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Stop;
import org.retrograd.hunter.program.SwitchExpression;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Unary;
import org.retrograd.hunter.program.Variable;

/** Expressions as they are, with no more parentheses than needed. */
class JavaExpressions implements ExpressionVisitor<Code> {

    private final Program program;
    private final String className;

    /** Expressions of a program, in a class. */
    JavaExpressions(Program program, String className) {
        this.program = program;
        this.className = className;
    }

    final Method method(Signature signature) {
        return program.methods().stream()
                .filter(method -> method.signature().equals(signature))
                .findFirst()
                .orElseThrow();
    }

    final Code code(Expression expression) {
        return expression.accept(this);
    }

    final String text(Expression expression) {
        return code(expression).text();
    }

    final String text(Expression expression, int least) {
        return code(expression).at(least);
    }

    /** As what is stored in a variable of a type. */
    String stored(Type type, Expression expression) {
        return text(expression);
    }

    final String list(List<Expression> expressions) {
        return expressions.stream().map(this::text).collect(joining(", "));
    }

    String name(Type type) {
        return type.text();
    }

    /** What each iteration of a loop and each method start with, if anything. */
    String start() {
        return "";
    }

    /** What is assigned to. */
    String target(Place place) {
        return text(place);
    }

    @Override
    public Code literal(Literal expression) {
        return new Code(expression.text(), expression.text().startsWith("-") ? Precedence.PREFIX : Precedence.PRIMARY);
    }

    @Override
    public Code variable(Variable expression) {
        return Code.primary(expression.name());
    }

    @Override
    public Code element(Element expression) {
        return Code.primary(text(expression.array(), Precedence.POSTFIX) + "[" + text(expression.index()) + "]");
    }

    @Override
    public Code length(Length expression) {
        return Code.primary(text(expression.array(), Precedence.POSTFIX) + ".length");
    }

    @Override
    public Code unary(Unary expression) {
        String operand = text(expression.operand(), Precedence.PREFIX);
        String sign = expression.operator().text();
        boolean joins = operand.startsWith(sign);
        return new Code(sign + (joins ? "(" + operand + ")" : operand), Precedence.PREFIX);
    }

    @Override
    public Code binary(Binary expression) {
        int precedence = expression.operator().precedence();
        return new Code(
                text(expression.left(), precedence) + " "
                        + expression.operator().text() + " " + text(expression.right(), precedence + 1),
                precedence);
    }

    @Override
    public Code conditional(Conditional expression) {
        return choice(
                text(expression.condition(), Precedence.CONDITIONAL_OR), code(expression.yes()), code(expression.no()));
    }

    final Code choice(String condition, Code yes, Code no) {
        return new Code(
                condition + " ? " + yes.at(Precedence.CONDITIONAL) + " : " + no.at(Precedence.CONDITIONAL),
                Precedence.CONDITIONAL);
    }

    @Override
    public Code cast(Cast expression) {
        return new Code(
                "(" + expression.type().text() + ") " + text(expression.operand(), Precedence.PREFIX),
                Precedence.PREFIX);
    }

    @Override
    public Code stop(Stop expression) {
        return Code.call("Gradients.stopGradient", text(expression.operand()));
    }

    @Override
    public Code mathCall(MathCall expression) {
        return Code.call("Math." + expression.function().text(), list(expression.arguments()));
    }

    @Override
    public Code helperCall(HelperCall expression) {
        boolean isInstance = expression.callee().isInstance();
        String arguments = IntStream.range(
                        isInstance ? 1 : 0, expression.arguments().size())
                .mapToObj(k -> argument(expression, k))
                .filter(text -> !text.isEmpty())
                .collect(joining(", "));
        return Code.call(called(expression), arguments);
    }

    /** The name of the method, behind what it is called on. */
    final String called(HelperCall expression) {
        String receiver =
                expression.callee().isInstance() ? text(expression.arguments().get(0), Precedence.POSTFIX) + "." : "";
        return receiver + expression.callee().name();
    }

    @Override
    public Code newRecord(NewRecord expression) {
        List<Type.Part> parts = expression.type().parts();
        return new Code(
                "new " + expression.type().text()
                        + IntStream.range(0, parts.size())
                                .mapToObj(k -> stored(
                                        parts.get(k).type(), expression.parts().get(k)))
                                .collect(joining(", ", "(", ")")),
                Precedence.PREFIX);
    }

    /** By the field where a record speaks of itself. */
    @Override
    public Code component(Component expression) {
        boolean isOwn =
                expression.owner() instanceof Variable owner && owner.name().equals(Method.THIS);
        String owner = text(expression.owner(), Precedence.POSTFIX);
        return Code.primary(owner + "." + expression.name() + (isOwn ? "" : "()"));
    }

    @Override
    public Code derivativeCall(DerivativeCall expression) {
        Method callee = method(expression.callee());
        Code call = Code.call(
                className + "Gradients." + callee.name() + expression.kind().suffix(), list(expression.arguments()));
        if (expression.kind() == DerivativeCall.Kind.JVP) {
            return Code.primary(call.text() + ".tangent()");
        }
        boolean isAlone =
                callee.parameters().stream().filter(Parameter::isActive).count() == 1;
        String name = callee.parameters().get(expression.parameter()).name();
        return isAlone ? call : Code.primary(call.text() + "." + name + "()");
    }

    private String argument(HelperCall call, int at) {
        Expression argument = call.arguments().get(at);
        boolean isListed = call.callee().arity() == Arity.VARIABLE
                && at == call.arguments().size() - 1;
        return isListed && argument instanceof ArrayLiteral literal ? list(literal.elements()) : text(argument);
    }

    @Override
    public Code arrayCall(ArrayCall expression) {
        String arguments = list(expression.arguments());
        return switch (expression.function()) {
            case CLONE -> Code.primary(text(expression.arguments().get(0), Precedence.POSTFIX) + ".clone()");
            case COPY_OF -> Code.call("Arrays.copyOf", arguments);
            case COPY_OF_RANGE -> Code.call("Arrays.copyOfRange", arguments);
            case SUM -> Code.primary("Arrays.stream(" + arguments + ").sum()");
            case FILL -> Code.call("Arrays.fill", arguments);
            case ARRAYCOPY -> Code.call("System.arraycopy", arguments);
        };
    }

    @Override
    public Code newArray(NewArray expression) {
        String sizes =
                expression.sizes().stream().map(size -> "[" + text(size) + "]").collect(joining());
        boolean lacksRows =
                expression.type() == Type.MATRIX && expression.sizes().size() == 1;
        String scalar = name(expression.type() == Type.INTS ? Type.INT : Type.DOUBLE);
        return new Code("new " + scalar + sizes + (lacksRows ? "[]" : ""), Precedence.PREFIX);
    }

    @Override
    public Code arrayLiteral(ArrayLiteral expression) {
        Type element = expression.type().element();
        String elements = expression.elements().stream()
                .map(value -> stored(element, value))
                .collect(joining(", ", "{", "}"));
        return new Code("new " + name(expression.type()) + " " + elements, Precedence.PREFIX);
    }

    @Override
    public Code assign(Assign expression) {
        String value = stored(expression.target().type(), expression.value());
        return new Code(
                target(expression.target()) + " " + expression.operator().text() + " " + value, Precedence.ASSIGNMENT);
    }

    @Override
    public Code step(Step expression) {
        String sign = expression.up() ? "++" : "--";
        String target = target(expression.target());
        return expression.prefix()
                ? new Code(sign + target, Precedence.PREFIX)
                : new Code(target + sign, Precedence.POSTFIX);
    }

    @Override
    public Code switchExpression(SwitchExpression expression) {
        String cases = new Statements(this, Type.VOID).arrowCases(expression.cases());
        return new Code("switch (" + text(expression.selector()) + ") {\n" + cases + "}", Precedence.PREFIX);
    }
}
