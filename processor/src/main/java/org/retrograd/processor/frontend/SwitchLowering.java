package org.retrograd.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.CaseLabel;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.normalize.Cursor;
import org.retrograd.processor.normalize.Variable;

/** Switches of both forms, as statements and as expressions, to chains of choices. */
final class SwitchLowering {

    /** What Java throws if an enum has got more constants since the switch was compiled. */
    private static final ClassType NO_CASE = new ClassType("java.lang", List.of("IncompatibleClassChangeError"));

    private final BodyLowering body;
    private final MethodContext context;

    SwitchLowering(BodyLowering body) {
        this.body = body;
        this.context = body.context();
    }

    /** What to do if there is no default and no label fits. */
    private enum Otherwise {
        NOTHING,
        FAIL
    }

    /**
     * A switch that is being lowered.
     *
     * @param tests for each run but the last how to tell it
     * @param end what the exit holds where the switch ends
     */
    private record Switch(SwitchCases cases, Tests tests, Otherwise otherwise, int end, SourceSpan origin) {}

    Set<Integer> statement(SwitchTree tree, Step step) {
        int end = body.jumps().region(tree);
        Site site = step.site();
        return chain(read(tree.getExpression(), tree.getCases(), Otherwise.NOTHING, end, site), 0, step);
    }

    Operand expression(SwitchExpressionTree tree, Site site) {
        Type type = context.type(site);
        Cursor cursor = site.cursor();
        Variable value = context.internal(site.name().base(), type);
        cursor.assign(value, new Unset(type));
        Jumps.Choice choice = body.jumps().enterChoice(value);
        try {
            Switch read = read(tree.getExpression(), tree.getCases(), Otherwise.FAIL, choice.end(), site);
            chain(read, 0, new Step(site, new Rest.End(choice.end())));
        } finally {
            body.jumps().leaveChoice();
        }
        if (!cursor.ways().isEmpty()) {
            cursor.leaveBy(Cursor.IN_PROGRESS);
        }
        return cursor.read(value).orElseThrow();
    }

    /** What a switch expression is from here on. */
    void result(Jumps.Choice choice, Site value) {
        try {
            Variable variable = choice.value();
            Operand operand = body.expressions().lowerAs(variable.type(), value.named(Name.primal(variable.name())));
            value.cursor().assign(variable, operand);
        } catch (Refusal refusal) {
            context.report(refusal.problem());
        }
        if (!value.cursor().ways().isEmpty()) {
            value.cursor().leaveBy(choice.end());
        }
    }

    private Switch read(
            ExpressionTree selector, List<? extends CaseTree> trees, Otherwise otherwise, int end, Site site) {
        SwitchCases cases = SwitchCases.of(trees, site, context);
        Operand operand = selector(site.child(selector));
        return new Switch(
                cases, tests(cases, operand, site.cursor(), context.span(site)), otherwise, end, context.span(site));
    }

    private Operand selector(Site site) {
        Operand operand = body.expressions().lower(site);
        boolean understood = operand.type() instanceof PrimitiveType type
                ? Conversions.promoted(type) == PrimitiveType.INT
                : TypeReader.isHarmless(context.compiler().trees().getTypeMirror(site.path()));
        if (!understood) {
            throw context.refuse(
                    site,
                    Code.UNSUPPORTED_TYPE,
                    "a switch on `" + operand.type().show() + "`",
                    List.of(operand));
        }
        return operand;
    }

    /** How to tell a run from those behind it. */
    private sealed interface Tests {

        /** The selector itself is compared with the one label of each run. */
        record BySelector(Operand selector, List<Constant> labels) implements Tests {}

        /** The number of the group is. */
        record ByNumber(Operand number) implements Tests {}
    }

    private Tests tests(SwitchCases cases, Operand selector, Cursor cursor, SourceSpan origin) {
        List<Constant> labels = cases.singleNumbers();
        boolean hasTests = cases.groups().stream().anyMatch(group -> !group.isDefault());
        if ((!labels.isEmpty() || !hasTests) && selector.type() instanceof PrimitiveType type) {
            PrimitiveType compared = type == PrimitiveType.CHAR ? type : PrimitiveType.INT;
            return new Tests.BySelector(
                    Conversions.convert(selector, compared, cursor, Name.NONE, origin),
                    labels.stream().map(label -> new Label(label).as(compared)).toList());
        }
        return new Tests.ByNumber(number(cases, selector, cursor, origin));
    }

    /** A label as a number of another type. */
    private record Label(Constant constant) {

        Constant as(PrimitiveType type) {
            int number = constant.literal() instanceof Character character
                    ? character
                    : ((Number) constant.literal()).intValue();
            return Constant.of(number, type);
        }
    }

