package org.retrograd.processor.adjoint;

/** Why a value that the reverse sweep reads is kept rather than computed again. */
public enum WhyKept {
    CARRIED("each iteration changes it"),
    MERGED("it comes out of a choice, a loop or a call"),
    COSTLY("it is costly"),
    OVERWRITTEN("its array is written to later"),
    RECORDED("only the forward sweep knows it");

    private final String text;

    WhyKept(String text) {
        this.text = text;
    }

    /** As a part of a sentence: the value is not computed again since ... */
    public String text() {
        return text;
    }
}
