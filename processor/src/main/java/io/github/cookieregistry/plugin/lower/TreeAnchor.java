package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import io.github.cookieregistry.core.code.Place;
import java.util.Set;
import java.util.TreeSet;
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

    /** The names of imported types, and of those that the file declares. Our own come from one package. */
    @Override
    public Set<String> taken() {
        Set<String> taken = new TreeSet<>();
        for (ImportTree each : unit.getImports()) {
            if (!each.isStatic() && each.getQualifiedIdentifier() instanceof MemberSelectTree type) {
                boolean own = type.getExpression().toString().equals("io.github.cookieregistry");
                if (!own) {
                    taken.add(type.getIdentifier().toString());
                }
            }
        }
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                taken.add(type.getSimpleName().toString());
            }
        }
        return taken;
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
