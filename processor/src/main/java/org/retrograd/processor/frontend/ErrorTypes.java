package org.retrograd.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Looks for what javac could give no type to. */
final class ErrorTypes extends TreePathScanner<Boolean, @Nullable Void> {

    private final Trees trees;

    ErrorTypes(Trees trees) {
        this.trees = trees;
    }

    boolean anyIn(TreePath path) {
        return Boolean.TRUE.equals(scan(path, null));
    }

    @Override
    public Boolean scan(@Nullable Tree tree, @Nullable Void nothing) {
        if (tree == null) {
            return false;
        }
        return isError(tree) || Boolean.TRUE.equals(super.scan(tree, null));
    }

    @Override
    public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
        return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
    }

    private boolean isError(Tree tree) {
        TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
        return type != null && type.getKind() == TypeKind.ERROR;
    }
}
