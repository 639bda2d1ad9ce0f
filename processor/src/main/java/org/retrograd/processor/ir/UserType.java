package org.retrograd.processor.ir;

import java.util.Optional;

/**
 * A user's type whose values are differentiable as a whole. To transforms they are what numbers are: nothing changes a value, and
 * derivatives go through calls that have rules.
 *
 * @param name the class
 * @param other the type of tangents and adjoints, if it is another one
 * @param zero takes a value and returns the tangent zero of its shape
 * @param plus takes two tangents and returns their sum
 * @param accumulate takes two tangents and adds the second to the first, in place; if that can be done
 * @param check takes a value and a tangent and throws if they do not belong together; if there is such a method
 */
public record UserType(
        ClassType name,
        Optional<Type> other,
        MethodName zero,
        MethodName plus,
        Optional<MethodName> accumulate,
        Optional<MethodName> check)
        implements Type {

    @Override
    public boolean isDifferentiable() {
        return true;
    }

    @Override
    public boolean isAtomic() {
        return true;
    }

    @Override
    public Type tangent() {
        return other.orElse(this);
    }

    @Override
    public String show() {
        return name.show();
    }
}
