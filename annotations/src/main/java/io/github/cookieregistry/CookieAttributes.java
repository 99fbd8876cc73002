package io.github.cookieregistry;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a cookie-attribute-list (RFC 6265bis, section 5.6): of each attribute the last cookie-av that its
 * section does not ignore, for the storage model (section 5.7) looks at no other.
 */
final class CookieAttributes {

    /** {@code Partitioned}; no longer name needs to be looked at. */
    private static final int LONGEST_NAME = 11;

    private @Nullable Duration maxAge;
    private @Nullable Instant expires;
    private String domain = "";
    private String path = "";
    private String sameSite = "";
    private boolean secure;
    private boolean httpOnly;
    private boolean partitioned;

    /** Takes one cookie-av; its name stands in the text from {@code start} to before {@code end}. */
    void take(String text, int start, int end, Supplier<String> value) {
        if (end - start > LONGEST_NAME) {
            return;
        }
        switch (Ascii.lower(text.substring(start, end))) {
            case "expires" -> expires = CookieDate.parse(value.get()).orElse(expires);
            case "max-age" -> takeMaxAge(value.get());
            case "domain" -> takeDomain(value.get());
            case "path" -> path = value.get().startsWith("/") ? value.get() : "";
            case "secure" -> secure = true;
            case "httponly" -> httpOnly = true;
            case "samesite" -> takeSameSite(value.get());
            case "partitioned" -> partitioned = true;
            default -> {
                // Section 5.6: attributes with an unrecognized name are ignored.
            }
        }
    }

    /** Section 5.6.2. The digits may be more than any number type holds; beyond the limit, how many is all the same. */
    private void takeMaxAge(String value) {
        boolean negative = value.startsWith("-");
        String digits = negative ? value.substring(1) : value;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> Ascii.isDigit((char) c))) {
            return;
        }
        long limit = BrowserRules.LONGEST_LIFE.toSeconds();
        long seconds = 0;
        for (int i = 0; i < digits.length() && !negative; i++) {
            seconds = Math.min(limit, 10 * seconds + digits.charAt(i) - '0');
        }
        maxAge = Duration.ofSeconds(seconds);
    }

    /** Section 5.6.3. */
    private void takeDomain(String value) {
        domain = Ascii.lower(value.startsWith(".") ? value.substring(1) : value);
    }

    /** Section 5.6.7: an unknown value stands for the default, and hides what stood before. */
    private void takeSameSite(String value) {
        sameSite = "";
        for (SameSite known : SameSite.values()) {
            if (known != SameSite.UNSPECIFIED && Ascii.equal(known.name(), value)) {
                sameSite = SetCookieHeader.spelled(known);
            }
        }
    }

    /** Sections 5.6.1, 5.6.2 and 5.7: Max-Age comes before Expires, and both are cut at the limit. */
    ObservedExpiry expiry() {
        if (maxAge != null) {
            return ObservedExpiry.after(maxAge);
        }
        return expires == null
                ? ObservedExpiry.SESSION
                : ObservedExpiry.at(expires).cutTo(BrowserRules.LONGEST_LIFE);
    }

    /** The domain-attribute: in lower case and without the leading dot; empty when there is none. */
    String domain() {
        return domain;
    }

    /** The path; empty when there is none, or one that browsers replace by the default-path. */
    String path() {
        return path;
    }

    /** {@code Strict}, {@code Lax}, {@code None}, or empty. */
    String sameSite() {
        return sameSite;
    }

    boolean secure() {
        return secure;
    }

    boolean httpOnly() {
        return httpOnly;
    }

    boolean partitioned() {
        return partitioned;
    }
}
