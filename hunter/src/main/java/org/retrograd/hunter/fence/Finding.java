package org.retrograd.hunter.fence;

/**
 * Something that must not be.
 *
 * @param place file and line
 */
record Finding(Kind kind, String place, String text) {

    /** What is wrong. */
    enum Kind {
        /** the processor or javac failed */
        CRASH,
        /** what was generated does not compile */
        GENERATED_ERROR,
        /** what was generated draws a lint */
        GENERATED_WARNING,
        /** an error of which nobody knows where it belongs, or a refusal without one */
        LOST,
        /** the method behaves otherwise in the generated code */
        WRONG_VALUE,
        /** a derivative that is not what finite differences say */
        WRONG_GRADIENT
    }
}
