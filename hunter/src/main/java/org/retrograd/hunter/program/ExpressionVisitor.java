package org.retrograd.hunter.program;

/** What to do with each form of expression. */
public interface ExpressionVisitor<R> {

    R arrayCall(ArrayCall expression);

    R arrayLiteral(ArrayLiteral expression);

    R assign(Assign expression);

    R binary(Binary expression);

    R cast(Cast expression);

    R component(Component expression);

    R conditional(Conditional expression);

    R derivativeCall(DerivativeCall expression);

    R element(Element expression);

    R helperCall(HelperCall expression);

    R length(Length expression);

    R literal(Literal expression);

    R mathCall(MathCall expression);

    R newArray(NewArray expression);

    R newRecord(NewRecord expression);

    R step(Step expression);

    R stop(Stop expression);

    R switchExpression(SwitchExpression expression);

    R unary(Unary expression);

    R variable(Variable expression);
}
