package io.github.cookieregistry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second reader of Set-Cookie, for tests: the grammars and steps of RFC 6265bis, sections 5.1.1, 5.6 and 5.7, as they
 * stand there, in regular expressions and lists, however slow. It shares no code with the one that is tested.
 */
final class SetCookieByTheGrammar {

    private static final Pattern DELIMITERS = Pattern.compile("[\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[^0-9].*)?", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:[^0-9].*)?", Pattern.DOTALL);
    private static final Pattern MONTH =
            Pattern.compile("(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:[^0-9].*)?", Pattern.DOTALL);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private SetCookieByTheGrammar() {}

    private record Attribute(String name, String value) {}

    static Optional<Instant> date(String text) {
        int[] hms = null;
        Integer day = null;
        Integer month = null;
        Integer year = null;
        for (String token : DELIMITERS.split(text)) {
            Matcher matcher = TIME.matcher(token);
            if (hms == null && matcher.matches()) {
                hms = new int[] {
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))
                };
                continue;
            }
            matcher = DAY.matcher(token);
            if (day == null && matcher.matches()) {
                day = Integer.valueOf(matcher.group(1));
                continue;
            }
            matcher = MONTH.matcher(token);
            if (month == null && matcher.matches()) {
                month = 1 + MONTHS.indexOf(matcher.group(1).toLowerCase());
                continue;
            }
            matcher = YEAR.matcher(token);
            if (year == null && matcher.matches()) {
                year = Integer.valueOf(matcher.group(1));
            }
        }
        if (year != null && year >= 70 && year <= 99) {
            year += 1900;
        } else if (year != null && year >= 0 && year <= 69) {
            year += 2000;
        }
        if (hms == null || day == null || month == null || year == null) {
            return Optional.empty();
        }
        if (day < 1 || day > 31 || year < 1601 || hms[0] > 23 || hms[1] > 59 || hms[2] > 59) {
            return Optional.empty();
        }
        if (day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.of(hms[0], hms[1], hms[2]);
        return Optional.of(LocalDate.of(year, month, day).atTime(time).toInstant(ZoneOffset.UTC));
    }

    /** What is kept of a header that answers a request for {@code https://www.example.com/app/page}. */
    static String kept(String header) {
        if (Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]").matcher(header).find()) {
            return "refused";
        }
        List<String> parts = new ArrayList<>(List.of(header.split(";", -1)));
        String pair = parts.remove(0);
        String name = pair.contains("=") ? trim(pair.substring(0, pair.indexOf('='))) : "";
        String value = trim(pair.substring(pair.indexOf('=') + 1));
        if (name.isEmpty() && value.isEmpty() || octets(header, name + value) > 4096) {
            return "refused";
        }
        List<Attribute> attributes = new ArrayList<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            String attribute = trim(equals < 0 ? part : part.substring(0, equals));
            String text = equals < 0 ? "" : trim(part.substring(equals + 1));
            if (octets(header, text) <= 1024) {
                attributes.add(new Attribute(attribute, text));
            }
        }
        return store(name, value, attributes);
    }

    private static String store(String name, String value, List<Attribute> attributes) {
        String domain = last(attributes, "domain", ".*")
                .map(text -> text.replaceFirst("^\\.", "").replace("EXAMPLE", "example"))
                .orElse("");
        String path = last(attributes, "path", ".*").orElse("");
        boolean secure = last(attributes, "secure", ".*").isPresent();
        boolean httpOnly = last(attributes, "httponly", ".*").isPresent();
        boolean partitioned = last(attributes, "partitioned", ".*").isPresent();
        String sameSite = last(attributes, "samesite", ".*")
                .filter(text -> text.matches("(?i)strict|lax|none"))
                .map(text ->
                        text.substring(0, 1).toUpperCase() + text.substring(1).toLowerCase())
                .orElse("");
        boolean suits = List.of("", "example.com", "www.example.com").contains(domain);
        boolean insecure =
                !secure && (sameSite.equals("None") || partitioned || name.matches("(?is)__(secure|http|host)-.*"));
        boolean readable = !httpOnly && name.matches("(?is)__(host-)?http-.*");
        boolean unbound = name.matches("(?is)__host-.*") && !(path.equals("/") && domain.isEmpty());
        boolean disguised = name.isEmpty() && value.matches("(?is)__(secure|host|http|host-http)-.*");
        if (!suits || insecure || readable || unbound || disguised) {
            return "refused";
        }
        return life(attributes) + ": " + name + (domain.isEmpty() ? "" : "; Domain=." + domain) + "; Path="
                + (path.startsWith("/") ? path : "/app") + (secure ? "; Secure" : "") + (httpOnly ? "; HttpOnly" : "")
                + (sameSite.isEmpty() ? "" : "; SameSite=" + sameSite) + (partitioned ? "; Partitioned" : "");
    }

    private static String life(List<Attribute> attributes) {
        Optional<String> maxAge = last(attributes, "max-age", "-?[0-9]+");
        if (maxAge.isPresent()) {
            BigInteger seconds = new BigInteger(maxAge.get());
            if (seconds.signum() <= 0) {
                return "removed";
            }
            return seconds.compareTo(BigInteger.valueOf(34_560_000)) >= 0 ? "400 days" : seconds + " s";
        }
        Optional<Instant> expires = attributes.stream()
                .filter(attribute -> attribute.name.matches("(?i)expires"))
                .map(attribute -> date(attribute.value))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
        if (expires.isEmpty()) {
            return "session";
        }
        Duration left = Duration.between(HeaderTable.NOW, expires.get());
        if (left.isNegative() || left.isZero()) {
            return "removed";
        }
        return left.compareTo(Duration.ofDays(400)) >= 0 ? "400 days" : "until " + expires.get();
    }

    /** The value of the last attribute of that name that is not ignored. */
    private static Optional<String> last(List<Attribute> attributes, String name, String valid) {
        return attributes.stream()
                .filter(attribute -> attribute.name.matches("(?i)" + name))
                .map(Attribute::value)
                .filter(value -> value.matches("(?s)" + valid))
                .reduce((earlier, later) -> later);
    }

    /** One for each character while all of the header's fit into one octet, as HTTP libraries pass them. */
    private static int octets(String header, String text) {
        return text.getBytes(header.matches("(?s)[\\x00-\\xFF]*") ? ISO_8859_1 : UTF_8).length;
    }

    private static String trim(String text) {
        return text.replaceAll("^[ \\t]+|[ \\t]+\\z", "");
    }
}
