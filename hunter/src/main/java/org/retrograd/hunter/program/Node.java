package org.retrograd.hunter.program;

import java.util.List;

/**
 * A piece of a program that holds expressions and blocks. What walks or rewrites programs without regard to what each node
 * means needs no more than this.
 *
 * @param <N> what the node becomes with other contents
 */
public interface Node<N> {

    /** The expressions directly inside, in the order of the source. */
    List<Expression> expressions();

    /** The blocks directly inside. */
    default List<Block> blocks() {
        return List.of();
    }

    /** The same node around other expressions and blocks, as many as before. */
    N with(List<Expression> expressions, List<Block> blocks);
}
