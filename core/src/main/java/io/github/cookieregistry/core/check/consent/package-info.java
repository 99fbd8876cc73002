/** What visitors were last asked to agree to, out of the file that the sources keep. */
@NullMarked
package io.github.cookieregistry.core.check.consent;

import org.jspecify.annotations.NullMarked;
