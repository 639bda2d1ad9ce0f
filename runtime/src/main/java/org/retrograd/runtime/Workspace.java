package org.retrograd.runtime;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.runtime.kernel.Loops;
import org.retrograd.runtime.kernel.Window;

/**
 * Memory for the results of operations, to be used again and again. A tensor that comes out of {@link Tensor#in} takes the results of
 * its operations from there, and so do these, and the adjoints:
 *
 * <pre>{@code
 * Workspace workspace = new Workspace();
 * for (Batch batch : batches) {
 *     workspace.reset();
 *     double loss = ModelGradients.addLossVjpTo(weights, batch.images().in(workspace), batch.labels(), 1, dWeights);
 *     ...
 * }
 * }</pre>
 *
 * <p>{@link #reset} hands all results back. Operations that follow find them in the order in which they were taken. So where each
 * round does the same operations on operands of the same shapes, none but the first allocates anything. A round that does others is
 * as correct, and takes new memory where a result does not fit.
 *
 * <p>A tensor that was taken before a reset must not be used after it: its elements will be overwritten. What must live longer is
 * copied first ({@link Tensor#copy}). A workspace is for one thread at a time.
 */
public final class Workspace extends Memory {

    /** Tensors with elements of their own, and views of elements of others, which are never given out to be written to. */
    private final List<Tensor> tensors = new ArrayList<>();

    private final List<Tensor> views = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private final Loops loops = new Loops();
    private final Extents extents = new Extents();
    private int next;
    private int nextView;
    private int nextWindow;

    /** An empty workspace. */
    public Workspace() {}

    /** Hands all tensors back that were taken. */
    public void reset() {
        next = 0;
        nextView = 0;
        nextWindow = 0;
    }

    /** The bytes of the elements that this holds. */
    public long bytes() {
        return tensors.stream()
                .mapToLong(tensor -> (long) tensor.size() * tensor.type().bytes())
                .sum();
    }

    @Override
    Loops loops() {
        return loops.clear();
    }

    @Override
    Extents extents() {
        return extents.clear();
    }

    @Override
    Tensor take(ElementType type, Shape shape) {
        if (next < tensors.size()) {
            Tensor tensor = tensors.get(next);
            if (tensor.type() == type && tensor.extents.equals(shape)) {
                next++;
                return tensor;
            }
        }
        return put(tensors, next++, new Tensor(type, shape, type.allocate(shape.size()), this));
    }

    @Override
    Tensor take(ElementType type, Extents wanted) {
        if (next < tensors.size()) {
            Tensor tensor = tensors.get(next);
            if (tensor.type() == type && wanted.are(tensor.extents)) {
                next++;
                return tensor;
            }
        }
        return take(type, wanted.toShape());
    }

    @Override
    Tensor view(Tensor tensor, Extents wanted) {
        if (nextView < views.size()) {
            Tensor view = views.get(nextView);
            if (view.elements == tensor.elements && wanted.are(view.extents)) {
                nextView++;
                return view;
            }
        }
        return put(views, nextView++, new Tensor(tensor.type(), wanted.toShape(), tensor.elements, this));
    }

    @Override
    Tensor view(Tensor tensor) {
        if (nextView < views.size()) {
            Tensor view = views.get(nextView);
            if (view.elements == tensor.elements && view.extents.equals(tensor.extents)) {
                nextView++;
                return view;
            }
        }
        return put(views, nextView++, new Tensor(tensor.type(), tensor.extents, tensor.elements, this));
    }

    @Override
    Window window(int channels, int height, int width, int windowHeight, int windowWidth, int stride, int padding) {
        if (nextWindow < windows.size()) {
            Window window = windows.get(nextWindow);
            if (window.is(channels, height, width, windowHeight, windowWidth, stride, padding)) {
                nextWindow++;
                return window;
            }
        }
        return put(
                windows, nextWindow++, new Window(channels, height, width, windowHeight, windowWidth, stride, padding));
    }

    private static <T> T put(List<T> list, int at, T kept) {
        if (at < list.size()) {
            list.set(at, kept);
        } else {
            list.add(kept);
        }
        return kept;
    }
}
