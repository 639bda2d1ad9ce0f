package org.retrograd.examples;

import org.retrograd.Differentiable;

/** Overloads whose gradients differ in type: one of them takes another name for what is generated. */
final class Area {

    private Area() {}

    @Differentiable
    static double area(double radius) {
        return Math.PI * radius * radius;
    }

    @Differentiable(name = "rectangle")
    static double area(double width, double height) {
        return width * height;
    }
}
