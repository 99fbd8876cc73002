package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265LaxSpec;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;

/**
 * What two HTTP clients that follow RFC 6265 keep of the table's headers, where they claim to follow it: neither knows
 * the prefixes, sizes and control characters of its successor. Each difference is listed with its reason.
 */
class OtherParsersTest {

    private static final URI REQUEST = URI.create("https://www.example.com/app/page");

    /** By what the header holds, the reason for which OkHttp keeps something else. */
    private static final Map<String, String> OKHTTP = differences(
            "GMT\\\\\\(x\\*1000", "RFC 6265 has no limit to an attribute",
            "Max-Age=.*\\*1025", "RFC 6265 has no limit to an attribute",
            "00:00:00 00:00:01", "takes no token that looks like a time for a day",
            "Max-Age=(\\\\u|\\+)", "takes every digit of Unicode, and a plus sign",
            "^[^=;]*$|^=.*=|^= ?v", "refuses a cookie without a name, as RFC 6265 did",
            "^(a=v)?[^;]*\\\\(u00|u20|u30|ud8)", "refuses what is not ASCII",
            "Domain=.*(\\.\\.|\\.$|[ :/%])", "ignores a domain that no host can have, and keeps the cookie",
            "Domain=.*\\\\u", "converts the domain to ASCII",
            "Domain=example.com; Domain", "ignores an empty domain, as RFC 6265 did",
            "Domain=\\.?(localhost|LOCALHOST|intranet)", "calls a host's own single label a domain",
            "Domain=(\\.?127\\.0\\.0\\.1|.*::1)", "calls an address a domain",
            "Domain=co.uk", "knows the Public Suffix List",
            "\\\\u017fecure", "takes a long s for an s",
            "Partitioned$", "knows no Partitioned");

    /** The same of Apache HttpClient. */
    private static final Map<String, String> APACHE = differences(
            "(?i)Expires=(?!.*(GMT\\\\|Expires))", "refuses the cookie when the date is none, as RFC 2109 did",
            "GMT; [Ee]xpires", "looks at the last one alone, valid or not",
            "Max-Age=60; Max-Age", "looks at the last one alone, valid or not",
            "Max-Age=-?(\\\\\\(9|9{10}|9223|2147483648)", "ignores what an int cannot hold",
            "GMT\\\\\\(x\\*1000", "RFC 6265 has no limit to an attribute",
            "^[^=;]*$|^=.*=|^= ?v", "refuses a cookie without a name, as RFC 6265 did",
            "Partitioned$", "knows no Partitioned");

    private static Map<String, String> differences(String... patternsAndReasons) {
        Map<String, String> differences = new LinkedHashMap<>();
        for (int i = 0; i < patternsAndReasons.length; i += 2) {
            differences.put(patternsAndReasons[i], patternsAndReasons[i + 1]);
        }
        return differences;
    }

    private interface Parser {
        String kept(String header, URI request, Instant now);
    }

    @Test
    void okHttpKeepsTheSame() {
        compare(OtherParsersTest::keptByOkHttp, List.of("date", "max-age", "pair", "path", "domain", "flag"), OKHTTP);
    }

    @Test
    void apacheHttpClientKeepsTheSame() {
        compare(OtherParsersTest::keptByApache, List.of("date", "max-age", "pair", "flag"), APACHE);
    }

