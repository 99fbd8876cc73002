/** Compares what code sets with what is documented. */
package io.github.cookieregistry.plugin.check;
