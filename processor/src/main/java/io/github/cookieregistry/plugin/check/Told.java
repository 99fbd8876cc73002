package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.Level;

/** Something to tell, and what the message stands on. */
record Told(Level level, String message, Tree tree, CompilationUnitTree unit) {}
