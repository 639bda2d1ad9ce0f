package org.retrograd.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.Binary;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.MathCall;
import org.retrograd.hunter.program.MathFunction;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Return;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;
import org.retrograd.hunter.program.While;

/** Small programs by hand. */
public final class Trees {

    public static final Variable X = new Variable(Type.DOUBLE, "x");
    public static final Variable A = new Variable(Type.DOUBLES, "a");
    public static final Variable K = new Variable(Type.INT, "k");

    private Trees() {}

    /** {@code f(double x, double[] a, int k)} */
    public static Program program(Statement... statements) {
        List<Parameter> parameters = List.of(
                new Parameter(Type.DOUBLE, "x", false),
                new Parameter(Type.DOUBLES, "a", false),
                new Parameter(Type.INT, "k", false));
        return new Program(Method.annotated("f", Type.DOUBLE, parameters, Block.of(statements)), List.of());
    }

    public static Expression number(double value) {
        return Literal.of(value);
    }

    public static Expression binary(Expression left, BinaryOperator operator, Expression right) {
        return new Binary(operator, left, right);
    }

    public static Expression sin(Expression operand) {
        return new MathCall(MathFunction.SIN, operand);
    }

    public static Statement set(Place target, Expression value) {
        return new Evaluate(Assign.set(target, value));
    }

    public static Statement add(Place target, Expression value) {
        return new Evaluate(new Assign(target, AssignmentOperator.ADD, value));
    }

    public static Statement result(Expression value) {
        return Return.of(value);
    }

    /** {@code int i = 0; while (i < trips) { i++; ... }} */
    public static List<Statement> loop(String name, int trips, Statement... body) {
        Variable i = new Variable(Type.INT, name);
        List<Statement> inside = new ArrayList<>(List.of(new Evaluate(Step.next(i))));
        inside.addAll(List.of(body));
        return List.of(
                Declare.of(Type.INT, name, Literal.of(0)),
                new While(
                        Optional.empty(), false, binary(i, BinaryOperator.LESS, Literal.of(trips)), new Block(inside)));
    }
}
