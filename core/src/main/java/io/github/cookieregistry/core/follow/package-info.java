/** What a front end needs while it follows code: what becomes of objects, and which expressions give the same. */
@NullMarked
package io.github.cookieregistry.core.follow;

import org.jspecify.annotations.NullMarked;