    /** The number of the group to begin with; larger than all if there is none. */
    private static Operand number(SwitchCases cases, Operand selector, Cursor cursor, SourceSpan origin) {
        List<SwitchCases.Group> groups = cases.groups();
        boolean endsInDefault =
                !groups.isEmpty() && groups.get(groups.size() - 1).isDefault();
        List<List<CaseLabel>> labels = groups.stream()
                .limit(endsInDefault ? groups.size() - 1 : groups.size())
                .map(group -> group.isDefault() ? List.<CaseLabel>of() : group.labels())
                .toList();
        Operand number = cursor.let(new Op.CaseNumber(selector, labels), Name.NONE, origin);
        if (!cases.hasDefault() || endsInDefault) {
            return number;
        }
        int position = 0;
        while (!groups.get(position).isDefault()) {
            position++;
        }
        Op none = new Op.Binary(BinaryOperator.EQUAL, number, Constant.of(groups.size()));
        return cursor.join(
                        cursor.let(none, Name.NONE, origin),
                        new Cursor.Branch(cursor.inner(), Optional.of(Constant.of(position))),
                        new Cursor.Branch(cursor.inner(), Optional.of(number)),
                        Name.NONE,
                        If.Form.EXPRESSION,
                        origin)
                .orElseThrow();
    }

    /** Lowers the runs from one on; gives the ways that go on behind the switch. */
    private Set<Integer> chain(Switch all, int index, Step step) {
        List<SwitchCases.Run> runs = all.cases().runs();
        Cursor cursor = step.cursor();
        if (index == runs.size()) {
            if (all.otherwise() == Otherwise.FAIL) {
                cursor.end(new Throw(NO_CASE, List.of(), all.origin()));
            } else {
                cursor.leaveBy(all.end());
            }
            return Set.of(all.end());
        }
        SwitchCases.Run run = runs.get(index);
        if (run.isDefault()) {
            groups(all, run, 0, cursor);
            return Set.of(all.end());
        }
        BodyLowering.Side these = new RunSide(all, run);
        BodyLowering.Side others = new ChainSide(all, index + 1, step.site());
        return body.choose(test(all, index, cursor), these, others, all.end(), step);
    }

    private static Operand test(Switch all, int index, Cursor cursor) {
        if (all.tests() instanceof Tests.BySelector by) {
            Op equal = new Op.Binary(
                    BinaryOperator.EQUAL, by.selector(), by.labels().get(index));
            return cursor.let(equal, Name.NONE, all.origin());
        }
        SwitchCases.Run run = all.cases().runs().get(index);
        SwitchCases.Group last = run.groups().get(run.groups().size() - 1);
        BinaryOperator relation = run.groups().size() == 1 ? BinaryOperator.EQUAL : BinaryOperator.LESS_EQUAL;
        return compare(relation, last, all, cursor);
    }

    private static Operand compare(BinaryOperator relation, SwitchCases.Group group, Switch all, Cursor cursor) {
        int number = all.cases().groups().indexOf(group);
        Op op = new Op.Binary(relation, ((Tests.ByNumber) all.tests()).number(), Constant.of(number));
        return cursor.let(op, Name.NONE, all.origin());
    }

    /** The groups of a run from one on: each is entered at its own label, or from the one before it. */
    private void groups(Switch all, SwitchCases.Run run, int index, Cursor cursor) {
        SwitchCases.Group group = run.groups().get(index);
        if (index == run.groups().size() - 1) {
            content(group, all.end(), cursor);
            return;
        }
        Operand entered = compare(BinaryOperator.LESS_EQUAL, group, all, cursor);
        Cursor inside = cursor.inner();
        content(group, Cursor.IN_PROGRESS, inside);
        cursor.join(entered, inside, cursor.inner(), all.origin());
        body.proceed(BodyLowering.ON, inner -> groups(all, run, index + 1, inner), cursor, all.origin());
    }

    private void content(SwitchCases.Group group, int end, Cursor cursor) {
        CaseTree tree = group.tree();
        Tree rule = tree.getBody();
        Rest.End ending = new Rest.End(end);
        if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT || rule == null) {
            body.run(Rest.of(group.statements(), group.path(), ending), cursor);
        } else if (rule instanceof ExpressionTree) {
            result(body.jumps().choice().orElseThrow(), Site.of(new TreePath(group.path(), rule), cursor));
        } else {
            body.run(Rest.of(new TreePath(group.path(), rule), ending), cursor);
        }
    }

    private final class RunSide implements BodyLowering.Side {

        private final Switch all;
        private final SwitchCases.Run run;

        RunSide(Switch all, SwitchCases.Run run) {
            this.all = all;
            this.run = run;
        }

        @Override
        public boolean endsInJump() {
            return false;
        }

        @Override
        public void alone(Cursor cursor) {
            groups(all, run, 0, cursor);
        }

        @Override
        public void with(Rest next, Cursor cursor) {
            alone(cursor);
            body.proceed(Set.of(all.end()), next, cursor, all.origin());
        }
    }

    private final class ChainSide implements BodyLowering.Side {

        private final Switch all;
        private final int index;
        private final Site site;

        ChainSide(Switch all, int index, Site site) {
            this.all = all;
            this.index = index;
            this.site = site;
        }

        @Override
        public boolean endsInJump() {
            return false;
        }

        @Override
        public void alone(Cursor cursor) {
            with(new Rest.End(all.end()), cursor);
        }

        @Override
        public void with(Rest next, Cursor cursor) {
            Set<Integer> on = chain(all, index, new Step(site.at(cursor), next));
            body.proceed(on, next, cursor, all.origin());
        }
    }
}
