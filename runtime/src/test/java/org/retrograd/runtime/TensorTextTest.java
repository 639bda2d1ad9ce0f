package org.retrograd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that NumPy 2.4 printed. */
class TensorTextTest {

    @Test
    void wholeNumbers() {
        assertThat(Tensors.arange(ElementType.FLOAT64, 4).toString()).isEqualTo("[0. 1. 2. 3.]");
    }

    @Test
    void fractions() {
        assertThat(Tensors.matrix(new double[] {1, 2.5}, new double[] {-3, 4}).toString())
                .isEqualTo("[[ 1.   2.5]\n [-3.   4. ]]");
    }

    @Test
    void scalar() {
        assertThat(Tensors.scalar(3.5).toString()).isEqualTo("3.5");
    }

    @Test
    void tiny() {
        assertThat(Tensors.vector(1e-5, 2, 3).toString()).isEqualTo("[1.e-05 2.e+00 3.e+00]");
    }

    @Test
    void large() {
        assertThat(Tensors.vector(1e10, 123.456).toString()).isEqualTo("[1.00000e+10 1.23456e+02]");
    }

    @Test
    void strange() {
        assertThat(Tensors.vector(1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                        .toString())
                .isEqualTo("[ 1.5  nan  inf -inf]");
    }

    @Test
    void floats() {
        assertThat(Tensors.vector(0.1f, 1 / 3f).toString()).isEqualTo("[0.1        0.33333334]");
    }

    @Test
    void thirds() {
        assertThat(Tensors.vector(1 / 3.0, 2 / 3.0).toString()).isEqualTo("[0.33333333 0.66666667]");
    }

    @Test
    void empty() {
        assertThat(Tensors.zeros(ElementType.FLOAT64, 2, 0).toString()).isEqualTo("[]");
    }

    @Test
    void stacks() {
        assertThat(Tensors.arange(ElementType.FLOAT64, 8).reshape(2, 2, 2).toString())
                .isEqualTo("[[[0. 1.]\n  [2. 3.]]\n\n [[4. 5.]\n  [6. 7.]]]");
    }

    @Test
    void longRow() {
        assertThat(Tensors.arange(ElementType.FLOAT64, 40).toString())
                .isEqualTo(
                        "[ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.\n 18. 19. 20. 21. 22. 23. 24. 25. 26. 27. 28. 29. 30. 31. 32. 33. 34. 35.\n 36. 37. 38. 39.]");
    }

    @Test
    void many() {
        assertThat(Tensors.arange(ElementType.FLOAT64, 2000).toString())
                .isEqualTo("[0.000e+00 1.000e+00 2.000e+00 ... 1.997e+03 1.998e+03 1.999e+03]");
    }

    @Test
    void manyRows() {
        assertThat(Tensors.arange(ElementType.FLOAT64, 2000).reshape(1000, 2).toString())
                .isEqualTo(
                        "[[0.000e+00 1.000e+00]\n [2.000e+00 3.000e+00]\n [4.000e+00 5.000e+00]\n ...\n [1.994e+03 1.995e+03]\n [1.996e+03 1.997e+03]\n [1.998e+03 1.999e+03]]");
    }

    @Test
    void wideRows() {
        assertThat(Tensors.arange(ElementType.FLOAT64, 60).reshape(2, 30).toString())
                .isEqualTo(
                        "[[ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.\n  18. 19. 20. 21. 22. 23. 24. 25. 26. 27. 28. 29.]\n [30. 31. 32. 33. 34. 35. 36. 37. 38. 39. 40. 41. 42. 43. 44. 45. 46. 47.\n  48. 49. 50. 51. 52. 53. 54. 55. 56. 57. 58. 59.]]");
    }
}
