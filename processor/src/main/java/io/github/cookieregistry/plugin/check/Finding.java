package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.Tree;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.Message;
import java.util.List;

/**
 * Something to tell.
 *
 * @param at the tree that the message stands on
 * @param arguments what the key's text asks for
 */
record Finding(Message message, Level level, Tree at, List<String> arguments) {}
