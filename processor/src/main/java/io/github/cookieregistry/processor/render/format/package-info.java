/** Published text, safe inside each format. */
@NullMarked
package io.github.cookieregistry.processor.render.format;

import org.jspecify.annotations.NullMarked;