    private static void compare(Parser parser, List<String> kinds, Map<String, String> known) {
        List<String> unknown = new ArrayList<>();
        List<String> unused = new ArrayList<>(known.keySet());
        for (HeaderTable.Row row : HeaderTable.rows()) {
            // Beside a Max-Age, nobody can tell by which clock an instant was made.
            boolean isMixed = row.kind().equals("max-age") && row.written().contains("Expires");
            if (!kinds.contains(row.kind()) || isMixed) {
                continue;
            }
            Instant now = row.kind().equals("max-age") ? Instant.now() : HeaderTable.NOW;
            String kept = parser.kept(row.header(), row.uri(), now);
            if (!kept.equals(row.expected().replaceAll("; (Partitioned|SameSite=\\w+)", ""))) {
                List<String> reasons = known.keySet().stream()
                        .filter(pattern ->
                                Pattern.compile(pattern).matcher(row.written()).find())
                        .toList();
                unused.removeAll(reasons);
                if (reasons.isEmpty()) {
                    unknown.add(row + ": " + row.expected() + " / " + kept);
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(unused).isEmpty();
    }

    /**
     * Whatever stands beside one time, day, month and year, in whatever order; no number with a letter and a digit
     * after it, which OkHttp takes for no day.
     */
    @Test
    void bothReadRandomDatesTheSame() {
        Random random = new Random(2027);
        List<String> junk = List.of("Thu", "Thursday", "GMT", "UTC", "x", "Jax", "00001", "20270", "+0100", "\u00e9");
        for (int i = 0; i < 20_000; i++) {
            List<String> parts = new ArrayList<>(List.of(
                    random.nextInt(25) + ":" + random.nextInt(61) + ":" + random.nextInt(61)
                            + (random.nextBoolean() ? "" : "Z"),
                    String.valueOf(random.nextInt(33)),
                    List.of("Jan", "FEB", "march", "Jun", "Jux", "Decx").get(random.nextInt(6)),
                    String.valueOf(random.nextBoolean() ? random.nextInt(100) : 1590 + random.nextInt(500))));
            for (int more = random.nextInt(3); more > 0; more--) {
                parts.add(junk.get(random.nextInt(junk.size())));
            }
            Collections.shuffle(parts, random);
            String text = String.join(List.of(" ", "-", ", ", "/", " . ").get(random.nextInt(5)), parts);
            Optional<String> read = CookieDate.parse(text).map(Instant::toString);

            assertThat(keptByOkHttp("a=v; Expires=" + text, REQUEST, Instant.MIN))
                    .as(text)
                    .isEqualTo(read.map(instant -> "until " + instant).orElse("session") + ": a; Path=/app");
            String apache = keptByApache("a=v; Expires=" + text, REQUEST, Instant.MIN);
            assertThat(apache)
                    .as(text)
                    .isEqualTo(read.map(instant -> "until " + instant + ": a; Path=/app")
                            .orElse("refused"));
        }
    }

    private static String keptByOkHttp(String header, URI request, Instant now) {
        okhttp3.Cookie cookie = okhttp3.Cookie.parse(HttpUrl.get(request.toString()), header);
        if (cookie == null) {
            return "refused";
        }
        Instant expires = cookie.persistent() ? Instant.ofEpochMilli(cookie.expiresAt()) : null;
        return kept(
                life(expires, now),
                cookie.name(),
                cookie.hostOnly() ? "" : cookie.domain(),
                cookie.path(),
                cookie.secure(),
                cookie.httpOnly());
    }

    private static String keptByApache(String header, URI request, Instant now) {
        String path = request.getPath().isEmpty() ? "/" : request.getPath();
        CookieOrigin origin = new CookieOrigin(request.getHost(), 443, path, true);
        try {
            Cookie cookie = new RFC6265LaxSpec()
                    .parse(new BasicHeader("Set-Cookie", header), origin).stream()
                            .findFirst()
                            .orElseThrow(() -> new MalformedCookieException("none"));
            return kept(
                    life(cookie.getExpiryInstant(), now),
                    cookie.getName(),
                    cookie.containsAttribute("domain") ? cookie.getDomain() : "",
                    cookie.getPath(),
                    cookie.isSecure(),
                    cookie.isHttpOnly());
        } catch (MalformedCookieException | DateTimeException e) {
            // The latter for a day that its month has not.
            return "refused";
        }
    }

    private static String kept(String life, String name, String domain, String path, boolean secure, boolean httpOnly) {
        return HeaderTable.escape(life + ": " + name + (domain.isEmpty() ? "" : "; Domain=." + domain) + "; Path="
                + path + (secure ? "; Secure" : "") + (httpOnly ? "; HttpOnly" : ""));
    }

    /** A second of tolerance: both make a Max-Age an instant by the system's clock. */
    private static String life(Instant expires, Instant now) {
        if (expires == null) {
            return "session";
        }
        if (now.equals(Instant.MIN)) {
            return "until " + expires;
        }
        if (!expires.isAfter(now.plusMillis(500))) {
            return "removed";
        }
        if (expires.isAfter(now.plus(Duration.ofDays(400)).minusSeconds(1))) {
            return "400 days";
        }
        boolean isByTheClock = !now.equals(HeaderTable.NOW);
        return isByTheClock
                ? Math.round(Duration.between(now, expires).toMillis() / 1000.0) + " s"
                : "until " + expires;
    }
}
