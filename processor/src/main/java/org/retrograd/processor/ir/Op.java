package org.retrograd.processor.ir;

import java.util.List;

/** An operation with one result and no side effect. */
public sealed interface Op {

    /** What it is applied to, in the order of evaluation. */
    List<Operand> operands();

    /** The same operation on other operands, as many as {@link #operands} has. */
    Op with(List<Operand> operands);

    /** The type of its result. */
    Type type();

    <R> R accept(OpVisitor<R> visitor);

    /** Applied to one operand. */
    sealed interface OfOperand extends Op {
        Operand operand();

        @Override
        default List<Operand> operands() {
            return List.of(operand());
        }
    }

    /** Applied to one array, or to what is treated like one. */
    sealed interface OfArray extends Op {
        Operand array();

        @Override
        default List<Operand> operands() {
            return List.of(array());
        }
    }

    /** Applied to nothing. */
    sealed interface OfNothing extends Op {
        @Override
        default List<Operand> operands() {
            return List.of();
        }

        @Override
        default Op with(List<Operand> operands) {
            return this;
        }
    }

    /** A unary operator; the result has the operand's type, which is already promoted. */
    record Unary(UnaryOperator operator, Operand operand) implements OfOperand {
        @Override
        public Op with(List<Operand> operands) {
            return new Unary(operator, operands.get(0));
        }

        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /** A binary operator; both sides have the same promoted type, except in shifts. Comparisons give a boolean. */
    record Binary(BinaryOperator operator, Operand left, Operand right) implements Op {
        @Override
        public List<Operand> operands() {
            return List.of(left, right);
        }

        @Override
        public Op with(List<Operand> operands) {
            return new Binary(operator, operands.get(0), operands.get(1));
        }

        @Override
        public Type type() {
            return operator.family() == BinaryOperator.Family.COMPARISON ? PrimitiveType.BOOLEAN : left.type();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** A conversion between numeric primitive types, written by the user or implied by Java. */
    record Convert(Operand operand, PrimitiveType type) implements OfOperand {
        @Override
        public Op with(List<Operand> operands) {
            return new Convert(operands.get(0), type);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.convert(this);
        }
    }

    /** A call of a static method of {@code Math} or {@code StrictMath}, with operands of the overload's types. */
    record MathCall(MethodName method, List<Operand> operands, PrimitiveType type) implements Op {
        public MathCall {
            operands = List.copyOf(operands);
        }

        @Override
        public Op with(List<Operand> others) {
            return new MathCall(method, others, type);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.math(this);
        }
    }

    /** {@code array[index]}; reads memory. */
    record ArrayLoad(Operand array, Operand index) implements Op {
        @Override
        public List<Operand> operands() {
            return List.of(array, index);
        }

        @Override
        public Op with(List<Operand> operands) {
            return new ArrayLoad(operands.get(0), operands.get(1));
        }

        @Override
        public Type type() {
            return ((ArrayType) array.type()).element();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.arrayLoad(this);
        }
    }

    /** {@code array.length}. */
    record ArrayLength(Operand array) implements OfArray {
        @Override
        public Op with(List<Operand> operands) {
            return new ArrayLength(operands.get(0));
        }

        @Override
        public Type type() {
            return PrimitiveType.INT;
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.arrayLength(this);
        }
    }

    /** {@code new T[length]}, or {@code new T[length][]} if the element is an array. */
    record NewArray(ArrayType type, Operand length) implements Op {
        @Override
        public List<Operand> operands() {
            return List.of(length);
        }

        @Override
        public Op with(List<Operand> operands) {
            return new NewArray(type, operands.get(0));
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.newArray(this);
        }
    }

    /** Zeros in the shape of an array, row by row: its shadow; or the tangent zero of a value. */
    record ZerosLike(Operand array) implements OfArray {
        @Override
        public Op with(List<Operand> operands) {
            return new ZerosLike(operands.get(0));
        }

        @Override
        public Type type() {
            return array.type().tangent();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.zerosLike(this);
        }
    }

    /** Its operand, as a constant. */
    record StopGradient(Operand operand) implements OfOperand {
        @Override
        public Op with(List<Operand> operands) {
            return new StopGradient(operands.get(0));
        }

        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.stopGradient(this);
        }
    }

    /** A call of a pure method whose derivative is known, or of a generated method that allocates its result. */
    record Call(MethodName method, List<Operand> operands, Type type) implements Op {
        public Call {
            operands = List.copyOf(operands);
        }

        @Override
        public Op with(List<Operand> others) {
            return new Call(method, others, type);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code new R(components...)} of a record; of an array of records, its leaves, until these take its place. */
    record NewRecord(Type type, List<Operand> operands) implements Op {
        public NewRecord {
            operands = List.copyOf(operands);
        }

        @Override
        public Op with(List<Operand> others) {
            return new NewRecord(type, others);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.newRecord(this);
        }
    }

    /** {@code record.access}: the component of that name of a record, or of what is like one. */
    record Component(Operand record, String name, String access, Type type) implements Op {
        @Override
        public List<Operand> operands() {
            return List.of(record);
        }

        @Override
        public Op with(List<Operand> operands) {
            return new Component(operands.get(0), name, access, type);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.component(this);
        }
    }

    /** {@code Arrays.copyOfRange(array, from, to)}: a new array; of an array of arrays, with the same rows. */
    record CopyOf(Operand array, Operand from, Operand to) implements Op {
        @Override
        public List<Operand> operands() {
            return List.of(array, from, to);
        }

        @Override
        public Op with(List<Operand> operands) {
            return new CopyOf(operands.get(0), operands.get(1), operands.get(2));
        }

        @Override
        public Type type() {
            return array.type();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.copyOf(this);
        }
    }

    /** {@code Arrays.stream(array).sum()}, which compensates for rounding; reads memory. */
    record ArraySum(Operand array) implements OfArray {
        @Override
        public Op with(List<Operand> operands) {
            return new ArraySum(operands.get(0));
        }

        @Override
        public Type type() {
            return ((ArrayType) array.type()).element();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.arraySum(this);
        }
    }

    /** {@code owner.class.desiredAssertionStatus()}: whether the assertions of a class are evaluated. */
    record AssertionsEnabled(ClassType owner) implements OfNothing {
        @Override
        public Type type() {
            return PrimitiveType.BOOLEAN;
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.assertionsEnabled(this);
        }
    }

    /** {@code owner.name}: a static final field that holds nothing that can be written to, such as an enum's constant. */
    record StaticField(ClassType owner, String name, Type type) implements OfNothing {
        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.staticField(this);
        }
    }

    /** A new array of these elements, which nobody writes to. */
    record ArrayOf(ArrayType type, List<Operand> operands) implements Op {
        public ArrayOf {
            operands = List.copyOf(operands);
        }

        @Override
        public Op with(List<Operand> others) {
            return new ArrayOf(type, others);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.arrayOf(this);
        }
    }

    /** The case that a selector (int, char, String, enum ...) belongs to as in a switch; if none, the number of cases. */
    record CaseNumber(Operand selector, List<List<CaseLabel>> cases) implements Op {
        public CaseNumber {
            cases = cases.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Operand> operands() {
            return List.of(selector);
        }

        @Override
        public Op with(List<Operand> operands) {
            return new CaseNumber(operands.get(0), cases);
        }

        @Override
        public Type type() {
            return PrimitiveType.INT;
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.caseNumber(this);
        }
    }
}
