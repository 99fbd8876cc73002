package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * The names of packages and types as the source has them. A tree's own {@code toString} prints it like any code, which
 * takes a hundred times as long.
 */
final class DottedName {

    private DottedName() {}

    /** The whole name; empty for no tree, and for one that is no name. */
    static String of(@Nullable Tree name) {
        if (name instanceof MemberSelectTree select) {
            return of(select.getExpression()) + "." + select.getIdentifier();
        }
        return name instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    }

    /** The part after the last dot; null for no tree, and for one that is no name. */
    static @Nullable Name last(@Nullable Tree name) {
        if (name instanceof MemberSelectTree select) {
            return select.getIdentifier();
        }
        return name instanceof IdentifierTree identifier ? identifier.getName() : null;
    }
}
