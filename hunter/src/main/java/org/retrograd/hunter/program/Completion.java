package org.retrograd.hunter.program;

import java.util.List;

/** Whether control can get behind a statement, by the rules of the Java Language Specification, 14.22. */
public final class Completion implements StatementVisitor<Boolean> {

    private static final Completion INSTANCE = new Completion();

    private Completion() {}

    public static boolean completes(Statement statement) {
        return statement.accept(INSTANCE);
    }

    public static boolean completes(Block block) {
        return block.statements().stream().allMatch(Completion::completes);
    }

    @Override
    public Boolean declare(Declare statement) {
        return true;
    }

    @Override
    public Boolean evaluate(Evaluate statement) {
        return true;
    }

    @Override
    public Boolean assertStatement(Assert statement) {
        return true;
    }

    @Override
    public Boolean breakStatement(Break statement) {
        return false;
    }

    @Override
    public Boolean continueStatement(Continue statement) {
        return false;
    }

    @Override
    public Boolean returnStatement(Return statement) {
        return false;
    }

    @Override
    public Boolean throwStatement(Throw statement) {
        return false;
    }

    @Override
    public Boolean yieldStatement(Yield statement) {
        return false;
    }

    @Override
    public Boolean ifStatement(If statement) {
        return completes(statement.yes())
                || statement.no().map(Completion::completes).orElse(true);
    }

    @Override
    public Boolean forStatement(For statement) {
        boolean ends =
                statement.condition().map(condition -> !isTrue(condition)).orElse(false);
        return ends || Jumps.breaks(statement.body(), statement.label());
    }

    @Override
    public Boolean forEach(ForEach statement) {
        return true;
    }

    @Override
    public Boolean whileStatement(While statement) {
        boolean reachesCondition = !statement.bodyFirst()
                || completes(statement.body())
                || Jumps.continues(statement.body(), statement.label());
        return (reachesCondition && !isTrue(statement.condition()))
                || Jumps.breaks(statement.body(), statement.label());
    }

    private static boolean isTrue(Expression condition) {
        return condition instanceof Literal literal && literal.text().equals("true");
    }

    @Override
    public Boolean switchStatement(Switch statement) {
        List<Case> cases = statement.cases();
        boolean passes = cases.stream().noneMatch(Case::isDefault);
        for (int k = 0; k < cases.size(); k++) {
            boolean mayBeLast = statement.arrows() || k == cases.size() - 1;
            passes |= mayBeLast && completes(cases.get(k).body());
            passes |= Jumps.breaks(cases.get(k).body(), statement.label());
        }
        return passes;
    }

    @Override
    public Boolean labelled(Labelled statement) {
        return completes(statement.body()) || Jumps.breaksTo(statement.body(), statement.label());
    }

    @Override
    public Boolean nested(Nested statement) {
        return completes(statement.body());
    }
}
