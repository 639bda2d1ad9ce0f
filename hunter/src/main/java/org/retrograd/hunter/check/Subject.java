package org.retrograd.hunter.check;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Supplier;
import org.retrograd.hunter.program.Program;

/**
 * A program with all that was compiled for it.
 *
 * @param primal the method itself
 * @param oracle the same for Hipparchus
 * @param noisy the same with noise; compiled when it is asked for
 * @param derivatives what was generated in each mode; none if the processor is not asked
 */
record Subject(
        Program program, Method primal, Method oracle, Supplier<Method> noisy, Map<Mode, Derivatives> derivatives) {

    Subject {
        derivatives = Map.copyOf(derivatives);
    }
}
