/** Words the way out of a finding: the declaration to paste, or the name that was meant. */
@NullMarked
package io.github.cookieregistry.core.suggest;

import org.jspecify.annotations.NullMarked;
