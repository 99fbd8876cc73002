/** The class files in view as a program: bodies, fields, callers. */
@NullMarked
package io.github.cookieregistry.inspector.classfile.program;

import org.jspecify.annotations.NullMarked;
