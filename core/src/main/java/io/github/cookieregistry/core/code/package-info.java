/** What code says of texts, objects and calls, whatever compiler or class file it was read from. */
@NullMarked
package io.github.cookieregistry.core.code;

import org.jspecify.annotations.NullMarked;
