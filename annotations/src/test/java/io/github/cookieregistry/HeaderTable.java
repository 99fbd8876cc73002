package io.github.cookieregistry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of {@code set-cookie.tsv}, and the form in which they write a cookie. */
final class HeaderTable {

    static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    private static final String DEFAULT_REQUEST = "https://www.example.com/app/page";
    private static final Pattern REPEATED = Pattern.compile("\\\\\\(([^*]+)\\*(\\d+)\\)");
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern RUN = Pattern.compile("(.)\\1{59,}", Pattern.DOTALL);

    private HeaderTable() {}

    /**
     * @param chromium {@code =} when Chromium keeps what is expected
     * @param toughCookie the same of tough-cookie
     */
    record Row(
            String kind,
            String request,
            String written,
            String expected,
            String chromium,
            String toughCookie,
            String why) {

        String header() {
            return unescape(written);
        }

        boolean hasDefaultRequest() {
            return request.isEmpty();
        }

        URI uri() {
            return URI.create(request.isEmpty() ? DEFAULT_REQUEST : request);
        }

        @Override
        public String toString() {
            return kind + " " + request + " «" + written + "»";
        }
    }

    static List<Row> rows() {
        try (InputStream table = HeaderTable.class.getResourceAsStream("set-cookie.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link ObservedCookie#parse(String, URI)} keeps, as the table writes it. */
    static String kept(String header, URI request) {
        try {
            return describe(ObservedCookie.parse(header, request));
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }

    static String describe(ObservedCookie cookie) {
        StringBuilder text = new StringBuilder(life(cookie.expiry().orElseThrow()))
                .append(": ")
                .append(cookie.name());
        cookie.domain()
                .filter(domain -> domain.startsWith("."))
                .ifPresent(domain -> text.append("; Domain=").append(domain));
        text.append("; Path=").append(cookie.path().orElseThrow());
        text.append(cookie.secure().orElseThrow() ? "; Secure" : "");
        text.append(cookie.httpOnly().orElseThrow() ? "; HttpOnly" : "");
        String sameSite = cookie.sameSite().orElseThrow();
        text.append(sameSite.isEmpty() ? "" : "; SameSite=" + sameSite);
        text.append(cookie.partitioned().orElseThrow() ? "; Partitioned" : "");
        return escape(text.toString());
    }

    private static String life(ObservedExpiry expiry) {
        Duration left = expiry.left(NOW);
        if (expiry.isSession()) {
            return "session";
        }
        if (expiry.isOver(NOW)) {
            return "removed";
        }
        if (left.equals(Duration.ofDays(400))) {
            return "400 days";
        }
        boolean isAfter = left.equals(expiry.left(NOW.plusSeconds(1)));
        return isAfter ? left.toSeconds() + " s" : "until " + NOW.plus(left);
    }

    private static String unescape(String written) {
        return units(REPEATED.matcher(written)
                .replaceAll(match -> quote(units(match.group(1)).repeat(Integer.parseInt(match.group(2))))));
    }

    private static String units(String text) {
        return UNIT.matcher(text).replaceAll(match -> quote(unit(match)));
    }

    private static String unit(MatchResult match) {
        return String.valueOf((char) Integer.parseInt(match.group(1), 16));
    }

    private static String quote(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        RUN.matcher(text)
                .replaceAll(match ->
                        quote("\\(" + match.group(1) + "*" + match.group().length() + ")"))
                .chars()
                .forEach(c ->
                        escaped.append(c >= ' ' && c <= '~' ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return escaped.toString();
    }
}
