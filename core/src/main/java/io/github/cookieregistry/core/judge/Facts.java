package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.core.suggest.Attributes;
import java.util.Locale;
import java.util.Optional;

/**
 * What the code that sets a cookie tells of it.
 *
 * @param seconds how long it lives; below 0 for as long as the browser runs, 0 where it is deleted
 * @param complete whether it has no attribute that is not told
 */
record Facts(
        Told<Long> seconds,
        Told<String> path,
        Told<String> domain,
        Told<Boolean> secure,
        Told<Boolean> httpOnly,
        Told<SameSite> sameSite,
        boolean complete) {

    /** The code tells nothing. */
    static final Facts NONE = new Facts(
            Told.nothing(), Told.nothing(), Told.nothing(), Told.nothing(), Told.nothing(), Told.nothing(), false);

    /** The same, where nothing else can be said of the cookie. */
    Facts completed() {
        return new Facts(seconds, path, domain, secure, httpOnly, sameSite, true);
    }

    Facts withSeconds(Told<Long> told) {
        return new Facts(told, path, domain, secure, httpOnly, sameSite, complete);
    }

    Facts withPath(Told<String> told) {
        return new Facts(seconds, told, domain, secure, httpOnly, sameSite, complete);
    }

    Facts withDomain(Told<String> told) {
        return new Facts(seconds, path, told, secure, httpOnly, sameSite, complete);
    }

    Facts withSecure(Told<Boolean> told) {
        return new Facts(seconds, path, domain, told, httpOnly, sameSite, complete);
    }

    Facts withHttpOnly(Told<Boolean> told) {
        return new Facts(seconds, path, domain, secure, told, sameSite, complete);
    }

    Facts withSameSite(Told<SameSite> told) {
        return new Facts(seconds, path, domain, secure, httpOnly, told, complete);
    }

    /**
     * The same after one more attribute, by the name that headers give it; of others nothing is kept.
     *
     * @param value empty where it is not known
     */
    Facts with(String attribute, Optional<String> value, boolean certain) {
        return switch (attribute.toLowerCase(Locale.ROOT)) {
            // Browsers pass over a path that is none, and an empty domain (RFC 6265, sections 5.2.3 and 5.2.4).
            case "path" -> withPath(Told.of(value.filter(path -> path.startsWith("/")), certain));
            case "domain" -> withDomain(Told.of(value.filter(domain -> !domain.isEmpty()), certain));
            case "secure" -> withSecure(Told.of(Optional.of(true), certain));
            case "httponly" -> withHttpOnly(Told.of(Optional.of(true), certain));
            case "samesite" -> withSameSite(Told.of(value.flatMap(Facts::sameSite), certain));
            case "max-age" -> withSeconds(Told.of(value.flatMap(Lifetimes::ofHeader), certain));
            default -> this;
        };
    }

    static Optional<SameSite> sameSite(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "STRICT" -> Optional.of(SameSite.STRICT);
            case "LAX" -> Optional.of(SameSite.LAX);
            case "NONE" -> Optional.of(SameSite.NONE);
            default -> Optional.empty();
        };
    }

    /** The facts as a declaration to paste has them. */
    Attributes attributes() {
        return new Attributes(
                seconds.value().flatMap(Lifetimes::shown),
                path.value(),
                domain.value(),
                secure.value().orElse(false),
                httpOnly.value().orElse(false),
                sameSite.value());
    }
}
