/** Tells what code can give: the texts, the objects and where a cookie comes from. */
@NullMarked
package io.github.cookieregistry.core.evaluate;

import org.jspecify.annotations.NullMarked;
