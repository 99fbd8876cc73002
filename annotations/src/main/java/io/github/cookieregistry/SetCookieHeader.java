package io.github.cookieregistry;

import java.util.Locale;
import java.util.Objects;

/** Writes the value of a {@code Set-Cookie} header, or refuses to when a browser would refuse it. */
final class SetCookieHeader {

    /** In {@code char}s: longer names are cut in messages, which go into logs. */
    private static final int LONGEST_LABEL = 100;

    private SetCookieHeader() {}

    /** The name to set when none is passed. */
    static String wholeName(CookieDefinition cookie) {
        if (cookie.match() == Match.PREFIX) {
            throw new IllegalStateException("\"" + label(cookie) + "\" documents every name that begins with \""
                    + cut(cookie.name()) + "\": pass the actual name as the first argument.");
        }
        return cookie.name();
    }

    /** The actual name, when the definition documents it. */
    static String documented(CookieDefinition cookie, String actualName) {
        if (!cookie.matches(actualName)) {
            throw new IllegalArgumentException("The actual name is not documented by \"" + label(cookie)
                    + "\": pass a name that this definition matches.");
        }
        if (cookie.match() == Match.PREFIX) {
            requireName(actualName);
        }
        return actualName;
    }

    private static void requireName(String actualName) {
        if (actualName.isEmpty() || BrowserRules.firstOutsideToken(actualName).isPresent()) {
            throw new IllegalArgumentException(
                    "The actual name is no token (RFC 9110, section 5.6.2), as a cookie's name must"
                            + " be: use letters, digits and !#$%&'*+-.^_`|~ only.");
        }
        BrowserRules.faultOfName(actualName).ifPresent(fault -> {
            throw new IllegalArgumentException("The actual name " + fault + ".");
        });
    }

    static String set(CookieDefinition cookie, String name, String value) {
        Objects.requireNonNull(value, "value");
        refuseFaults(cookie, name);
        requireCookieOctets(cookie, value);
        if (name.length() + value.length() > BrowserRules.NAME_AND_VALUE_OCTETS) {
            throw new IllegalArgumentException("The name and the value of the cookie \"" + label(cookie) + "\" have "
                    + (name.length() + value.length()) + " octets, and browsers ignore a cookie of more than "
                    + BrowserRules.NAME_AND_VALUE_OCTETS + ": keep the data on the server and its key in the cookie.");
        }
        StringBuilder header = new StringBuilder(name).append('=').append(value);
        cookie.duration()
                .filter(duration -> !duration.isSession())
                .ifPresent(duration -> header.append("; Max-Age=").append(duration.seconds()));
        return appendAttributes(header, cookie).toString();
    }

    /**
     * Expires stands beside Max-Age because the grammar of RFC 6265, section 4.1.1, has no Max-Age of zero, although
     * section 5.2.2 makes every browser understand it.
     */
    static String expire(CookieDefinition cookie, String name) {
        refuseFaults(cookie, name);
        StringBuilder header = new StringBuilder(name).append("=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        return appendAttributes(header, cookie).toString();
    }

    private static StringBuilder appendAttributes(StringBuilder header, CookieDefinition cookie) {
        if (!cookie.domain().isEmpty()) {
            header.append("; Domain=").append(cookie.domain());
        }
        if (!cookie.path().isEmpty()) {
            header.append("; Path=").append(cookie.path());
        }
        if (cookie.secure()) {
            header.append("; Secure");
        }
        if (cookie.httpOnly()) {
            header.append("; HttpOnly");
        }
        if (cookie.sameSite() != SameSite.UNSPECIFIED) {
            header.append("; SameSite=").append(spelled(cookie.sameSite()));
        }
        if (cookie.partitioned()) {
            header.append("; Partitioned");
        }
        return header;
    }

    /** {@code Lax} for {@link SameSite#LAX}. */
    static String spelled(SameSite sameSite) {
        return sameSite.name().charAt(0) + sameSite.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static void refuseFaults(CookieDefinition cookie, String name) {
        if (cookie.storage() != Storage.COOKIE) {
            throw new IllegalStateException("The cookie \"" + label(cookie) + "\" is kept as " + cookie.storage()
                    + ", which no header sets: write it in the page's script.");
        }
        CookieFaults.firstOf(cookie, name).ifPresent(fault -> {
            throw new IllegalStateException("The cookie \"" + label(cookie) + "\" " + fault + " Mend its declaration.");
        });
    }

    private static void requireCookieOctets(CookieDefinition cookie, String value) {
        BrowserRules.firstOutsideCookieOctets(value).ifPresent(i -> {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The value for the cookie \"%s\" holds U+%04X at index %d, which is no cookie-octet"
                            + " (RFC 6265, section 4.1.1): encode the value first, as with URLEncoder or Base64.",
                    label(cookie),
                    value.codePointAt(i),
                    i));
        });
    }

    private static String label(CookieDefinition cookie) {
        return cut(cookie.displayName());
    }

    /** Never between the halves of a surrogate pair. */
    static String cut(String text) {
        if (text.length() <= LONGEST_LABEL) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_LABEL - 1)) ? LONGEST_LABEL - 1 : LONGEST_LABEL;
        return text.substring(0, end) + "...";
    }
}
