package org.retrograd.hunter.fence;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds the methods of a source by its syntax alone. */
final class OutlineReader extends TreeScanner<@Nullable Void, String> {

    private static final Pattern PRIVATE = Pattern.compile("\\bprivate\\b");
    private static final String LOCAL = "";

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<MethodSite> sites = new ArrayList<>();
    private final List<Edit> widening = new ArrayList<>();
    private boolean isInterface;

    private OutlineReader(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
    }

    static Outline read(SourceFile file) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        JavacTask task = (JavacTask) compiler.getTask(
                null, null, ignored -> {}, List.of("-proc:none"), null, List.of(new MemoryFiles.Source(file)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            OutlineReader reader =
                    new OutlineReader(file.text(), unit, Trees.instance(task).getSourcePositions());
            String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            for (Tree type : unit.getTypeDecls()) {
                type.accept(reader, prefix);
            }
            return new Outline(file, reader.sites, reader.widening);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, String prefix) {
        String name = tree.getSimpleName().toString();
        String owner = prefix.equals(LOCAL) || name.isEmpty() ? LOCAL : prefix + name;
        boolean outer = isInterface;
        isInterface = tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
        withoutPrivate(tree.getModifiers()).ifPresent(widening::add);
        for (Tree member : tree.getMembers()) {
            member.accept(this, member instanceof ClassTree && !owner.equals(LOCAL) ? owner + "$" : owner);
        }
        isInterface = outer;
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, String owner) {
        int end = (int) positions.getEndPosition(unit, tree);
        if (end < 0) {
            return null; // not in the source
        }
        int start = start(tree);
        sites.add(new MethodSite(
                owner,
                tree.getName().toString(),
                start,
                end,
                unit.getLineMap().getLineNumber(start),
                isInterface ? List.of() : widening(tree, start)));
        return super.visitMethod(tree, LOCAL);
    }

    /** javac gives the first type parameter, not the bracket before it. */
    private int start(MethodTree tree) {
        int start = (int) positions.getStartPosition(unit, tree);
        boolean isBare = positions.getStartPosition(unit, tree.getModifiers()) < 0;
        return isBare && !tree.getTypeParameters().isEmpty() ? text.lastIndexOf('<', start) : start;
    }

    private List<Edit> widening(MethodTree tree, int start) {
        Set<Modifier> flags = tree.getModifiers().getFlags();
        if (tree.getBody() == null || tree.getReturnType() == null) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        if (!flags.contains(Modifier.STATIC)) {
            edits.add(new Edit(start, 0, "static "));
        }
        withoutPrivate(tree.getModifiers()).ifPresent(edits::add);
        return edits;
    }

    private Optional<Edit> withoutPrivate(ModifiersTree modifiers) {
        if (!modifiers.getFlags().contains(Modifier.PRIVATE)) {
            return Optional.empty();
        }
        Matcher matcher = PRIVATE.matcher(text);
        matcher.region(
                (int) positions.getStartPosition(unit, modifiers), (int) positions.getEndPosition(unit, modifiers));
        Edit last = null;
        while (matcher.find()) {
            last = new Edit(matcher.start(), matcher.end() - matcher.start(), "");
        }
        return Optional.ofNullable(last);
    }
}
