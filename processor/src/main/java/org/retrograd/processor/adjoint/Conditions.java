package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Value;

/** Conditions of several parts, {@code a || b}, {@code a && b} or {@code a ? b : c}, evaluated once more in the reverse sweep. */
final class Conditions {

    private final Regions regions;

    Conditions(Regions regions) {
        this.regions = regions;
    }

    /** A boolean, and the choice that it is a result of. */
    record Condition(Value result, If choice) {

        /** What has to be at hand for the condition to be evaluated, each with the scope that reads it. */
        List<Part> parts(ReverseScope scope) {
            return List.of(
                    new Part(choice.condition(), scope),
                    new Part(yielded(choice.thenBlock()), branch(scope, 0)),
                    new Part(yielded(choice.elseBlock()), branch(scope, 1)));
        }

        /** Evaluates the condition in the scope. */
        Operand evaluate(ReverseScope scope, PrimalAccess access) {
            List<Part> parts = parts(scope);
            Value again = scope.builder().values().fresh(result.name(), PrimitiveType.BOOLEAN);
            scope.builder()
                    .add(new If(
                            parts.get(0).read(access),
                            parts.get(1).block(access),
                            parts.get(2).block(access),
                            List.of(again),
                            choice.form(),
                            choice.origin()));
            return again;
        }

        private Operand yielded(Block block) {
            return block.yields().get(choice.results().indexOf(result));
        }

        private ReverseScope branch(ReverseScope scope, int block) {
            return new ReverseScope.Branch(scope, new Region(choice, block));
        }
    }

    /** An operand, read in a scope. */
    record Part(Operand operand, ReverseScope scope) {

        private Operand read(PrimalAccess access) {
            return access.at(scope, operand);
        }

        private Block block(PrimalAccess access) {
            return scope.builder().build(List.of(read(access)));
        }
    }

    /** The value as a condition of several parts, if it is one. */
    Optional<Condition> of(Value value) {
        return value.type() == PrimitiveType.BOOLEAN
                ? regions.choice(value).map(choice -> new Condition(value, choice))
                : Optional.empty();
    }
}
