package org.retrograd.hunter.shrink;

import org.retrograd.hunter.program.Access;
import org.retrograd.hunter.program.Arity;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Node;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Variable;

/** How much there is to read. Each reduction makes it less, so shrinking ends. */
final class Size {

    private static final int STATEMENT = 5;
    private static final int NODE = 3;
    private static final int VARIABLE = 2;

    private Size() {}

    static int of(Program program) {
        return program.methods().stream().mapToInt(Size::of).sum();
    }

    private static int of(Method method) {
        int constants =
                (int) method.parameters().stream().filter(Parameter::constant).count();
        int words = constants + (method.access() == Access.PACKAGE ? 0 : 1) + (method.arity() == Arity.FIXED ? 0 : 1);
        return STATEMENT * (method.parameters().size() + 1) + words + of(method.body());
    }

    private static int of(Block block) {
        return block.statements().stream().mapToInt(Size::of).sum();
    }

    private static int of(Statement statement) {
        return STATEMENT + inside(statement);
    }

    private static int of(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.text().matches("0(\\.0)?|1(\\.0)?|true|false") ? 0 : 1;
        }
        return expression instanceof Variable ? VARIABLE : NODE + inside(expression);
    }

    private static int inside(Node<?> node) {
        return node.expressions().stream().mapToInt(Size::of).sum()
                + node.blocks().stream().mapToInt(block -> 1 + of(block)).sum();
    }
}
