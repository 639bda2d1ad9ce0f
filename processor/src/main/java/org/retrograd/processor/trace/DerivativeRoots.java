package org.retrograd.processor.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * Values that are derivatives though they are not called so: what a derivative returns, what is added to a shadow, and what
 * the branches of a choice give for it.
 */
final class DerivativeRoots {

    private final Set<Operand> roots = new HashSet<>();

    private DerivativeRoots() {}

    static Set<Operand> of(Function function) {
        DerivativeRoots found = new DerivativeRoots();
        function.body().yields().forEach(result -> found.addResult(function, result));
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof ArrayAdd add && isShadow(add.array())) {
                found.roots.add(add.value());
            } else if (statement instanceof ArrayStore store && isShadow(store.array())) {
                found.roots.add(store.value());
            }
        });
        int before;
        do {
            before = found.roots.size();
            found.goIntoChoices(function);
        } while (found.roots.size() > before);
        return found.roots;
    }

    static boolean isShadow(Operand operand) {
        return Value.isDerivative(operand);
    }

    /** Where a method returns its value too, that comes first in the record. */
    private void addResult(Function function, Operand result) {
        String name = function.name();
        boolean hasValue = name.endsWith("ValueAndGradient") || name.endsWith("Jvp");
        if (!hasValue && !name.endsWith("Gradient") && !name.endsWith("Vjp")) {
            return;
        }
        Optional<Op.NewRecord> made = record(function, result);
        if (made.isEmpty()) {
            if (!hasValue) {
                roots.add(result);
            }
            return;
        }
        List<Operand> parts = made.get().operands();
        for (Operand part : hasValue ? parts.subList(1, parts.size()) : parts) {
            roots.add(part);
            record(function, part).ifPresent(inner -> roots.addAll(inner.operands()));
        }
    }

    private static Optional<Op.NewRecord> record(Function function, Operand value) {
        List<Op.NewRecord> made = new ArrayList<>();
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Let let && let.result().equals(value) && let.op() instanceof Op.NewRecord record) {
                made.add(record);
            }
        });
        return made.stream().findFirst();
    }

    private void goIntoChoices(Function function) {
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof If choice) {
                for (int k = 0; k < choice.results().size(); k++) {
                    if (roots.contains(choice.results().get(k))) {
                        roots.add(choice.thenBlock().yields().get(k));
                        roots.add(choice.elseBlock().yields().get(k));
                    }
                }
            }
        });
    }
}
