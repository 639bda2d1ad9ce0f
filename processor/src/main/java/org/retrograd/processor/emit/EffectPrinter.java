package org.retrograd.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.Optional;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;

/** Prints statements that write to arrays or throw. */
final class EffectPrinter {

    private final UnitContext unit;
    private final ExpressionPrinter expressions;
    private final Signs signs;

    EffectPrinter(UnitContext unit, ExpressionPrinter expressions, Signs signs) {
        this.unit = unit;
        this.expressions = expressions;
        this.signs = signs;
    }

    /** The statement, without its semicolon. */
    CodeBlock print(Statement statement) {
        if (statement instanceof ArrayStore store) {
            CodeBlock element = expressions.element(store.array(), store.index());
            return CodeBlock.of("$L = $L", element, expressions.assigned(store.value()));
        }
        if (statement instanceof ArrayAdd add) {
            Optional<Operand> opposite = signs.opposite(add.value());
            return CodeBlock.of(
                    "$L $L= $L",
                    expressions.element(add.array(), add.index()),
                    opposite.isPresent() ? "-" : "+",
                    expressions.assigned(opposite.orElse(add.value())));
        }
        if (statement instanceof ArrayFill fill) {
            return fill(fill);
        }
        if (statement instanceof ArrayCopy copy) {
            return CodeBlock.of(
                    "$T.arraycopy($L)",
                    System.class,
                    Operands.of(copy).stream()
                            .map(operand -> expressions.print(operand).code())
                            .collect(CodeBlock.joining(",$W")));
        }
        return statement instanceof Throw exceptional
                ? exceptional(exceptional)
                : expressions.print(statement).code();
    }

    private CodeBlock fill(ArrayFill fill) {
        CodeBlock array = expressions.print(fill.array()).code();
        CodeBlock value = expressions.print(fill.value()).code();
        boolean isWhole = fill.from() instanceof Constant constant
                && constant.isNumber(0)
                && expressions.isLengthOf(fill.to(), fill.array());
        return isWhole
                ? CodeBlock.of("$T.fill($L, $L)", Arrays.class, array, value)
                : CodeBlock.of(
                        "$T.fill($L, $L, $L, $L)",
                        Arrays.class,
                        array,
                        expressions.print(fill.from()).code(),
                        expressions.print(fill.to()).code(),
                        value);
    }

    private CodeBlock exceptional(Throw statement) {
        boolean beginsWithText =
                !statement.message().isEmpty() && statement.message().get(0) instanceof Throw.Text;
        CodeBlock message = statement.message().stream().map(this::piece).collect(CodeBlock.joining(" + "));
        boolean needsText = !statement.message().isEmpty() && !beginsWithText;
        return CodeBlock.of(
                "throw new $T($L)",
                unit.types().of(statement.exception()),
                needsText ? CodeBlock.of("\"\" + $L", message) : message);
    }

    private CodeBlock piece(Throw.Piece piece) {
        return piece instanceof Throw.Text text
                ? CodeBlock.of("$S", text.text())
                : expressions.print(((Throw.Shown) piece).operand()).rightOf(Precedence.SUM);
    }
}
