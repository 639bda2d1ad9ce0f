package org.retrograd.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;

/**
 * Reads formulas. The language is Java's expressions over {@code double} with {@code + - * / < <= > >= == != && || ?:},
 * numbers, {@code NaN}, the names of {@link Symbol}, and methods of {@code Math}; and in the outermost place
 * {@code formula where condition}, see {@link Formula.Guarded}.
 */
public final class FormulaParser {

    private final Tokens tokens;
    private final MathLibrary library;

    private FormulaParser(String text, MathLibrary library) {
        this.tokens = new Tokens(text);
        this.library = library;
    }

    /**
     * The formula, its functions those of {@code Math}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Formula parse(String text) {
        return parse(text, MathLibrary.MATH);
    }

    static Formula parse(String text, MathLibrary library) {
        FormulaParser parser = new FormulaParser(text, library);
        Formula formula = parser.guarded();
        parser.tokens.expectEnd();
        return formula;
    }

    private Formula guarded() {
        Formula body = choice();
        return tokens.accept("where") ? new Formula.Guarded(number(body), condition(choice())) : body;
    }

    private Formula choice() {
        Formula condition = disjunction();
        if (!tokens.accept("?")) {
            return condition;
        }
        Formula whenTrue = choice();
        tokens.expect(":");
        Formula whenFalse = choice();
        return new Formula.Conditional(condition(condition), number(whenTrue), number(whenFalse));
    }

    private Formula disjunction() {
        Formula left = conjunction();
        while (tokens.accept("||")) {
            left = new Formula.Junction(Formula.Connective.OR, condition(left), condition(conjunction()));
        }
        return left;
    }

    private Formula conjunction() {
        Formula left = comparison();
        while (tokens.accept("&&")) {
            left = new Formula.Junction(Formula.Connective.AND, condition(left), condition(comparison()));
        }
        return left;
    }

    private Formula comparison() {
        Formula left = sum();
        Optional<BinaryOperator> operator = acceptOperator(
                BinaryOperator.LESS,
                BinaryOperator.LESS_EQUAL,
                BinaryOperator.GREATER,
                BinaryOperator.GREATER_EQUAL,
                BinaryOperator.EQUAL,
                BinaryOperator.NOT_EQUAL);
        return operator.isPresent() ? binary(operator.get(), left, sum()) : left;
    }

    private Formula sum() {
        Formula left = product();
        Optional<BinaryOperator> operator = acceptOperator(BinaryOperator.ADD, BinaryOperator.SUBTRACT);
        while (operator.isPresent()) {
            left = binary(operator.get(), left, product());
            operator = acceptOperator(BinaryOperator.ADD, BinaryOperator.SUBTRACT);
        }
        return left;
    }

    private Formula product() {
        Formula left = unary();
        Optional<BinaryOperator> operator = acceptOperator(BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE);
        while (operator.isPresent()) {
            left = binary(operator.get(), left, unary());
            operator = acceptOperator(BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE);
        }
        return left;
    }

    private Formula unary() {
        return tokens.accept("-") ? new Formula.Negation(number(unary())) : primary();
    }

    private Formula primary() {
        String token = tokens.next();
        if (token.equals("(")) {
            Formula inner = choice();
            tokens.expect(")");
            return inner;
        }
        if (token.isEmpty()) {
            throw tokens.error("something is missing at the end");
        }
        if (Character.isLetter(token.charAt(0))) {
            return tokens.accept("(") ? call(token) : named(token);
        }
        try {
            return new Formula.Literal(Double.parseDouble(token));
        } catch (NumberFormatException e) {
            throw tokens.error("unexpected '" + token + "'");
        }
    }

    private Formula named(String name) {
        if (name.equals("NaN")) {
            return new Formula.Literal(Double.NaN);
        }
        return new Formula.Reference(Symbol.named(name).orElseThrow(() -> tokens.error("unknown name '" + name + "'")));
    }

    private Formula call(String name) {
        List<Formula> arguments = new ArrayList<>();
        do {
            arguments.add(number(choice()));
        } while (tokens.accept(","));
        tokens.expect(")");
        if (!library.has(name, arguments.size())) {
            throw tokens.error("unknown function '" + name + "' of " + arguments.size());
        }
        return new Formula.Call(library.method(name), arguments);
    }

    private Optional<BinaryOperator> acceptOperator(BinaryOperator... operators) {
        for (BinaryOperator operator : operators) {
            if (tokens.accept(operator.symbol())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Formula binary(BinaryOperator operator, Formula left, Formula right) {
        return new Formula.Binary(operator, number(left), number(right));
    }

    private Formula condition(Formula formula) {
        if (!formula.isCondition()) {
            throw tokens.error("a number stands where a condition should");
        }
        return formula;
    }

    private Formula number(Formula formula) {
        if (formula.isCondition()) {
            throw tokens.error("a condition stands where a number should");
        }
        return formula;
    }
}
