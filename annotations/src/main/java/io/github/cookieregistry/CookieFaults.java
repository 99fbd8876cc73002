package io.github.cookieregistry;

import io.github.cookieregistry.BrowserRules.NamePrefix;
import io.github.cookieregistry.BrowserRules.Need;
import java.util.List;
import java.util.Optional;

/**
 * Finds what makes browsers refuse a cookie, or treat it otherwise than declared. The build reports the same faults, by
 * the same {@link BrowserRules}; here they keep a registry whose build failed, or a hand-made definition, from sending
 * a broken header.
 */
final class CookieFaults {

    private CookieFaults() {}

    /** The first fault of the cookie when it bears that name, as a sentence that continues "The cookie … ". */
    static Optional<String> firstOf(CookieDefinition cookie, String name) {
        return BrowserRules.faultOfName(name)
                .map(fault -> "has a name that " + fault + ".")
                .or(() -> faultOfDuration(cookie))
                .or(() -> faultOfPlace(cookie))
                .or(() -> faultOfSecurity(cookie))
                .or(() -> NamePrefix.of(name).flatMap(prefix -> faultOfPrefix(cookie, prefix)));
    }

    private static Optional<String> faultOfDuration(CookieDefinition cookie) {
        return cookie.hasUnreadableDuration()
                ? Optional.of("has a duration that is neither \"session\" nor a positive ISO-8601 duration.")
                : Optional.empty();
    }

    private static Optional<String> faultOfPlace(CookieDefinition cookie) {
        return Optional.of(cookie.path())
                .filter(path -> !path.isEmpty())
                .flatMap(BrowserRules::faultOfPath)
                .map(fault -> "has a path that " + fault + ".")
                .or(() -> Optional.of(cookie.domain())
                        .filter(domain -> !domain.isEmpty())
                        .flatMap(BrowserRules::faultOfDomain)
                        .map(fault -> "has a domain that " + fault + "."));
    }

    private static Optional<String> faultOfSecurity(CookieDefinition cookie) {
        if (BrowserRules.sameSiteLacksSecure(cookie.sameSite(), cookie.secure())) {
            return Optional.of("has SameSite=None without Secure.");
        }
        return BrowserRules.partitionedLacksSecure(cookie.partitioned(), cookie.secure())
                ? Optional.of("is partitioned without Secure.")
                : Optional.empty();
    }

    private static Optional<String> faultOfPrefix(CookieDefinition cookie, NamePrefix prefix) {
        List<Need> lacks = prefix.lacks(cookie.secure(), cookie.httpOnly(), cookie.path(), cookie.domain());
        return lacks.stream()
                .findFirst()
                .map(lack -> "bears a name whose prefix needs "
                        + switch (lack) {
                            case SECURE -> "Secure.";
                            case HTTP_ONLY -> "HttpOnly.";
                            case ROOT_PATH, NO_DOMAIN -> "the path \"/\" and no domain.";
                        });
    }
}
