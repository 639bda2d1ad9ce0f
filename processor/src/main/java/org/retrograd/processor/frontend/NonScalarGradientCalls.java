package org.retrograd.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;

/**
 * Finds calls that ask a non-scalar for a gradient. There is no such method, so that javac would say only that; found by
 * syntax, before javac looks for it.
 */
public final class NonScalarGradientCalls {

    private final SpanReader spans;

    public NonScalarGradientCalls(CompilerTrees compiler) {
        this.spans = compiler.spans();
    }

    /** Looks through a compilation unit for what the annotated methods do not have. */
    public Problems in(CompilationUnitTree unit, Collection<MethodHeader> headers) {
        List<Problem> problems = new ArrayList<>();
        Set<Missing> missing = missing(headers);
        if (!missing.isEmpty()) {
            new Calls(unit, missing, problems).scan(unit, null);
        }
        return new Problems(problems);
    }

    /** A method that the user may look for in vain. */
    private record Missing(ClassType face, String method, MethodHeader header) {

        String show() {
            return face.packageName().isEmpty() ? face.show() : face.packageName() + "." + face.show();
        }
    }

    private static Set<Missing> missing(Collection<MethodHeader> headers) {
        Set<Missing> missing = new HashSet<>();
        for (MethodHeader header : headers) {
            GeneratedNames names = new GeneratedNames(header);
            ClassType face = GeneratedNames.face(header.owner());
            if (!header.isScalar() && !hasScalarNamesake(header, headers)) {
                missing.add(new Missing(face, names.gradient(), header));
                missing.add(new Missing(face, names.valueAndGradient(), header));
            }
        }
        return missing;
    }

    /** If an overload has a gradient, javac's own words about the arguments are the better ones. */
    private static boolean hasScalarNamesake(MethodHeader header, Collection<MethodHeader> headers) {
        return headers.stream()
                .anyMatch(other -> other.isScalar()
                        && other.owner().equals(header.owner())
                        && other.base().equals(header.base()));
    }

    private final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final Set<Missing> missing;
        private final List<Problem> problems;
        private final Set<String> imports = new HashSet<>();

        Calls(CompilationUnitTree unit, Set<Missing> missing, List<Problem> problems) {
            this.unit = unit;
            this.missing = missing;
            this.problems = problems;
        }

        @Override
        public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
            imports.add(tree.getQualifiedIdentifier().toString());
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
            report(tree.getExpression(), tree.getIdentifier().toString(), tree);
            return super.visitMemberSelect(tree, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
            report(tree.getQualifierExpression(), tree.getName().toString(), tree);
            return super.visitMemberReference(tree, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            if (tree.getMethodSelect() instanceof IdentifierTree identifier) {
                String name = identifier.getName().toString();
                missing.stream()
                        .filter(each -> each.method().equals(name) && isImported(each))
                        .forEach(each -> report(each, identifier));
            }
            return super.visitMethodInvocation(tree, null);
        }

        private void report(ExpressionTree qualifier, String name, Tree tree) {
            missing.stream()
                    .filter(each -> each.method().equals(name) && isFace(each, qualifier.toString()))
                    .forEach(each -> report(each, tree));
        }

        private void report(Missing each, Tree tree) {
            MethodHeader header = each.header();
            String message = "`" + header.documentation() + "` returns `"
                    + header.result().show() + "`, so there is no `" + each.method() + "`";
            String remedy = "call " + each.face().show() + "." + new GeneratedNames(header).vjp()
                    + " with a cotangent of type " + header.result().show();
            problems.add(new Problem(Code.NON_SCALAR_GRADIENT, spans.span(tree, unit), message, List.of(), remedy));
        }

        private boolean isImported(Missing each) {
            return imports.contains(each.show() + "." + each.method()) || imports.contains(each.show() + ".*");
        }

        private boolean isFace(Missing each, String qualifier) {
            if (qualifier.equals(each.show())) {
                return true;
            }
            return qualifier.equals(each.face().show())
                    && (packageName().equals(each.face().packageName())
                            || imports.contains(each.show())
                            || imports.contains(each.face().packageName() + ".*"));
        }

        private String packageName() {
            return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        }
    }
}
