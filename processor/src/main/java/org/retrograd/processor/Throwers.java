package org.retrograd.processor;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;

/**
 * The methods whose calls are the user's words, and stay in their order whatever is asked for: those that hold a {@code throw} or
 * an {@code assert}, or a call of a method of which nothing is known, or call one that does.
 */
final class Throwers {

    private Throwers() {}

    static Set<MethodHeader> among(Map<MethodHeader, Function> functions, CalleeTable callees) {
        Set<MethodHeader> throwing = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Map.Entry<MethodHeader, Function> each : functions.entrySet()) {
                grows |= canThrow(each.getValue(), throwing, callees) && throwing.add(each.getKey());
            }
        }
        return throwing;
    }

    private static boolean canThrow(Function function, Set<MethodHeader> throwing, CalleeTable callees) {
        boolean[] found = {false};
        Blocks.forEach(function.body(), statement -> found[0] |= canThrow(statement, throwing, callees));
        return found[0];
    }

    private static boolean canThrow(Statement statement, Set<MethodHeader> throwing, CalleeTable callees) {
        if (statement instanceof CallStatement call) {
            Optional<MethodHeader> callee = callees.find(call);
            return callee.isEmpty() || throwing.contains(callee.get());
        }
        return statement instanceof Throw;
    }
}
