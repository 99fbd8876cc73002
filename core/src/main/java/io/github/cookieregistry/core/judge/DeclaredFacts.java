package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.SameSite;
import java.util.Optional;

/**
 * What a declaration says of how a cookie is set. What is empty or false it does not say.
 *
 * @param seconds how long the cookie lives; {@link #SESSION} for as long as the browser runs
 * @param sameSite never {@link SameSite#UNSPECIFIED}
 */
public record DeclaredFacts(
        Optional<Long> seconds,
        Optional<String> path,
        Optional<String> domain,
        boolean secure,
        boolean httpOnly,
        Optional<SameSite> sameSite) {

    /** The lifetime of a cookie that goes with the browser's session. */
    public static final long SESSION = -1;

    public DeclaredFacts {
        sameSite = sameSite.filter(given -> given != SameSite.UNSPECIFIED);
    }
}
