package org.retrograd.processor.ir;

/** The result of a method that returns nothing. */
public enum VoidType implements Type {
    VOID;

    @Override
    public boolean isDifferentiable() {
        return false;
    }

    @Override
    public String show() {
        return "void";
    }
}
