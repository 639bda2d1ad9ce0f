package shop;

import org.retrograd.Differentiable;

final class Growth {

    private Growth() {}

    @Differentiable
    static double area(double radius) {
        return Math.PI * radius * radius;
    }
}
