package org.retrograd.examples;

import java.util.List;
import java.util.Locale;
import org.retrograd.runtime.ElementType;
import org.retrograd.runtime.Jacobians;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Tensors;
import org.retrograd.runtime.Updates;

/** The rows of the tutorial over tensors, computed. Numbers are written as NumPy writes them. */
final class TensorRows {

    private TensorRows() {}

    static List<Row> all() {
        return List.of(
                dotValue(),
                dotGradient(),
                accumulated(),
                cleared(),
                nonScalarGradient(),
                vectorJacobianProduct(),
                weightedGradient(),
                jacobian(),
                detachedGradient(),
                attachedGradient(),
                plainCall(),
                descent(),
                controlFlow(),
                controlFlowElsewhere());
    }

    private static Row dotValue() {
        return new Row("T1", "tensors: y = 2 * dot(x, x)", "28.0", String.valueOf(TensorTutorial.twiceSquared(x())));
    }

    private static Row dotGradient() {
        Tensor gradient = TensorTutorialGradients.twiceSquaredGradient(x());
        return new Row("T1", "tensors: gradient of y", "[ 0.  4.  8. 12.]", gradient.toString());
    }

    private static Row accumulated() {
        Tensor buffer = Tensor.zerosLike(x());
        TensorTutorialGradients.addTwiceSquaredVjpTo(x(), 1, buffer);
        TensorTutorialGradients.addTwiceSquaredVjpTo(x(), 1, buffer);
        return new Row("T2", "tensors: added twice to a buffer", "[ 0.  8. 16. 24.]", buffer.toString());
    }

    private static Row cleared() {
        Tensor buffer = Tensor.zerosLike(x());
        TensorTutorialGradients.addTwiceSquaredVjpTo(x(), 1, buffer);
        Updates.clear(buffer);
        TensorTutorialGradients.addSumVjpTo(x(), 1, buffer);
        return new Row("T2", "tensors: cleared, then gradient of sum(x)", "[1. 1. 1. 1.]", buffer.toString());
    }

    private static Row nonScalarGradient() {
        return new Row(
                "T3",
                "tensors: plain gradient of a non-scalar",
                "RG112: call SquaresGradients.squaresVjp",
                NonScalarGradient.OF_TENSORS.outcome());
    }

    private static Row vectorJacobianProduct() {
        Tensor product = TensorTutorialGradients.squaresVjp(Tensors.vector(1.0, 2), weights());
        return new Row("T4", "tensors: y = x * x; weights [0.1, 0.01]", "[0.2  0.04]", product.toString());
    }

    private static Row weightedGradient() {
        Tensor gradient = TensorTutorialGradients.weightedGradient(Tensors.vector(1.0, 2), weights());
        return new Row("T4", "tensors: gradient of dot(y, weights)", "[0.2  0.04]", gradient.toString());
    }

    private static Row jacobian() {
        Tensor at = Tensors.vector(1.0, 2);
        Tensor jacobian = Jacobians.byRows(TensorTutorial.squares(at), d -> TensorTutorialGradients.squaresVjp(at, d));
        String text = jacobian.toString().replace("\n", "");
        return new Row("T5", "tensors: Jacobian of y at [1, 2]", "[[2. 0.] [0. 4.]]", text);
    }

    private static Row detachedGradient() {
        Tensor gradient = TensorTutorialGradients.detachedGradient(x());
        return new Row("T6", "tensors: u = detach(x * x); of sum(u * x)", "[0. 1. 4. 9.]", gradient.toString());
    }

    private static Row attachedGradient() {
        Tensor gradient = TensorTutorialGradients.squaresVjp(x(), Tensors.ones(ElementType.FLOAT64, 4));
        return new Row("T6", "tensors: gradient of sum(x * x)", "[0. 2. 4. 6.]", gradient.toString());
    }

    private static Row plainCall() {
        String value = TensorTutorial.squares(x()).toString();
        return new Row("T7", "tensors: a value alone is a plain call", "[0. 1. 4. 9.]", value);
    }

    private static Row descent() {
        Tensor at = Tensors.vector(-1.0, 0, 1, 2);
        Tensor wanted = at.mul(2).sub(1);
        Tensor slope = Tensors.vector(0.0);
        Tensor offset = Tensors.vector(0.0);
        for (int step = 0; step < 400; step++) {
            TensorTutorialGradients.ErrorGradient gradient =
                    TensorTutorialGradients.errorGradient(slope, offset, at, wanted);
            slope = slope.sub(gradient.slope().mul(0.1));
            offset = offset.sub(gradient.offset().mul(0.1));
        }
        String line = String.format(Locale.ROOT, "slope %.3f, offset %.3f", slope.item(), offset.item());
        return new Row("T7", "tensors: line fitted by plain updates", "slope 2.000, offset -1.000", line);
    }

    private static Row controlFlow() {
        Tensor gradient = TensorTutorialGradients.doublingGradient(Tensors.scalar(-1));
        return new Row("T8", "tensors: through while and if at a = -1", "102400.0", String.valueOf(gradient.item()));
    }

    private static Row controlFlowElsewhere() {
        int equal = 0;
        for (int seed = 0; seed < 100; seed++) {
            Tensor a = Tensors.randomNormal(ElementType.FLOAT64, seed, 0, 100);
            double slope = TensorTutorialGradients.doublingGradient(a).item();
            equal += Math.abs(slope - TensorTutorial.doubling(a) / a.item()) <= Math.ulp(slope) ? 1 : 0;
        }
        return new Row("T8", "tensors: gradient equals f(a) / a", "100 of 100", equal + " of 100");
    }

    private static Tensor x() {
        return Tensors.arange(ElementType.FLOAT64, 4);
    }

    private static Tensor weights() {
        return Tensors.vector(0.1, 0.01);
    }
}
