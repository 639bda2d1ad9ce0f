package org.retrograd.hunter.program;

/** An expression. The interface lists the forms there are; a visitor handles each. */
public sealed interface Expression extends Node<Expression>
        permits ArrayCall,
                ArrayLiteral,
                Assign,
                Binary,
                Cast,
                Component,
                Conditional,
                DerivativeCall,
                HelperCall,
                Length,
                Literal,
                MathCall,
                NewArray,
                NewRecord,
                Place,
                Step,
                Stop,
                SwitchExpression,
                Unary {

    Type type();

    <R> R accept(ExpressionVisitor<R> visitor);
}
