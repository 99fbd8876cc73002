/** The product's own words in each language, and durations, dates and lists by the rules of the Unicode CLDR. */
@NullMarked
package io.github.cookieregistry.core.render.language;

import org.jspecify.annotations.NullMarked;
