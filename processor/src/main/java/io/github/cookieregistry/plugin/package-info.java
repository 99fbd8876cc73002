/** The javac plugin that looks at each class after attribution for cookies that nobody documented. */
package io.github.cookieregistry.plugin;
