/** Leads an inspection: what is read, held against the declarations, and made a report of. */
@NullMarked
package io.github.cookieregistry.inspector.inspect;

import org.jspecify.annotations.NullMarked;
