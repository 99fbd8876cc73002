/** Lowers the trees of javac into the language of the core, and answers what the core asks of the other sources. */
@NullMarked
package io.github.cookieregistry.plugin.lower;

import org.jspecify.annotations.NullMarked;
