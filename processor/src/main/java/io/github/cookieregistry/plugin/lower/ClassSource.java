package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.cookieregistry.core.code.Place;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The source of a type, with what the compiler knows of its trees. */
final class ClassSource {

    private final Trees trees;
    private final TreePath unit;
    private final ClassTree type;
    private final Place.Scope scope;

    ClassSource(Trees trees, CompilationUnitTree unit, ClassTree type, Place.@Nullable Scope outer) {
        this.trees = trees;
        this.unit = new TreePath(unit);
        this.type = type;
        this.scope = new Place.Scope(type, outer);
    }

    ClassTree type() {
        return type;
    }

    CompilationUnitTree unit() {
        return unit.getCompilationUnit();
    }

    Place.Scope scope() {
        return scope;
    }

    /** The element that a tree refers to or declares. */
    @Nullable
    Element element(Tree tree) {
        return trees.getElement(new TreePath(unit, tree));
    }

    /** The type of an expression. */
    @Nullable
    TypeMirror typeOf(Tree expression) {
        return trees.getTypeMirror(new TreePath(unit, expression));
    }

    Place place(Tree tree, Place.Scope around) {
        return new Place(new TreeAnchor(trees.getSourcePositions(), unit.getCompilationUnit(), tree), around);
    }

    ClassSource nested(ClassTree inner, Place.Scope around) {
        return new ClassSource(trees, unit.getCompilationUnit(), inner, around);
    }
}
