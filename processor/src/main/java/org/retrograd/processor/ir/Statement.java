package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/** A step of a block. */
public sealed interface Statement
        permits Let, If, Loop, ArrayStore, ArrayAdd, ArrayFill, ArrayCopy, CallStatement, Throw, Keep {

    SourceSpan origin();

    /** The values that are visible behind it in its block. */
    List<Value> results();

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of statement. */
    interface Visitor<R> {
        R let(Let statement);

        R conditional(If statement);

        R loop(Loop statement);

        R arrayStore(ArrayStore statement);

        R arrayAdd(ArrayAdd statement);

        R arrayFill(ArrayFill statement);

        R arrayCopy(ArrayCopy statement);

        R call(CallStatement statement);

        R exceptional(Throw statement);

        R keep(Keep statement);
    }
}
