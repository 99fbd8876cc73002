package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import io.github.cookieregistry.core.code.Place;
import org.jspecify.annotations.Nullable;

/** Points at a tree. */
public final class TreeAnchor implements Place.Anchor {

    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final Tree tree;

    TreeAnchor(SourcePositions positions, CompilationUnitTree unit, Tree tree) {
        this.positions = positions;
        this.unit = unit;
        this.tree = tree;
    }

    public CompilationUnitTree unit() {
        return unit;
    }

    public Tree tree() {
        return tree;
    }

    @Override
    public String file() {
        return unit.getSourceFile().getName();
    }

    @Override
    public long offset() {
        return positions.getStartPosition(unit, tree);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TreeAnchor anchor && anchor.tree == tree;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(tree);
    }
}
