package shop;

/** Uses what is generated. */
final class User {

    private User() {}

    static double slope(double radius) {
        return GrowthGradients.areaGradient(radius);
    }
}
