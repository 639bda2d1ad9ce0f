package org.retrograd.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Tells by syntax whether a file refers to classes that are not there yet. Attributing it then would do harm: javac
 * writes the types it infers for {@code var} and for the parameters of lambdas into the tree, and an error type stays
 * there for good.
 *
 * <p>Counts a name as missing only if it can be nothing else: it is written like a class, is declared nowhere in the file
 * or among the inherited members of its classes, and none of the places where javac looks for classes has it.
 */
final class MissingTypes {

    private final Elements elements;

    MissingTypes(Elements elements) {
        this.elements = elements;
    }

    boolean anyIn(CompilationUnitTree unit) {
        Names names = new Names();
        names.scan(unit, null);
        Set<String> packages = new LinkedHashSet<>(Set.of("java.lang"));
        packages.add(unit.getPackageName() == null ? "" : unit.getPackageName().toString());
        Set<String> known = new HashSet<>(names.declared);
        for (ImportTree each : unit.getImports()) {
            String name = each.getQualifiedIdentifier().toString();
            String home = name.substring(0, name.lastIndexOf('.'));
            if (!isThere(
                    each.isStatic() || name.endsWith(".*") ? home : name, name.endsWith(".*") && !each.isStatic())) {
                return true;
            }
            known.add(name.substring(name.lastIndexOf('.') + 1));
            packages.add(home);
        }
        Set<String> open = new LinkedHashSet<>(names.used);
        open.removeAll(known);
        open.removeIf(name -> packages.stream().anyMatch(home -> isType(home, name)));
        if (!open.isEmpty()) {
            open.removeAll(inherited(names, packages));
        }
        return !open.isEmpty();
    }

    /** Whether the class of an import, or one around it, exists; packages of which nothing is known are let pass. */
    private boolean isThere(String name, boolean maybePackage) {
        if (maybePackage) {
            return true;
        }
        for (String prefix = name; prefix.contains("."); prefix = prefix.substring(0, prefix.lastIndexOf('.'))) {
            if (elements.getTypeElement(prefix) != null) {
                return true;
            }
        }
        return elements.getTypeElement(name) != null;
    }

    private boolean isType(String home, String name) {
        return elements.getTypeElement(home.isEmpty() ? name : home + "." + name) != null;
    }

    /** The names of all members, inherited ones included, of all classes that the file or its imports mention. */
    private Set<String> inherited(Names names, Set<String> homes) {
        Set<String> members = new HashSet<>();
        Set<String> classes = new LinkedHashSet<>(homes);
        for (String home : homes) {
            for (String name : names.used) {
                classes.add(home.isEmpty() ? name : home + "." + name);
            }
            for (String name : names.declared) {
                classes.add(home.isEmpty() ? name : home + "." + name);
            }
        }
        for (String name : classes) {
            @Nullable TypeElement type = name.isEmpty() ? null : elements.getTypeElement(name);
            if (type != null) {
                addMembers(type, members);
            }
        }
        return members;
    }

    private void addMembers(TypeElement type, Set<String> members) {
        for (Element member : elements.getAllMembers(type)) {
            if (members.add(member.getSimpleName().toString()) && member instanceof TypeElement nested) {
                addMembers(nested, members);
            }
        }
    }

    /** What a file declares, of any kind, and the names written like classes that it uses. */
    private static final class Names extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Set<String> declared = new HashSet<>();
        private final Set<String> used = new LinkedHashSet<>();

        @Override
        public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            declared.add(tree.getSimpleName().toString());
            return super.visitClass(tree, null);
        }

        @Override
        public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void nothing) {
            declared.add(tree.getName().toString());
            return super.visitTypeParameter(tree, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            declared.add(tree.getName().toString());
            use(tree.getType());
            return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
            if (tree.getEnclosingExpression() == null) {
                use(tree.getIdentifier());
            } else {
                declared.add(tree.getIdentifier().toString());
            }
            return super.visitNewClass(tree, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
            use(tree.getExpression());
            return super.visitMemberSelect(tree, null);
        }

        private void use(@Nullable Tree tree) {
            if (tree instanceof IdentifierTree identifier
                    && !identifier.getName().isEmpty()
                    && Character.isUpperCase(identifier.getName().charAt(0))) {
                used.add(identifier.getName().toString());
            }
        }
    }
}
