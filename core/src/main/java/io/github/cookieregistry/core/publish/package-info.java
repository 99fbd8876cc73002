/** Brings together what the pages of a module are rendered from, whoever read its declarations. */
@NullMarked
package io.github.cookieregistry.core.publish;

import org.jspecify.annotations.NullMarked;
