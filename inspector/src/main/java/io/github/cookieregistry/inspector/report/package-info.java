/** Tells what was found: to people, to machines, and to whoever answers for the policy. */
@NullMarked
package io.github.cookieregistry.inspector.report;

import org.jspecify.annotations.NullMarked;
