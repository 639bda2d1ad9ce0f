package org.retrograd.testing;

import java.lang.reflect.Array;

/** Copies of arrays whose type is known at run time only. */
final class ArrayCopy {

    private ArrayCopy() {}

    @SuppressWarnings("SuspiciousSystemArraycopy") // callers pass arrays alone
    static Object of(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }
}
