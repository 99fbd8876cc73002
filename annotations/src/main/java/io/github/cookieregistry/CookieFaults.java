package io.github.cookieregistry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what makes browsers refuse a cookie, or treat it otherwise than declared. The build reports the same faults;
 * here they keep a registry whose build failed, or a hand-made definition, from sending a broken header.
 */
final class CookieFaults {

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]+");

    /** Any av-octet of RFC 6265, section 4.1.1. */
    private static final Pattern PATH = Pattern.compile("/[\\x20-\\x3A\\x3C-\\x7E]*");

    /** RFC 1123, section 2.1. */
    private static final Pattern HOST =
            Pattern.compile("[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?(?:\\.[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?)*");

    /** draft-ietf-httpbis-rfc6265bis, section 5.6: a longer attribute value is ignored. */
    private static final int LONGEST_ATTRIBUTE_VALUE = 1024;

    private CookieFaults() {}

    static boolean isToken(String name) {
        return TOKEN.matcher(name).matches();
    }

    /** The first fault of the cookie when it bears that name, as a sentence that continues "The cookie … ". */
    static Optional<String> firstOf(CookieDefinition cookie, String name) {
        if (!isToken(name)) {
            return Optional.of("has a name that is no token (RFC 9110, section 5.6.2).");
        }
        if (cookie.hasUnreadableDuration()) {
            return Optional.of("has a duration that is neither \"session\" nor a positive ISO-8601 duration.");
        }
        return faultOfPlace(cookie).or(() -> faultOfSecurity(cookie)).or(() -> faultOfNamePrefix(cookie, name));
    }

    private static Optional<String> faultOfPlace(CookieDefinition cookie) {
        String path = cookie.path();
        if (!path.isEmpty()
                && (path.length() > LONGEST_ATTRIBUTE_VALUE
                        || !PATH.matcher(path).matches())) {
            return Optional.of(
                    "has a path that does not begin with a slash, holds a semicolon, a control or a non-ASCII"
                            + " character, or is longer than " + LONGEST_ATTRIBUTE_VALUE + ".");
        }
        String domain = cookie.domain();
        if (!domain.isEmpty()
                && (domain.length() > LONGEST_ATTRIBUTE_VALUE
                        || !HOST.matcher(domain).matches())) {
            return Optional.of("has a domain that is no ASCII host name.");
        }
        return Optional.empty();
    }

    private static Optional<String> faultOfSecurity(CookieDefinition cookie) {
        if (cookie.sameSite() == SameSite.NONE && !cookie.secure()) {
            return Optional.of("has SameSite=None without Secure.");
        }
        if (cookie.partitioned() && !cookie.secure()) {
            return Optional.of("is partitioned without Secure.");
        }
        return Optional.empty();
    }

    /** Browsers compare these prefixes without regard to case (draft-ietf-httpbis-rfc6265bis, section 5.4). */
    private static Optional<String> faultOfNamePrefix(CookieDefinition cookie, String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        boolean hostHttp = lowerCase.startsWith("__host-http-");
        boolean host = lowerCase.startsWith("__host-");
        boolean http = hostHttp || lowerCase.startsWith("__http-");
        if ((host || http || lowerCase.startsWith("__secure-")) && !cookie.secure()) {
            return Optional.of("bears a name whose prefix needs Secure.");
        }
        if (http && !cookie.httpOnly()) {
            return Optional.of("bears a name whose prefix needs HttpOnly.");
        }
        if (host && !(cookie.path().equals("/") && cookie.domain().isEmpty())) {
            return Optional.of("bears a name whose prefix needs the path \"/\" and no domain.");
        }
        return Optional.empty();
    }
}
