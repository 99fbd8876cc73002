package io.github.cookieregistry.processor.check;

import io.github.cookieregistry.processor.declaration.DeclaredCookie;
import io.github.cookieregistry.processor.diagnostic.Problem;
import java.util.stream.Stream;

/** A rule that one declaration alone can break. */
@FunctionalInterface
interface CookieRule {

    /** The faults of the declaration under this rule: none, or one for each value at fault. */
    Stream<Problem> check(DeclaredCookie cookie);
}
