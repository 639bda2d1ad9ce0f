package org.retrograd.processor.ir;

/** The ids in use. */
final class ValueCount {

    private ValueCount() {}

    static int largestId(Function function) {
        int[] largest = {-1};
        function.parameters().forEach(value -> largest[0] = Math.max(largest[0], value.id()));
        Blocks.forEach(
                function.body(),
                statement -> Blocks.forEachDefined(statement, value -> largest[0] = Math.max(largest[0], value.id())));
        return largest[0];
    }
}
