/** Reads what class files declare: types, their members, and which names they use. */
@NullMarked
package io.github.cookieregistry.inspector.classfile.read;

import org.jspecify.annotations.NullMarked;
