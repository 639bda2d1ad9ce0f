package org.retrograd.hunter.program;

/** A statement. The interface lists the forms there are; a visitor handles each. */
public sealed interface Statement extends Node<Statement>
        permits Assert,
                Break,
                Continue,
                Declare,
                Evaluate,
                For,
                ForEach,
                If,
                Labelled,
                Nested,
                Return,
                Switch,
                Throw,
                While,
                Yield {

    <R> R accept(StatementVisitor<R> visitor);
}
