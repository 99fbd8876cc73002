/** Published text, safe inside each format. */
@NullMarked
package io.github.cookieregistry.core.render.format;

import org.jspecify.annotations.NullMarked;
