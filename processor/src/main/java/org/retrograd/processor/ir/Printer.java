package org.retrograd.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a program, for tests and for reports of defects. */
public final class Printer implements OpVisitor<String>, Statement.Visitor<Void> {

    private final StringBuilder text = new StringBuilder();
    private int depth;

    private Printer() {}

    public static String print(Function function) {
        Printer printer = new Printer();
        printer.line("function " + function.name() + "(" + typed(function.parameters()) + ") {");
        printer.inside(function.body(), "return");
        printer.line("}");
        return printer.text.toString();
    }

    private static String typed(List<Value> values) {
        return values.stream()
                .map(value -> value.type().show() + " " + show(value))
                .collect(Collectors.joining(", "));
    }

    static String show(Operand operand) {
        if (operand instanceof Value value) {
            String role = value.name().role() == Role.PRIMAL || value.name().role() == Role.TEMPORARY
                    ? ""
                    : "'" + value.name().role().name().charAt(0);
            return "%" + value.name().base() + role + "." + value.id();
        }
        return operand instanceof Constant constant ? String.valueOf(constant.literal()) : "unset";
    }

    private static String show(List<? extends Operand> operands) {
        return operands.stream().map(Printer::show).collect(Collectors.joining(", "));
    }

    private void line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private void inside(Block block, String yield) {
        depth++;
        block.statements().forEach(statement -> statement.accept(this));
        if (!block.yields().isEmpty()) {
            line(yield + " " + show(block.yields()));
        }
        depth--;
    }

    @Override
    public Void let(Let let) {
        line(let.result().type().show() + " " + show(let.result()) + " = "
                + let.op().accept(this));
        return null;
    }

    @Override
    public Void conditional(If conditional) {
        line("if " + show(conditional.condition()) + " -> (" + typed(conditional.results()) + ") {");
        inside(conditional.thenBlock(), "yield");
        line("} else {");
        inside(conditional.elseBlock(), "yield");
        line("}");
        return null;
    }

    @Override
    public Void loop(Loop loop) {
        line(loop.header().accept(new Headers())
                + loop.exit().map(Printer::show).orElse("") + " {");
        depth++;
        if (loop.header() instanceof LoopTest test) {
            line("test {");
            inside(test.condition(), "yield");
            line("}");
        }
        for (Carry carry : loop.carries()) {
            line("carry " + typed(List.of(carry.parameter())) + " = " + show(carry.initial()) + " -> "
                    + show(carry.result()));
        }
        depth--;
        inside(loop.body(), "next");
        line("}");
        return null;
    }

    private static String show(LoopExit exit) {
        return " until not " + exit.goOn() + " -> " + show(exit.result());
    }

    /** The first line of a loop. */
    private static final class Headers implements LoopHeader.Visitor<String> {

        @Override
        public String range(LoopRange range) {
            return "for " + show(range.index()) + " = " + show(range.from()) + " while "
                    + range.relation().symbol() + " " + show(range.bound()) + " step " + range.step();
        }

        @Override
        public String test(LoopTest test) {
            return "while";
        }

        @Override
        public String forever(LoopForever forever) {
            return "forever";
        }
    }

    @Override
    public Void arrayStore(ArrayStore store) {
        line(show(store.array()) + "[" + show(store.index()) + "] = " + show(store.value()));
        return null;
    }

    @Override
    public Void arrayAdd(ArrayAdd add) {
        line(show(add.array()) + "[" + show(add.index()) + "] += " + show(add.value()));
        return null;
    }

    @Override
    public Void call(CallStatement call) {
        String result = call.result().map(value -> show(value) + " = ").orElse("");
        line(result + "call " + call.method().name() + "(" + show(call.operands()) + ")");
        return null;
    }

    @Override
    public Void arrayFill(ArrayFill fill) {
        line("fill " + show(fill.array()) + " from " + show(fill.from()) + " to " + show(fill.to()) + " with "
                + show(fill.value()));
        return null;
    }

    @Override
    public Void arrayCopy(ArrayCopy copy) {
        line("copy " + show(copy.length()) + " from " + show(copy.source()) + "[" + show(copy.sourceStart()) + "] to "
                + show(copy.target()) + "[" + show(copy.targetStart()) + "]");
        return null;
    }

    @Override
    public Void keep(Keep statement) {
        line("keep " + show(statement.operand()));
        return null;
    }

    @Override
    public Void exceptional(Throw statement) {
        line("throw " + statement.exception().show() + "(" + show(statement.shown()) + ")");
        return null;
    }

    @Override
    public String unary(Op.Unary op) {
        return op.operator().symbol() + show(op.operand());
    }

    @Override
    public String binary(Op.Binary op) {
        return show(op.left()) + " " + op.operator().symbol() + " " + show(op.right());
    }

    @Override
    public String convert(Op.Convert op) {
        return "(" + op.type().show() + ") " + show(op.operand());
    }

    @Override
    public String math(Op.MathCall op) {
        return op.method().owner().show() + "." + op.method().name() + "(" + show(op.operands()) + ")";
    }

    @Override
    public String arrayLoad(Op.ArrayLoad op) {
        return show(op.array()) + "[" + show(op.index()) + "]";
    }

    @Override
    public String arrayLength(Op.ArrayLength op) {
        return show(op.array()) + ".length";
    }

    @Override
    public String newArray(Op.NewArray op) {
        return "new " + op.type().show() + " of " + show(op.length());
    }

    @Override
    public String zerosLike(Op.ZerosLike op) {
        return "zeros like " + show(op.array());
    }

    @Override
    public String stopGradient(Op.StopGradient op) {
        return "stop " + show(op.operand());
    }

    @Override
    public String call(Op.Call op) {
        return op.method().owner().show() + "." + op.method().name() + "(" + show(op.operands()) + ")";
    }

    @Override
    public String newRecord(Op.NewRecord op) {
        return "new " + op.type().show() + "(" + show(op.operands()) + ")";
    }

    @Override
    public String component(Op.Component op) {
        return show(op.record()) + "." + op.name();
    }

    @Override
    public String copyOf(Op.CopyOf op) {
        return "copy of " + show(op.array()) + " from " + show(op.from()) + " to " + show(op.to());
    }

    @Override
    public String arraySum(Op.ArraySum op) {
        return "sum of " + show(op.array());
    }

    @Override
    public String assertionsEnabled(Op.AssertionsEnabled op) {
        return "assertions of " + op.owner().show();
    }

    @Override
    public String staticField(Op.StaticField op) {
        return op.owner().show() + "." + op.name();
    }

    @Override
    public String arrayOf(Op.ArrayOf op) {
        return "new " + op.type().show() + " of (" + show(op.operands()) + ")";
    }

    @Override
    public String caseNumber(Op.CaseNumber op) {
        return "case of " + show(op.selector()) + " among " + op.cases();
    }
}
