/** Reads declarations out of class files, of every JVM language, into the core's types. */
@NullMarked
package io.github.cookieregistry.inspector.declare;

import org.jspecify.annotations.NullMarked;
