package org.retrograd.hunter.print;

import org.retrograd.hunter.program.Precedence;

/** An expression as text, and how tightly it binds. */
record Code(String text, int precedence) {

    static Code primary(String text) {
        return new Code(text, Precedence.PRIMARY);
    }

    static Code call(String method, String arguments) {
        return primary(method + "(" + arguments + ")");
    }

    /** The text where something that binds at least as tightly is needed. */
    String at(int least) {
        return precedence < least ? "(" + text + ")" : text;
    }
}
