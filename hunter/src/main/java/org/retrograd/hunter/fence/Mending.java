package org.retrograd.hunter.fence;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each class copies of its methods that are static, take fields as parameters, and do without most of what is
 * not accepted. They compute something else, but are still shaped as others write.
 */
final class Mending {

    private static final Pattern COPY = Pattern.compile(".*Fence\\d+");

    private final Attributed source;
    private final Map<Element, TreePath> methods = new LinkedHashMap<>();
    private final Map<Element, String> names = new HashMap<>();
    private final Map<Element, String> closed = new HashMap<>();

    private Mending(Attributed source) {
        this.source = source;
    }

    /** The source with the copies, and these alone in its outline. */
    static Outline of(Attributed source) {
        SourceFile file = source.file();
        Mending mending = new Mending(source);
        mending.collect();
        List<Edit> edits = new ArrayList<>(OutlineReader.read(file).widening());
        edits.addAll(mending.copies());
        String text = EditedText.of(file.text(), edits).text();
        Outline outline = OutlineReader.read(file.withText(text));
        List<MethodSite> sites = outline.sites().stream()
                .filter(site ->
                        COPY.matcher(site.name()).matches() && !site.owner().isEmpty())
                .toList();
        return new Outline(outline.file(), sites, List.of());
    }

    private void collect() {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
                source.element(getCurrentPath())
                        .filter(element -> isCandidate(tree, element))
                        .ifPresent(element -> {
                            names.put(element, tree.getName() + "Fence" + methods.size());
                            methods.put(element, getCurrentPath());
                        });
                return null;
            }
        }.scan(source.unit(), null);
        methods.forEach((element, path) -> {
            BodyMender mender = mended(path);
            boolean isWhole = ((ExecutableElement) element)
                    .getParameters().stream().allMatch(each -> Substitutes.isParameter(each.asType()));
            if (isWhole && mender.lifted().isEmpty()) {
                closed.put(element, names.getOrDefault(element, ""));
            }
        });
    }

    private boolean isCandidate(MethodTree tree, Element element) {
        if (!(element instanceof ExecutableElement method) || tree.getReturnType() == null) {
            return false;
        }
        TypeMirror result = method.getReturnType();
        boolean isResult = result.getKind() == TypeKind.VOID || Substitutes.isFloating(result);
        boolean isNamed = source.element(getClassPath(tree))
                .filter(owner ->
                        owner.getKind().isClass() && !owner.getSimpleName().isEmpty())
                .isPresent();
        return isResult
                && isNamed
                && tree.getBody() != null
                && tree.getTypeParameters().isEmpty();
    }

    private TreePath getClassPath(Tree tree) {
        return TreePath.getPath(source.unit(), tree).getParentPath();
    }

    private BodyMender mended(TreePath path) {
        BodyMender mender = new BodyMender(source, closed);
        Tree body = ((MethodTree) path.getLeaf()).getBody();
        mender.scan(new TreePath(path, body), null);
        return mender;
    }

    private List<Edit> copies() {
        Map<Integer, String> byClass = new LinkedHashMap<>();
        methods.forEach((element, path) -> {
            ClassTree owner = (ClassTree) path.getParentPath().getLeaf();
            byClass.merge(source.end(owner) - 1, "\n" + copy((ExecutableElement) element, path), String::concat);
        });
        List<Edit> edits = new ArrayList<>();
        byClass.forEach((offset, text) -> edits.add(new Edit(offset, 0, text + "\n")));
        return edits;
    }

    private String copy(ExecutableElement element, TreePath path) {
        BodyMender mender = mended(path);
        Tree body = ((MethodTree) path.getLeaf()).getBody();
        int start = source.start(body);
        List<Edit> shifted = mender.edits().stream()
                .map(edit -> new Edit(edit.offset() - start, edit.removed(), edit.inserted()))
                .toList();
        String text = EditedText.of(source.file().text().substring(start, source.end(body)), shifted)
                .text();
        Stream<String> own = element.getParameters().stream()
                .filter(each -> Substitutes.isParameter(each.asType()))
                .map(Mending::declaration);
        Stream<String> more = mender.lifted().stream().map(each -> each.type() + " " + each.name());
        String parameters = Stream.concat(own, more).collect(Collectors.joining(", "));
        return "static " + element.getReturnType() + " " + names.get(element) + "(" + parameters + ") " + text;
    }

    private static String declaration(VariableElement parameter) {
        return parameter.asType() + " " + parameter.getSimpleName();
    }
}
