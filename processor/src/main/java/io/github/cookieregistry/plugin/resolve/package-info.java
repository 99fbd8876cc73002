/** Tells what the name of a cookie is, as far as a careful reader of the same top-level class could. */
package io.github.cookieregistry.plugin.resolve;
