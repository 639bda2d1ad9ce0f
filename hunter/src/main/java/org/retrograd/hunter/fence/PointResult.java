package org.retrograd.hunter.fence;

/** What came of comparing a method with its generated members at one point. */
sealed interface PointResult {

    /** All agrees, the gradient with finite differences. */
    record Agrees() implements PointResult {}

    /** The method throws, and so do the generated ones. */
    record Throws() implements PointResult {}

    /** Nothing can be said. */
    record Skipped(String reason) implements PointResult {}

    /** A finding. */
    record Wrong(Finding.Kind kind, String text) implements PointResult {}
}
