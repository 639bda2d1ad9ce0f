package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.frontend.MethodLowering.Lowered;

/** What is refused because of what varies, and of what calls do, as it shows only when all methods are lowered. */
public final class CallsAndWrites {

    private CallsAndWrites() {}

    /**
     * What is wrong in a method that has not been refused so far.
     *
     * @param disclosures what all methods together tell to code of which nothing is known
     * @param isForward whether tangents go through it as well
     */
    public static Problems problems(Lowered method, CalleeTable callees, Disclosures disclosures, boolean isForward) {
        List<Problem> problems = new ArrayList<>(StoppedArrays.problems(method));
        problems.addAll(UnknownCalls.problems(method, callees, disclosures));
        problems.addAll(ConstantArguments.problems(method, callees));
        problems.addAll(LibraryArguments.problems(method, callees));
        problems.addAll(RuledArguments.problems(method, callees, isForward));
        problems.addAll(UnresolvedRecords.problems(method));
        problems.addAll(WrittenRecords.problems(method));
        return new Problems(problems);
    }
}
