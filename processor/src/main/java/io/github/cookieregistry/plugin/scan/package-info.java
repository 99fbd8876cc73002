/**
 * Walks a class's trees: first for anything that may set a cookie, then, where there is something, for all that is
 * needed to judge it.
 */
package io.github.cookieregistry.plugin.scan;
