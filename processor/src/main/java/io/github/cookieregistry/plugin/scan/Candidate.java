package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.catalogue.CookieApi;
import java.util.List;

/**
 * A call, method reference or annotation that may set a cookie.
 *
 * @param arguments the call's arguments; empty for the other two
 */
public record Candidate(Tree tree, List<? extends ExpressionTree> arguments, List<CookieApi> apis) {}
