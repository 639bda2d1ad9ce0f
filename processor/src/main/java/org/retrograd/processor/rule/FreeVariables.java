package org.retrograd.processor.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a formula reads. */
final class FreeVariables implements Formula.Visitor<Set<Symbol>> {

    private static final FreeVariables INSTANCE = new FreeVariables();

    private FreeVariables() {}

    static Set<Symbol> of(Formula formula) {
        return Collections.unmodifiableSet(formula.accept(INSTANCE));
    }

    private static Set<Symbol> ofAll(Formula... formulas) {
        return ofAll(Arrays.asList(formulas));
    }

    private static Set<Symbol> ofAll(List<Formula> formulas) {
        Set<Symbol> union = EnumSet.noneOf(Symbol.class);
        formulas.forEach(formula -> union.addAll(formula.accept(INSTANCE)));
        return union;
    }

    @Override
    public Set<Symbol> literal(Formula.Literal formula) {
        return ofAll();
    }

    @Override
    public Set<Symbol> truth(Formula.Truth formula) {
        return ofAll();
    }

    @Override
    public Set<Symbol> reference(Formula.Reference formula) {
        return EnumSet.of(formula.symbol());
    }

    @Override
    public Set<Symbol> negation(Formula.Negation formula) {
        return ofAll(formula.operand());
    }

    @Override
    public Set<Symbol> binary(Formula.Binary formula) {
        return ofAll(formula.left(), formula.right());
    }

    @Override
    public Set<Symbol> junction(Formula.Junction formula) {
        return ofAll(formula.left(), formula.right());
    }

    @Override
    public Set<Symbol> conditional(Formula.Conditional formula) {
        return ofAll(formula.condition(), formula.whenTrue(), formula.whenFalse());
    }

    @Override
    public Set<Symbol> guarded(Formula.Guarded formula) {
        return ofAll(formula.expanded());
    }

    @Override
    public Set<Symbol> call(Formula.Call formula) {
        return ofAll(formula.arguments());
    }
}
