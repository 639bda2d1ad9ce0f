package org.retrograd.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Looks for trees of a kind inside others. */
final class TreeSearch extends TreeScanner<Boolean, @Nullable Void> {

    private final Class<? extends Tree> wanted;

    private TreeSearch(Class<? extends Tree> wanted) {
        this.wanted = wanted;
    }

    static boolean anyIn(Tree tree, Class<? extends Tree> wanted) {
        return Boolean.TRUE.equals(new TreeSearch(wanted).scan(tree, null));
    }

    @Override
    public Boolean scan(@Nullable Tree tree, @Nullable Void nothing) {
        return wanted.isInstance(tree) || Boolean.TRUE.equals(super.scan(tree, null));
    }

    @Override
    public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
        return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
    }
}
