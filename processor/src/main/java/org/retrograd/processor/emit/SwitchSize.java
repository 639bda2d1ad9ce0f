package org.retrograd.processor.emit;

import java.util.List;
import java.util.LongSummaryStatistics;
import org.retrograd.processor.ir.CaseLabel;
import org.retrograd.processor.ir.Constant;

/** How much bytecode it takes to find the case of a selector that is on the stack. */
final class SwitchSize {

    /** The instruction, what aligns its table, and what stands before the entries. */
    private static final int INSTRUCTION = 1 + 3 + 12;

    private static final int TABLE_ENTRY = 4;
    private static final int LOOKUP_ENTRY = 8;

    /** The most that a label can take in either kind of switch. */
    private static final int WIDEST_ENTRY = 20;

    private SwitchSize() {}

    static Bytes of(List<List<CaseLabel>> cases) {
        List<CaseLabel> labels = cases.stream().flatMap(List::stream).toList();
        if (labels.stream().anyMatch(label -> label instanceof CaseLabel.Text)) {
            return ofTexts(labels.size());
        }
        return labels.stream().anyMatch(label -> label instanceof CaseLabel.Named)
                ? Bytes.of(3 + 3 + 1 + INSTRUCTION + TABLE_ENTRY * labels.size())
                : Bytes.of(INSTRUCTION + entries(labels));
    }

    /** Looked up by the hash, compared, and by the number found looked up again. */
    private static Bytes ofTexts(int count) {
        Bytes size = Bytes.of(2 * INSTRUCTION + 4 * 4 + 3 + 1);
        for (int k = 0; k < count; k++) {
            size = size.plus(WIDEST_ENTRY + TABLE_ENTRY + 4 + 3 + 3 + 3 + 4)
                    .plus(Bytes.BRANCH)
                    .plus(Bytes.JUMP);
        }
        return size;
    }

    /** javac takes a table if its length, weighed with the time of a search, is not above that of a list to search. */
    private static int entries(List<CaseLabel> labels) {
        LongSummaryStatistics numbers = labels.stream()
                .mapToLong(label -> integer(((CaseLabel.Numeric) label).constant()))
                .summaryStatistics();
        long count = numbers.getCount();
        long range = count == 0 ? 0 : numbers.getMax() - numbers.getMin() + 1;
        boolean isTable = count > 0 && 4 + range + 3 * 3 <= 3 + 2 * count + 3 * count;
        return (int) (isTable ? TABLE_ENTRY * range : LOOKUP_ENTRY * count);
    }

    private static long integer(Constant constant) {
        return constant.literal() instanceof Character letter ? letter : ((Number) constant.literal()).longValue();
    }
}
