package org.retrograd.runtime;

import org.retrograd.runtime.kernel.Loops;
import org.retrograd.runtime.kernel.Window;

/** Makes everything anew and leaves it to the garbage collector. */
final class Heap extends Memory {

    static final Heap INSTANCE = new Heap();

    private Heap() {}

    @Override
    Loops loops() {
        return new Loops();
    }

    @Override
    Extents extents() {
        return new Extents();
    }

    @Override
    Tensor take(ElementType type, Shape shape) {
        return new Tensor(type, shape, type.allocate(shape.size()), this);
    }

    @Override
    Tensor take(ElementType type, Extents extents) {
        return take(type, extents.toShape());
    }

    @Override
    Tensor view(Tensor tensor, Extents extents) {
        return new Tensor(tensor.type(), extents.toShape(), tensor.elements, this);
    }

    @Override
    Tensor view(Tensor tensor) {
        return new Tensor(tensor.type(), tensor.extents, tensor.elements, this);
    }

    @Override
    Window window(int channels, int height, int width, int windowHeight, int windowWidth, int stride, int padding) {
        return new Window(channels, height, width, windowHeight, windowWidth, stride, padding);
    }
}
