/** What the translations of a site lack, and what they hold too much. */
@NullMarked
package io.github.cookieregistry.core.check.translation;

import org.jspecify.annotations.NullMarked;
