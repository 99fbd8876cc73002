package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.Level;

/**
 * Something to tell, and what the message stands on.
 *
 * @param isNote whether it is about other messages, and no fault of its own
 */
record Told(Level level, String message, Tree tree, CompilationUnitTree unit, boolean isNote) {

    Told(Level level, String message, Tree tree, CompilationUnitTree unit) {
        this(level, message, tree, unit, false);
    }
}
