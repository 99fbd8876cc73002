/** Holds what a site ships against the cookies that it declares. */
@NullMarked
package io.github.cookieregistry.inspector;

import org.jspecify.annotations.NullMarked;
