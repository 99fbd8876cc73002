/** The policy for people: the page, its tables alone, and the same in Markdown. */
@NullMarked
package io.github.cookieregistry.core.render.page;

import org.jspecify.annotations.NullMarked;
