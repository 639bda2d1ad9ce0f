package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;

/** Layers of networks as functions of their parameters. */
public final class Layers {

    private Layers() {}

    /**
     * {@code x weight + bias}, for each row of {@code x}.
     *
     * @param x of shape [batch, inputs]
     * @param weight of shape [inputs, outputs]
     * @param bias of shape [outputs]
     * @return of shape [batch, outputs]
     */
    public static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        if (x.rank() != 2 || weight.rank() != 2 || x.size(1) != weight.size(0)) {
            throw ShapeException.of(
                    "linear", x.extents, weight.extents, "they must be [batch, inputs] and [inputs, outputs]");
        }
        Broadcasting.requireSameType("linear", x, weight);
        Broadcasting.requireSameType("linear", x, bias);
        int outputs = weight.size(1);
        if (bias.rank() != 1 || bias.size() != outputs) {
            throw ShapeException.of(
                    "linear", weight.extents, bias.extents, "the bias must have " + outputs + " elements");
        }
        Memory memory = Broadcasting.memory(x, weight);
        Extents extents = memory.extents().add(x.size(0)).add(outputs);
        Tensor out = memory.take(x.type(), extents);
        out.elements.copy(Reductions.loops(memory, out.extents, 1, false), bias.elements);
        int batch = x.size(0);
        out.elements.gemm(false, false, batch, outputs, x.size(1), x.elements, 0, weight.elements, 0, 1, 0);
        return out;
    }

    /** {@code d weight}<sup>T</sup> */
    @DerivativeOf(type = Layers.class, method = "linear", direction = Direction.REVERSE)
    public static Tensor linearInputAdjoint(Tensor x, Tensor weight, Tensor bias, Tensor d) {
        return Products.product("linear", d, false, weight, true);
    }

    /** {@code d weight} */
    @DerivativeOf(type = Layers.class, method = "linear", direction = Direction.FORWARD)
    public static Tensor linearInputTangent(Tensor x, Tensor weight, Tensor bias, Tensor d) {
        return d.matmul(weight);
    }

    /** {@code x}<sup>T</sup>{@code d} */
    @DerivativeOf(type = Layers.class, method = "linear", parameter = 1, direction = Direction.REVERSE)
    public static Tensor linearWeightAdjoint(Tensor x, Tensor weight, Tensor bias, Tensor d) {
        return Products.product("linear", x, true, d, false);
    }

    /** {@code x d} */
    @DerivativeOf(type = Layers.class, method = "linear", parameter = 1, direction = Direction.FORWARD)
    public static Tensor linearWeightTangent(Tensor x, Tensor weight, Tensor bias, Tensor d) {
        return x.matmul(d);
    }

    /** The sum of {@code d} over the batch. */
    @DerivativeOf(type = Layers.class, method = "linear", parameter = 2, direction = Direction.REVERSE)
    public static Tensor linearBiasAdjoint(Tensor x, Tensor weight, Tensor bias, Tensor d) {
        return Broadcasting.sumTo(d, bias.extents);
    }

    /** {@code d} for each row. */
    @DerivativeOf(type = Layers.class, method = "linear", parameter = 2, direction = Direction.FORWARD)
    public static Tensor linearBiasTangent(Tensor x, Tensor weight, Tensor bias, Tensor d) {
        Tensor out = x.memory.zeros(
                x.type(), x.memory.extents().add(x.size(0)).add(bias.size()).toShape());
        return out.add(d);
    }
}
