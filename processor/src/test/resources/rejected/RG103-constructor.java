import org.retrograd.Differentiable;

class Circle {
    final double area;

    @Differentiable
    Circle(double radius) { // RG103 @ Circle
        area = Math.PI * radius * radius;
    }
}
