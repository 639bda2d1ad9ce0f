package org.retrograd.processor.ir;

/** An array; of rank two or more if the element is an array again. */
public record ArrayType(Type element) implements Type {

    @Override
    public boolean isDifferentiable() {
        return element.isDifferentiable();
    }

    @Override
    public Type tangent() {
        return new ArrayType(element.tangent());
    }

    @Override
    public String show() {
        return element.show() + "[]";
    }
}
