package org.retrograd.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import org.retrograd.processor.ir.CaseLabel;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/** Constants as Java writes them. */
final class Literals {

    private Literals() {}

    static CodeBlock of(Constant constant) {
        String text = text(constant);
        int point = text.indexOf('.');
        boolean isOfClass = constant.type() != PrimitiveType.CHAR && Character.isUpperCase(text.charAt(0));
        return isOfClass
                ? CodeBlock.of("$T$L", ClassName.get("java.lang", text.substring(0, point)), text.substring(point))
                : CodeBlock.of("$L", text);
    }

    /** What a field of the type holds at first. */
    static CodeBlock unset(Type type) {
        return type instanceof PrimitiveType primitive ? of(Constant.zero(primitive)) : CodeBlock.of("null");
    }

    static CodeBlock of(CaseLabel label) {
        if (label instanceof CaseLabel.Numeric number) {
            return of(number.constant());
        }
        return label instanceof CaseLabel.Text text
                ? CodeBlock.of("$S", text.text())
                : CodeBlock.of("$L", ((CaseLabel.Named) label).name());
    }

    static boolean isNegative(Constant constant) {
        return text(constant).startsWith("-");
    }

    private static String text(Constant constant) {
        Object literal = constant.literal();
        return switch (constant.type()) {
            case BOOLEAN -> literal.toString();
            case BYTE, SHORT -> "(" + constant.type().show() + ") " + literal;
            case CHAR -> character((Character) literal);
            case INT -> (Integer) literal == Integer.MIN_VALUE ? "Integer.MIN_VALUE" : literal.toString();
            case LONG -> (Long) literal == Long.MIN_VALUE ? "Long.MIN_VALUE" : literal + "L";
            case FLOAT -> floating((Float) literal, "Float", literal + "f");
            case DOUBLE -> floating((Double) literal, "Double", literal.toString());
        };
    }

    private static String floating(double literal, String box, String finite) {
        if (Double.isNaN(literal)) {
            return box + ".NaN";
        }
        if (Double.isInfinite(literal)) {
            return box + (literal > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
        }
        return finite;
    }

    private static String character(char literal) {
        return switch (literal) {
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            case '\n' -> "'\\n'";
            case '\r' -> "'\\r'";
            case '\t' -> "'\\t'";
            default ->
                literal >= ' ' && literal < 127 ? "'" + literal + "'" : String.format("'\\u%04x'", (int) literal);
        };
    }
}
