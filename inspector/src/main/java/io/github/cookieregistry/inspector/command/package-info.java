/** The command line. */
@NullMarked
package io.github.cookieregistry.inspector.command;

import org.jspecify.annotations.NullMarked;
