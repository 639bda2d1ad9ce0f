package org.retrograd.processor.emit;

import java.util.Map;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.OpVisitor;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.UnaryOperator;

/** Words for what operations compute, for values that have no name in the source. */
final class OperationNames implements OpVisitor<String> {

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("sin", "sine"),
            Map.entry("cos", "cosine"),
            Map.entry("tan", "tangent"),
            Map.entry("sqrt", "root"),
            Map.entry("cbrt", "cubeRoot"),
            Map.entry("pow", "power"),
            Map.entry("abs", "magnitude"),
            Map.entry("max", "largest"),
            Map.entry("min", "smallest"),
            Map.entry("signum", "sign"),
            Map.entry("rint", "rounded"),
            Map.entry("round", "rounded"),
            Map.entry("hypot", "hypotenuse"),
            Map.entry("multiplyExact", "product"),
            Map.entry("addExact", "sum"));

    private static final OperationNames INSTANCE = new OperationNames();

    private OperationNames() {}

    static String of(Statement definition) {
        if (definition instanceof Let let) {
            return let.op().accept(INSTANCE);
        }
        if (definition instanceof CallStatement call) {
            return call.method().name();
        }
        return definition instanceof If ? "choice" : "value";
    }

    @Override
    public String unary(Op.Unary op) {
        return op.operator() == UnaryOperator.NOT ? "opposite" : "negative";
    }

    @Override
    public String binary(Op.Binary op) {
        return switch (op.operator()) {
            case ADD -> "sum";
            case SUBTRACT -> "difference";
            case MULTIPLY -> "product";
            case DIVIDE -> "quotient";
            case REMAINDER -> "remainder";
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> "shifted";
            case AND, OR, XOR -> "bits";
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> "condition";
        };
    }

    @Override
    public String convert(Op.Convert op) {
        return "as" + Identifiers.capitalised(op.type().show());
    }

    @Override
    public String math(Op.MathCall op) {
        return FUNCTIONS.getOrDefault(op.method().name(), op.method().name());
    }

    @Override
    public String arrayLoad(Op.ArrayLoad op) {
        return op.type() instanceof ArrayType ? "row" : "element";
    }

    @Override
    public String arrayLength(Op.ArrayLength op) {
        return "length";
    }

    @Override
    public String newArray(Op.NewArray op) {
        return "array";
    }

    @Override
    public String zerosLike(Op.ZerosLike op) {
        return "zeros";
    }

    @Override
    public String stopGradient(Op.StopGradient op) {
        return "constant";
    }

    @Override
    public String call(Op.Call op) {
        return op.method().name();
    }

    @Override
    public String newRecord(Op.NewRecord op) {
        return Identifiers.decapitalised(op.type().show());
    }

    @Override
    public String component(Op.Component op) {
        return op.name();
    }

    @Override
    public String copyOf(Op.CopyOf op) {
        return "copy";
    }

    @Override
    public String arraySum(Op.ArraySum op) {
        return "sum";
    }

    @Override
    public String assertionsEnabled(Op.AssertionsEnabled op) {
        return "enabled";
    }

    @Override
    public String staticField(Op.StaticField op) {
        return "constant";
    }

    @Override
    public String arrayOf(Op.ArrayOf op) {
        return "array";
    }

    @Override
    public String caseNumber(Op.CaseNumber op) {
        return "selected";
    }
}
