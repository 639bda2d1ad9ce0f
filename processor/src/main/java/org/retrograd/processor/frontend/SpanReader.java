package org.retrograd.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import org.retrograd.processor.diagnostic.SourceSpan;

/** Turns trees into spans, and finds the tree of a span again. One for a compilation: it remembers what it gave out. */
public final class SpanReader {

    private final SourcePositions positions;
    private final Map<SourceSpan, Place> places = new HashMap<>();
    private final Map<String, URI> files = new HashMap<>();

    SpanReader(Trees trees) {
        this.positions = trees.getSourcePositions();
    }

    /** A tree and the compilation unit that it stands in. */
    record Place(Tree tree, CompilationUnitTree unit) {}

    /** The stretch that the leaf of a path covers. */
    public SourceSpan span(TreePath path) {
        return span(path.getLeaf(), path.getCompilationUnit());
    }

    /** The stretch that a tree covers; without a position if javac made the tree up. */
    public SourceSpan span(Tree tree, CompilationUnitTree unit) {
        long start = positions.getStartPosition(unit, tree);
        long end = positions.getEndPosition(unit, tree);
        LineMap lines = unit.getLineMap();
        SourceSpan span = start == Diagnostic.NOPOS || lines == null
                ? new SourceSpan(file(unit), -1, -1, 0, 0)
                : new SourceSpan(
                        file(unit),
                        Math.toIntExact(start),
                        Math.toIntExact(end == Diagnostic.NOPOS ? start : end),
                        Math.toIntExact(lines.getLineNumber(start)),
                        column(start, lines));
        places.putIfAbsent(span, new Place(tree, unit));
        return span;
    }

    /** The stretch of a method's parameter; of the whole declaration for what an instance method is called on. */
    public SourceSpan parameter(MethodSource method, int position) {
        int written = position - (PlainMethods.hasReceiver(method.element()) ? 1 : 0);
        return written < 0
                ? span(method.path())
                : span(method.tree().getParameters().get(written), method.path().getCompilationUnit());
    }

    Optional<Place> place(SourceSpan span) {
        return Optional.ofNullable(places.get(span));
    }

    /** Counts characters, where {@link LineMap#getColumnNumber} would expand tabs. */
    private static int column(long start, LineMap lines) {
        return Math.toIntExact(start - lines.getStartPosition(lines.getLineNumber(start)) + 1);
    }

    /** The file's simple name; behind its package's if another file of the name was seen first. */
    private String file(CompilationUnitTree unit) {
        URI uri = unit.getSourceFile().toUri();
        String path = uri.getPath() == null ? uri.toString() : uri.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (files.computeIfAbsent(name, absent -> uri).equals(uri)) {
            return name;
        }
        return unit.getPackageName() == null ? path : unit.getPackageName() + "/" + name;
    }
}
