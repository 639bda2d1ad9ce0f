package org.retrograd.processor.ir;

/** What decides before each iteration whether there is one. */
public sealed interface LoopHeader permits LoopRange, LoopTest, LoopForever {

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of header. */
    interface Visitor<R> {
        R range(LoopRange header);

        R test(LoopTest header);

        R forever(LoopForever header);
    }
}
