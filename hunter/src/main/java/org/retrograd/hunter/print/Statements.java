package org.retrograd.hunter.print;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.ArrayLiteral;
import org.retrograd.hunter.program.Assert;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Case;
import org.retrograd.hunter.program.Continue;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.ForEach;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.Labelled;
import org.retrograd.hunter.program.Nested;
import org.retrograd.hunter.program.Return;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.StatementVisitor;
import org.retrograd.hunter.program.Switch;
import org.retrograd.hunter.program.Throw;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.While;
import org.retrograd.hunter.program.Yield;

/** Statements as lines of text, each with a line end. */
final class Statements implements StatementVisitor<String> {

    private static final int INDENT = 4;

    private final JavaExpressions expressions;
    private final Type result;

    /** Statements of a method with a certain result. */
    Statements(JavaExpressions expressions, Type result) {
        this.expressions = expressions;
        this.result = result;
    }

    /** A body of a loop or method, with braces, and without a line end. */
    String body(Block block) {
        return braces(expressions.start(), block);
    }

    private String block(Block block) {
        return braces("", block);
    }

    private String braces(String start, Block block) {
        String inside = start + lines(block);
        return inside.isEmpty() ? "{}" : "{\n" + inside.indent(INDENT) + "}";
    }

    private String lines(Block block) {
        return block.statements().stream()
                .map(statement -> statement.accept(this))
                .collect(joining());
    }

    private static String labelled(Optional<String> label) {
        return label.map(name -> name + ":\n").orElse("");
    }

    @Override
    public String declare(Declare statement) {
        String type = statement.inferred() ? "var" : expressions.name(statement.type());
        return type + " " + declarator(statement) + ";\n";
    }

    private String declarator(Declare statement) {
        return statement.name()
                + statement
                        .initial()
                        .map(value -> " = " + initial(statement, value))
                        .orElse("");
    }

    private String initial(Declare statement, Expression value) {
        String text = expressions.stored(statement.type(), value);
        return value instanceof ArrayLiteral && !statement.inferred() ? text.substring(text.indexOf('{')) : text;
    }

    @Override
    public String evaluate(Evaluate statement) {
        return expressions.text(statement.expression()) + ";\n";
    }

    @Override
    public String ifStatement(If statement) {
        return "if (" + expressions.text(statement.condition()) + ") " + block(statement.yes())
                + statement.no().map(block -> " else " + otherwise(block)).orElse("\n");
    }

    private String otherwise(Block block) {
        boolean isChain = block.statements().size() == 1 && block.statements().get(0) instanceof If;
        return isChain ? lines(block) : block(block) + "\n";
    }

    @Override
    public String forStatement(For statement) {
        String variables = statement.declared().isEmpty()
                ? ""
                : expressions.name(statement.declared().get(0).type()) + " "
                        + statement.declared().stream().map(this::declarator).collect(joining(", "));
        String condition =
                statement.condition().map(any -> " " + expressions.text(any)).orElse("");
        String updates = statement.updates().isEmpty() ? "" : " " + expressions.list(statement.updates());
        return labelled(statement.label()) + "for (" + variables + ";" + condition + ";" + updates + ") "
                + body(statement.body()) + "\n";
    }

    @Override
    public String forEach(ForEach statement) {
        return labelled(statement.label()) + "for (" + expressions.name(statement.type()) + " " + statement.name()
                + " : " + expressions.text(statement.array()) + ") " + body(statement.body()) + "\n";
    }

    @Override
    public String whileStatement(While statement) {
        String condition = "while (" + expressions.text(statement.condition()) + ")";
        String body = body(statement.body());
        return labelled(statement.label())
                + (statement.bodyFirst() ? "do " + body + " " + condition + ";\n" : condition + " " + body + "\n");
    }

    @Override
    public String switchStatement(Switch statement) {
        String cases = statement.arrows()
                ? arrowCases(statement.cases())
                : statement.cases().stream()
                        .map(this::colonCase)
                        .collect(joining())
                        .indent(INDENT);
        return labelled(statement.label()) + "switch (" + expressions.text(statement.selector()) + ") {\n" + cases
                + "}\n";
    }

    private String colonCase(Case group) {
        String labels = group.isDefault()
                ? "default:"
                : group.labels().stream().map(label -> "case " + label + ":").collect(joining("\n"));
        boolean declares = group.body().statements().stream().anyMatch(Declare.class::isInstance);
        return declares
                ? labels + " " + block(group.body()) + "\n"
                : labels + "\n" + lines(group.body()).indent(INDENT);
    }

    String arrowCases(List<Case> cases) {
        return cases.stream().map(this::arrowCase).collect(joining()).indent(INDENT);
    }

    private String arrowCase(Case group) {
        String labels = group.isDefault() ? "default" : "case " + String.join(", ", group.labels());
        return labels + " -> " + shortened(group.body()).orElseGet(() -> block(group.body()) + "\n");
    }

    private Optional<String> shortened(Block body) {
        if (body.statements().size() != 1) {
            return Optional.empty();
        }
        Statement only = body.statements().get(0);
        if (only instanceof Yield yield) {
            return Optional.of(expressions.text(yield.value()) + ";\n");
        }
        return only instanceof Evaluate || only instanceof Throw ? Optional.of(only.accept(this)) : Optional.empty();
    }

    @Override
    public String labelled(Labelled statement) {
        return statement.label() + ": " + block(statement.body()) + "\n";
    }

    @Override
    public String nested(Nested statement) {
        return block(statement.body()) + "\n";
    }

    @Override
    public String breakStatement(Break statement) {
        return "break" + statement.label().map(label -> " " + label).orElse("") + ";\n";
    }

    @Override
    public String continueStatement(Continue statement) {
        return "continue" + statement.label().map(label -> " " + label).orElse("") + ";\n";
    }

    @Override
    public String returnStatement(Return statement) {
        return "return"
                + statement
                        .value()
                        .map(value -> " " + expressions.stored(result, value))
                        .orElse("")
                + ";\n";
    }

    @Override
    public String yieldStatement(Yield statement) {
        return "yield " + expressions.text(statement.value()) + ";\n";
    }

    @Override
    public String throwStatement(Throw statement) {
        return "throw new " + statement.exception() + "(\"" + statement.message() + "\");\n";
    }

    @Override
    public String assertStatement(Assert statement) {
        return "assert " + expressions.text(statement.condition()) + ";\n";
    }
}
