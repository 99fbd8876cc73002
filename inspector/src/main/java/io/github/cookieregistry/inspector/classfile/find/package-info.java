/** Finds the calls that may set a cookie. */
@NullMarked
package io.github.cookieregistry.inspector.classfile.find;

import org.jspecify.annotations.NullMarked;
