package org.retrograd.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.ir.CaseLabel;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.PrimitiveType;

/**
 * The cases of a switch, put in order: those that fall through to each other form a run; the run of the default comes last.
 *
 * @param runs in the order in which their conditions are asked
 */
record SwitchCases(List<Run> runs) {

    /**
     * Statements with the labels before them.
     *
     * @param path the way to the case that holds the statements
     * @param labels those of this and of empty cases before it; without meaning if one of them is the default
     */
    record Group(TreePath path, List<CaseLabel> labels, boolean isDefault) {

        CaseTree tree() {
            return (CaseTree) path.getLeaf();
        }

        private boolean fallsThrough() {
            List<? extends StatementTree> statements = statements();
            boolean ends = !statements.isEmpty()
                    && (IfSide.endsInJump(statements) || statements.get(statements.size() - 1) instanceof ThrowTree);
            return tree().getCaseKind() == CaseTree.CaseKind.STATEMENT && !ends;
        }

        /** The statements of a case of the old form. */
        List<? extends StatementTree> statements() {
            return Objects.requireNonNullElse(tree().getStatements(), List.of());
        }
    }

    /** Groups of which each but the last may go on in the next. */
    record Run(List<Group> groups) {

        boolean isDefault() {
            return groups.stream().anyMatch(Group::isDefault);
        }

        /** Where the default stands among the groups; behind them if it does not. */
        int defaultPosition() {
            int position = 0;
            while (position < groups.size() && !groups.get(position).isDefault()) {
                position++;
            }
            return position;
        }
    }

    static SwitchCases of(List<? extends CaseTree> cases, Site site, MethodContext context) {
        List<Group> groups = groups(cases, site, context);
        List<Run> runs = new ArrayList<>();
        List<Group> open = new ArrayList<>();
        for (Group group : groups) {
            open.add(group);
            if (!group.fallsThrough()) {
                runs.add(new Run(List.copyOf(open)));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            runs.add(new Run(List.copyOf(open)));
        }
        runs.stream().filter(Run::isDefault).findFirst().ifPresent(run -> {
            runs.remove(run);
            runs.add(run);
        });
        return new SwitchCases(List.copyOf(runs));
    }

    private static List<Group> groups(List<? extends CaseTree> cases, Site site, MethodContext context) {
        List<Group> groups = new ArrayList<>();
        List<CaseLabel> labels = new ArrayList<>();
        boolean isDefault = false;
        for (CaseTree tree : cases) {
            Site place = site.child(tree);
            isDefault |= isDefault(tree, place, context);
            for (ExpressionTree label : tree.getExpressions()) {
                labels.add(label(place.child(label), context));
            }
            boolean joinsNext = tree.getCaseKind() == CaseTree.CaseKind.STATEMENT
                    && Objects.requireNonNullElse(tree.getStatements(), List.of())
                            .isEmpty()
                    && tree != cases.get(cases.size() - 1);
            if (!joinsNext) {
                groups.add(new Group(place.path(), List.copyOf(labels), isDefault));
                labels.clear();
                isDefault = false;
            }
        }
        return groups;
    }

    /** Patterns, which Java 21 has beside constants, are no expressions either. */
    private static boolean isDefault(CaseTree tree, Site site, MethodContext context) {
        if (!tree.getExpressions().isEmpty()) {
            return false;
        }
        if (TreeSearch.anyIn(tree, PatternTree.class)) {
            throw context.refuse(site, Code.UNSUPPORTED_EXPRESSION, "a case with a pattern");
        }
        return true;
    }

    private static CaseLabel label(Site site, MethodContext context) {
        Element element = context.compiler().trees().getElement(site.path());
        if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
            return new CaseLabel.Named(element.getSimpleName().toString());
        }
        Object value = ConstantExpression.value(site.path(), context.compiler().trees())
                .orElseThrow(() -> context.refuse(
                        site, Code.UNSUPPORTED_EXPRESSION, "a case that is neither a constant nor an enum's name"));
        return value instanceof String text
                ? new CaseLabel.Text(text)
                : new CaseLabel.Numeric(new Constant(value, PrimitiveType.of(value)));
    }

    /** The groups behind each other, as they are numbered. */
    List<Group> groups() {
        return runs.stream().flatMap(run -> run.groups().stream()).toList();
    }

    boolean hasDefault() {
        return runs.stream().anyMatch(Run::isDefault);
    }

    /** The one number that each run but the default stands for; empty if a run stands for more, or for something else. */
    List<Constant> singleNumbers() {
        List<Constant> numbers = new ArrayList<>();
        for (Run run : runs) {
            boolean single = run.groups().size() == 1;
            if (!run.isDefault()) {
                List<CaseLabel> labels = run.groups().get(0).labels();
                if (!single || labels.size() != 1 || !(labels.get(0) instanceof CaseLabel.Numeric number)) {
                    return List.of();
                }
                numbers.add(number.constant());
            } else if (!single) {
                return List.of();
            }
        }
        return numbers;
    }
}
