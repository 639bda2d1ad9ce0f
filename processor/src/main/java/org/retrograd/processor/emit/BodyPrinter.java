package org.retrograd.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Prints the steps of a method, each with the line of the source that it comes from. */
final class BodyPrinter implements Step.Visitor<Boolean> {

    private final UnitContext unit;
    private final Nesting nesting;
    private final VariableAssignment variables;
    private final VariableNames wanted;
    private final ExpressionPrinter expressions;
    private final EffectPrinter effects;
    private final CompoundAssignments compounds;
    private final Map<Variable, String> names = new HashMap<>();
    private final CodeBlock.Builder code = CodeBlock.builder();
    private Identifiers identifiers;

    BodyPrinter(UnitContext unit, Nesting nesting, VariableAssignment variables, VariableNames wanted) {
        this.unit = unit;
        this.nesting = nesting;
        this.variables = variables;
        this.wanted = wanted;
        this.expressions = new ExpressionPrinter(unit, nesting, this::nameOf);
        this.effects = new EffectPrinter(unit, expressions, new Signs(nesting));
        this.compounds = new CompoundAssignments(nesting, variables);
        this.identifiers = new Identifiers(unit.classNames());
    }

    /** Takes an identifier for a parameter, before anything is printed. */
    String parameter(Value parameter) {
        return declare(parameter);
    }

    CodeBlock print(List<Step> steps) {
        steps.forEach(step -> step.accept(this));
        return code.build();
    }

    private String nameOf(Value value) {
        String name = names.get(variables.of(value));
        if (name == null) {
            throw new IllegalStateException("not declared: " + value);
        }
        return name;
    }

    private String declare(Value value) {
        Variable variable = variables.of(value);
        String name = identifiers.take(wanted.of(variable));
        names.put(variable, name);
        return name;
    }

    private void line(CodeBlock statement, SourceSpan origin) {
        boolean hasLines = statement.toString().contains("\n");
        code.add(hasLines ? "$L;$L\n" : "$[$L;$]$L\n", statement, comment(origin));
    }

    private String comment(SourceSpan origin) {
        String file = origin.file().equals(unit.file()) ? "" : origin.file() + ":";
        return origin.isKnown() ? " // " + file + origin.line() : "";
    }

    private void assign(Value target, CodeBlock source, boolean declares, SourceSpan origin) {
        CodeBlock left = declares
                ? CodeBlock.of("$T $L", unit.types().of(target.type()), declare(target))
                : CodeBlock.of("$L", nameOf(target));
        line(CodeBlock.of("$L = $L", left, source), origin);
    }

    @Override
    public Boolean compute(Step.Compute step) {
        SourceSpan origin = step.definition().origin();
        Optional<CompoundAssignments.Compound> compound =
                step.declares() ? Optional.empty() : compounds.of(step.target(), step.definition());
        if (compound.isPresent()) {
            CodeBlock source = expressions.assigned(compound.get().right());
            line(CodeBlock.of("$L $L= $L", nameOf(step.target()), compound.get().symbol(), source), origin);
        } else {
            assign(step.target(), expressions.assigned(step.definition()), step.declares(), origin);
        }
        return true;
    }

    @Override
    public Boolean effect(Step.Effect step) {
        line(effects.print(step.statement()), step.statement().origin());
        return true;
    }

    @Override
    public Boolean copies(Step.Copies step) {
        throw new IllegalStateException("copies without an order");
    }

    @Override
    public Boolean move(Step.Move step) {
        assign(step.target(), expressions.assigned(step.source()), step.declares(), SourceSpan.NONE);
        return true;
    }

    @Override
    public Boolean declare(Step.Declare step) {
        Value value = step.variable();
        line(CodeBlock.of("$T $L", unit.types().of(value.type()), declare(value)), SourceSpan.NONE);
        return true;
    }

    @Override
    public Boolean choice(Step.Choice step) {
        printChoice(step);
        code.add("}\n");
        return true;
    }

    /** All of an if statement, but for the closing brace. An else branch that is one choice again goes on as else-if. */
    private void printChoice(Step.Choice step) {
        boolean isNegated = step.thenSteps().isEmpty();
        Expression condition = isNegated ? expressions.negated(step.condition()) : expressions.print(step.condition());
        code.add("if ($L) {$L\n", condition.code(), comment(step.origin()));
        printInner(isNegated ? step.elseSteps() : step.thenSteps());
        if (isNegated || step.elseSteps().isEmpty()) {
            return;
        }
        if (step.elseSteps().size() == 1 && step.elseSteps().get(0) instanceof Step.Choice next) {
            code.add("} else ");
            printChoice(next);
        } else {
            code.add("} else {\n");
            printInner(step.elseSteps());
        }
    }

    private void printInner(List<Step> steps) {
        Identifiers outer = identifiers;
        identifiers = outer.inner();
        code.indent();
        steps.forEach(step -> step.accept(this));
        code.unindent();
        identifiers = outer;
    }

    @Override
    public Boolean loop(Step.Loop step) {
        Identifiers outer = identifiers;
        identifiers = outer.inner();
        LoopRange range = step.range();
        CodeBlock from = expressions.assigned(range.from());
        String index = declare(range.index());
        code.add(
                "for (int $L = $L; $L $L $L; $L) {$L\n",
                index,
                from,
                index,
                range.relation().symbol(),
                expressions.print(range.bound()).rightOf(Precedence.RELATION),
                stepOf(index, range.step()),
                comment(step.origin()));
        printInner(step.body());
        code.add("}\n");
        identifiers = outer;
        return true;
    }

    private static String stepOf(String index, int step) {
        if (step == 1) {
            return index + "++";
        }
        if (step == -1) {
            return index + "--";
        }
        return step < 0 ? index + " -= " + -(long) step : index + " += " + step;
    }

    @Override
    public Boolean repeat(Step.Repeat step) {
        CodeBlock condition =
                step.condition().map(expressions::print).map(Expression::code).orElse(CodeBlock.of("true"));
        code.add("while ($L) {$L\n", condition, comment(step.origin()));
        printInner(step.body());
        code.add("}\n");
        return true;
    }

    @Override
    public Boolean leave(Step.Leave step) {
        line(CodeBlock.of("break"), SourceSpan.NONE);
        return true;
    }

    @Override
    public Boolean exit(Step.Exit step) {
        step.result().ifPresent(result -> {
            SourceSpan origin = result instanceof Value value
                    ? nesting.expressionOf(value).map(Statement::origin).orElse(SourceSpan.NONE)
                    : SourceSpan.NONE;
            line(CodeBlock.of("return $L", expressions.assigned(result)), origin);
        });
        return true;
    }
}
