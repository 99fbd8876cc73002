/** Holds what code does with cookies against what is documented. */
@NullMarked
package io.github.cookieregistry.core.judge;

import org.jspecify.annotations.NullMarked;
