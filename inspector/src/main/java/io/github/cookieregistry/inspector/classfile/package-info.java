/** Holds class files against the declared cookies, in whatever language they were written. */
@NullMarked
package io.github.cookieregistry.inspector.classfile;

import org.jspecify.annotations.NullMarked;
