package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.catalogue.CookieApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call, method reference or annotation that may set a cookie.
 *
 * @param type the type with a name of its own that it stands in
 * @param method the method of that type that it stands in; null outside of methods
 */
public record Site(Tree tree, ClassTree type, @Nullable MethodTree method, List<CookieApi> apis) {}
