package org.retrograd.processor.ir;

/**
 * What a value would like to be called. The emitter makes it a unique Java identifier.
 *
 * @param base the source variable, or a word for what a temporary holds; may be empty for a temporary
 * @param role what the value is to that variable
 */
public record Name(String base, Role role) {

    public static final Name NONE = new Name("", Role.TEMPORARY);

    public static Name primal(String base) {
        return new Name(base, Role.PRIMAL);
    }

    /** The same variable in another role. Temporaries stay temporaries, except that an adjoint of one is named after it. */
    public Name as(Role other) {
        return new Name(base, other);
    }

    public boolean isTemporary() {
        return role == Role.TEMPORARY || base.isEmpty();
    }
}
