package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** Short ways to write functions down in tests. */
final class FunctionSketch {

    static final Type DOUBLE = PrimitiveType.DOUBLE;
    static final Type INT = PrimitiveType.INT;
    static final ArrayType DOUBLES = new ArrayType(DOUBLE);
    static final ArrayType ROWS = new ArrayType(DOUBLES);
    static final ClassType MATH = new ClassType("java.lang", List.of("Math"));
    static final ClassType PRICER = new ClassType("p", List.of("Pricer"));
    static final ClassType PRICER_GRADIENTS = new ClassType("p", List.of("PricerGradients"));
    static final ClassType IMPLEMENTATION = new ClassType("p", List.of("Pricer_Adjoint"));

    final Values values = new Values();
    final List<Value> parameters = new ArrayList<>();
    BlockBuilder block = new BlockBuilder(values);

    Value parameter(String name, Type type) {
        Value parameter = values.fresh(Name.primal(name), type);
        parameters.add(parameter);
        return parameter;
    }

    static SourceSpan line(int line) {
        return new SourceSpan("Pricer.java", 0, 1, line, 1);
    }

    Value let(Op op) {
        return block.define(op, Name.NONE, SourceSpan.NONE);
    }

    Value named(String name, Op op) {
        return block.define(op, Name.primal(name), SourceSpan.NONE);
    }

    Value named(String name, int line, Op op) {
        return block.define(op, Name.primal(name), line(line));
    }

    Value adjoint(String name, Op op) {
        return block.define(op, new Name(name, Role.ADJOINT), SourceSpan.NONE);
    }

    Value adjoint(String name, int line, Op op) {
        return block.define(op, new Name(name, Role.ADJOINT), line(line));
    }

    static Op add(Operand left, Operand right) {
        return new Op.Binary(BinaryOperator.ADD, left, right);
    }

    static Op subtract(Operand left, Operand right) {
        return new Op.Binary(BinaryOperator.SUBTRACT, left, right);
    }

    static Op times(Operand left, Operand right) {
        return new Op.Binary(BinaryOperator.MULTIPLY, left, right);
    }

    static Op divide(Operand left, Operand right) {
        return new Op.Binary(BinaryOperator.DIVIDE, left, right);
    }

    static Op less(Operand left, Operand right) {
        return new Op.Binary(BinaryOperator.LESS, left, right);
    }

    static Op binary(BinaryOperator operator, Operand left, Operand right) {
        return new Op.Binary(operator, left, right);
    }

    static Op negate(Operand operand) {
        return new Op.Unary(UnaryOperator.NEGATE, operand);
    }

    static Op not(Operand operand) {
        return new Op.Unary(UnaryOperator.NOT, operand);
    }

    static Op math(String name, Operand... operands) {
        return new Op.MathCall(new MethodName(MATH, name), List.of(operands), PrimitiveType.DOUBLE);
    }

    static Op load(Operand array, Operand index) {
        return new Op.ArrayLoad(array, index);
    }

    static Op length(Operand array) {
        return new Op.ArrayLength(array);
    }

    static Op convert(Operand operand, PrimitiveType type) {
        return new Op.Convert(operand, type);
    }

    static Constant number(double number) {
        return Constant.of(number);
    }

    static Constant number(int number) {
        return Constant.of(number);
    }

    /** What a branch or a loop's body yields, after it has written its statements to the sketch's current block. */
    @FunctionalInterface
    interface Inside {
        List<? extends Operand> write();
    }

    private Block inside(Inside inside) {
        BlockBuilder outer = block;
        block = outer.inner();
        List<? extends Operand> yields = inside.write();
        Block built = block.build(yields);
        block = outer;
        return built;
    }

    List<Value> choice(If.Form form, Operand condition, List<Value> results, int line, Inside then, Inside otherwise) {
        SourceSpan origin = line > 0 ? line(line) : SourceSpan.NONE;
        block.add(new If(condition, inside(then), inside(otherwise), results, form, origin));
        return results;
    }

    Value conditional(String name, Operand condition, Type type, Inside then, Inside otherwise) {
        Value result = values.fresh(Name.primal(name), type);
        choice(If.Form.EXPRESSION, condition, List.of(result), 0, then, otherwise);
        return result;
    }

    Value choice(String name, Operand condition, Type type, Inside then, Inside otherwise) {
        Value result = values.fresh(Name.primal(name), type);
        choice(If.Form.STATEMENT, condition, List.of(result), 0, then, otherwise);
        return result;
    }

    Carry carry(String name, Operand initial) {
        Name wanted = Name.primal(name);
        return new Carry(values.fresh(wanted, initial.type()), initial, values.fresh(wanted, initial.type()));
    }

    /** {@code for (int i = 0; i < bound; i++)}. */
    void loop(Value index, Operand bound, List<Carry> carries, int line, Inside body) {
        LoopRange range = new LoopRange(index, Constant.of(0), bound, BinaryOperator.LESS, 1);
        loop(range, carries, line, body);
    }

    void loop(LoopRange range, List<Carry> carries, int line, Inside body) {
        SourceSpan origin = line > 0 ? line(line) : SourceSpan.NONE;
        block.add(new Loop(range, carries, inside(body), origin));
    }

    Value index(String name) {
        return values.fresh(Name.primal(name), INT);
    }

    Function returning(Operand result) {
        return new Function("f", parameters, Optional.of(result.type()), block.build(List.of(result)));
    }

    Function returningNothing() {
        return new Function("f", parameters, Optional.empty(), block.build(List.of()));
    }

    /** The text of the class around one function. */
    static String unit(Function function) {
        ImplementationClass unit =
                new ImplementationClass(IMPLEMENTATION, PRICER, List.of(new ImplementationMethod(function, "")));
        return ImplementationEmitter.emit(unit, new Markers(Optional.empty(), Set.of()))
                .source()
                .text();
    }

    /** The statements that the function is printed as. */
    static String body(Function function) {
        String text = unit(function);
        int start = text.indexOf(" f(");
        int open = text.indexOf("{\n", start) + 2;
        int close = text.indexOf("\n    }\n", open);
        return text.substring(open, close).replaceAll("(?m)^ {8}", "");
    }

    /** The text of the expression that is returned by a function of nothing else. */
    String expression(Op op) {
        String text = body(returning(let(op)));
        return text.substring("return ".length(), text.length() - 1);
    }
}
