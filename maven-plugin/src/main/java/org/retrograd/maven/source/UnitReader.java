package org.retrograd.maven.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the methods of one file. */
final class UnitReader extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final Pattern FIRST_NAME = Pattern.compile("^\\w+");

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final String packageName;
    private final Map<String, String> imports;
    private final Deque<String> classes = new ArrayDeque<>();
    private final List<MethodSpan> methods = new ArrayList<>();
    private Optional<String> madeFrom = Optional.empty();

    UnitReader(Trees trees, CompilationUnitTree unit) {
        this.trees = trees;
        this.unit = unit;
        ExpressionTree name = unit.getPackageName();
        this.packageName = name == null ? "" : name.toString();
        this.imports = unit.getImports().stream()
                .filter(tree -> !tree.isStatic())
                .map(tree -> tree.getQualifiedIdentifier().toString())
                .collect(Collectors.toMap(
                        type -> type.substring(type.lastIndexOf('.') + 1), Function.identity(), (one, other) -> one));
    }

    JavaFile read(String name, List<String> lines) {
        scan(unit, null);
        return new JavaFile(name, packageName, madeFrom, lines, methods);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        if (classes.isEmpty()) {
            madeFrom = tree.getModifiers().getAnnotations().stream()
                    .filter(annotation -> simpleName(annotation).equals("Generated"))
                    .flatMap(annotation -> annotation.getArguments().stream())
                    .flatMap(argument -> value(argument, "from").stream())
                    .findFirst();
        }
        classes.addLast(tree.getSimpleName().toString());
        super.visitClass(tree, null);
        classes.removeLast();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        if (tree.getBody() != null && end >= 0) {
            methods.add(span(tree, end));
        }
        return super.visitMethod(tree, null);
    }

    private MethodSpan span(MethodTree tree, long end) {
        String owner = classes.stream().collect(Collectors.joining("."));
        String name = tree.getName().contentEquals("<init>")
                ? classes.getLast()
                : tree.getName().toString();
        List<String> types = tree.getParameters().stream()
                .map(parameter -> imported(parameter.getType().toString()))
                .toList();
        String comment = trees.getDocComment(getCurrentPath());
        return new MethodSpan(
                Signature.of(packageName.isEmpty() ? owner : packageName + "." + owner, name, types),
                tree.getParameters().stream()
                        .map(VariableTree::getName)
                        .map(Object::toString)
                        .toList(),
                tree.getModifiers().getAnnotations().stream()
                        .map(UnitReader::simpleName)
                        .collect(Collectors.toSet()),
                comment == null ? "" : comment,
                OperationEstimate.of(tree),
                line(trees.getSourcePositions().getStartPosition(unit, tree)),
                line(end));
    }

    /** The type with its package, where an import of that name gives it. */
    private String imported(String type) {
        Matcher first = FIRST_NAME.matcher(type);
        String name = first.find() ? first.group() : "";
        return imports.containsKey(name) ? imports.get(name) + type.substring(name.length()) : type;
    }

    private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Optional<String> value(Tree argument, String name) {
        if (argument instanceof AssignmentTree assignment
                && assignment.getVariable().toString().equals(name)
                && assignment.getExpression() instanceof LiteralTree literal) {
            return Optional.of(String.valueOf(literal.getValue()));
        }
        return Optional.empty();
    }
}
