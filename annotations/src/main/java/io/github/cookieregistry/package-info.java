/** The annotations that declare cookies, and the run-time model that the generated registry is made of. */
@NullMarked
package io.github.cookieregistry;

import org.jspecify.annotations.NullMarked;
