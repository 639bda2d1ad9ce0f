package org.retrograd.hunter.program;

/** What to do with each form of statement. */
public interface StatementVisitor<R> {

    R assertStatement(Assert statement);

    R breakStatement(Break statement);

    R continueStatement(Continue statement);

    R declare(Declare statement);

    R evaluate(Evaluate statement);

    R forStatement(For statement);

    R forEach(ForEach statement);

    R ifStatement(If statement);

    R labelled(Labelled statement);

    R nested(Nested statement);

    R returnStatement(Return statement);

    R switchStatement(Switch statement);

    R throwStatement(Throw statement);

    R whileStatement(While statement);

    R yieldStatement(Yield statement);
}
