package io.github.cookieregistry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Set-Cookie} header by the rules for browsers: RFC 6265, section 5.2. */
final class SetCookieParser {

    private SetCookieParser() {}

    static ObservedCookie parse(String header) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = equals < 0 ? "" : parts[0].substring(0, equals).strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "This Set-Cookie header names no cookie: it must begin with name=value.");
        }
        Map<String, String> attributes = attributesIn(parts);
        String domain = attributes.getOrDefault("domain", "");
        ObservedCookie cookie = ObservedCookie.named(name)
                .path(attributes.getOrDefault("path", ""))
                .domain(domain.isEmpty() || domain.startsWith(".") ? domain : "." + domain)
                .secure(attributes.containsKey("secure"))
                .httpOnly(attributes.containsKey("httponly"))
                .sameSite(attributes.getOrDefault("samesite", ""))
                .partitioned(attributes.containsKey("partitioned"));
        Duration maxAge = maxAge(attributes.getOrDefault("max-age", ""));
        return maxAge != null ? cookie.maxAge(maxAge) : cookie.expires(expires(attributes.getOrDefault("expires", "")));
    }

    /** Of an attribute that stands there twice, the last one counts. */
    private static Map<String, String> attributesIn(String[] parts) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] attribute = parts[i].split("=", 2);
            attributes.put(
                    attribute[0].strip().toLowerCase(Locale.ROOT), attribute.length == 1 ? "" : attribute[1].strip());
        }
        return attributes;
    }

    private static @Nullable Duration maxAge(String text) {
        try {
            return text.startsWith("+") ? null : Duration.ofSeconds(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Older servers write hyphens between day, month and year. A date that cannot be read is ignored, as browsers do.
     */
    private static @Nullable Instant expires(String text) {
        try {
            return ZonedDateTime.parse(text.replace('-', ' '), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
