package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.stream.Stream;

/** A rule that one declaration alone can break. */
@FunctionalInterface
interface CookieRule {

    /** The faults of the declaration under this rule: none, or one for each value at fault. */
    Stream<Problem> check(DeclaredCookie cookie);
}
