package io.github.cookieregistry.core.suggest;

import io.github.cookieregistry.SameSite;
import java.util.Optional;

/**
 * What is known already of a cookie that is to be declared, as the members of {@code @Cookie} have it.
 *
 * @param duration an ISO-8601 duration, or {@code session}
 */
public record Attributes(
        Optional<String> duration,
        Optional<String> path,
        Optional<String> domain,
        boolean secure,
        boolean httpOnly,
        Optional<SameSite> sameSite) {

    /** Nothing is known. */
    public static final Attributes NONE =
            new Attributes(Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());
}
