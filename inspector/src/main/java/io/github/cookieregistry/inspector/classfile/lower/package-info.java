/** Lowers the bodies of class files into the core's language of code. */
@NullMarked
package io.github.cookieregistry.inspector.classfile.lower;

import org.jspecify.annotations.NullMarked;
