package org.retrograd.hunter.generate;

import java.util.List;
import org.retrograd.hunter.program.Statement;

/** Some statements, and what is visible behind them. */
record Fragment(List<Statement> statements, Scope scope) {

    Fragment {
        statements = List.copyOf(statements);
    }

    static Fragment of(Position position, Statement... statements) {
        return new Fragment(List.of(statements), position.scope());
    }
}
