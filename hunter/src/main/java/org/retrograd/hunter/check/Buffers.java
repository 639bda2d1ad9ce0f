package org.retrograd.hunter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What sums are added to: an array for each array among the shadows, those inside of records too, for arrays of records one
 * for each number of an element, and one more for all numbers that stand alone.
 *
 * @param shadows in the shapes of the arguments
 * @param arrays those of the shadows themselves, and new ones for arrays of records
 */
record Buffers(List<Object> shadows, List<Object> arrays, double[] scalars) {

    static Buffers of(List<Object> shadows) {
        List<Object> arrays = new ArrayList<>();
        DoubleStream.Builder scalars = DoubleStream.builder();
        shadows.forEach(shadow -> collect(shadow, arrays, scalars));
        return new Buffers(shadows, arrays, scalars.build().toArray());
    }

    private static void collect(Object shadow, List<Object> arrays, DoubleStream.Builder scalars) {
        if (shadow instanceof Double scalar) {
            scalars.add(scalar);
        } else if (shadow instanceof RecordValue described) {
            described.parts().forEach(part -> collect(part, arrays, scalars));
        } else if (shadow instanceof RecordValue[] elements) {
            for (int part = 0; part < width(elements); part++) {
                double[] column = new double[elements.length];
                for (int k = 0; k < elements.length; k++) {
                    column[k] = (Double) elements[k].parts().get(part);
                }
                arrays.add(column);
            }
        } else {
            arrays.add(shadow);
        }
    }

    private static int width(RecordValue... elements) {
        return elements[0].parts().size();
    }

    /** As the generated method takes them. */
    List<Object> all() {
        List<Object> all = new ArrayList<>(arrays);
        if (scalars.length > 0) {
            all.add(scalars);
        }
        return all;
    }

    /** All sums, in the order of the shadows' numbers. */
    double[] gathered() {
        DoubleStream.Builder all = DoubleStream.builder();
        int[] at = {0, 0};
        shadows.forEach(shadow -> gather(shadow, at, all));
        return all.build().toArray();
    }

    private void gather(Object shadow, int[] at, DoubleStream.Builder all) {
        if (shadow instanceof Double) {
            all.add(scalars[at[0]++]);
        } else if (shadow instanceof RecordValue described) {
            described.parts().forEach(part -> gather(part, at, all));
        } else if (shadow instanceof RecordValue[] elements) {
            int first = at[1];
            at[1] += width(elements);
            for (int k = 0; k < elements.length; k++) {
                for (int part = first; part < at[1]; part++) {
                    all.add(((double[]) arrays.get(part))[k]);
                }
            }
        } else {
            Values.stream(arrays.get(at[1]++)).forEach(all::add);
        }
    }
}
