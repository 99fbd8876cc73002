/** Reads the given folders and jars, and nothing outside them, within bounds. */
@NullMarked
package io.github.cookieregistry.inspector.input;

import org.jspecify.annotations.NullMarked;
