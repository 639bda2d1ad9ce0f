package org.retrograd.processor.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * A Java expression.
 *
 * @param code its text
 * @param precedence of its outermost operator
 * @param isSigned whether it starts with a minus
 */
record Expression(CodeBlock code, Precedence precedence, boolean isSigned) {

    static Expression primary(String format, Object... arguments) {
        return new Expression(CodeBlock.of(format, arguments), Precedence.PRIMARY, false);
    }

    /** As the left side of an operator. */
    CodeBlock leftOf(Precedence outer) {
        return parenthesised(precedence.isLooserThan(outer) || precedence.isObscureIn(outer));
    }

    /** As the right side of an operator: what binds equally is put in parentheses, since all group from the left. */
    CodeBlock rightOf(Precedence outer) {
        boolean binds = outer.isLooserThan(precedence) && !precedence.isObscureIn(outer);
        return parenthesised(!binds || (isSigned && outer == Precedence.SUM));
    }

    /** Where only a name, a literal, a call or the like may stand. */
    CodeBlock asPrimary() {
        return parenthesised(precedence != Precedence.PRIMARY);
    }

    /** Behind a unary operator or a cast. */
    CodeBlock behindPrefix() {
        return parenthesised(precedence.isLooserThan(Precedence.UNARY) || isSigned);
    }

    /** As a part of {@code c ? a : b}. */
    CodeBlock insideChoice() {
        return parenthesised(precedence == Precedence.CONDITIONAL);
    }

    private CodeBlock parenthesised(boolean isNeeded) {
        return isNeeded ? CodeBlock.of("($L)", code) : code;
    }
}
