/** The files that consent managers and auditors load. */
@NullMarked
package io.github.cookieregistry.core.render.consent;

import org.jspecify.annotations.NullMarked;
