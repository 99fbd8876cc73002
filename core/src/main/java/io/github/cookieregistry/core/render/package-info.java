/** Turns the inventory into the texts that a build writes, without a look at the compiler, the disk or the clock. */
@NullMarked
package io.github.cookieregistry.core.render;

import org.jspecify.annotations.NullMarked;
