package io.github.cookieregistry;

import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code Set-Cookie} header by the rules for browsers: RFC 6265bis, section 5.6. One pass over the header,
 * which may be of any length; nothing of it is kept that is longer than the rules let it be.
 *
 * <p>The rules count octets. A header is text here: as long as each of its characters fits into one octet, each is one,
 * as HTTP libraries read and write them; otherwise they are counted in UTF-8.
 */
final class SetCookieParser {

    private final String header;
    private final boolean isWide;
    private final CookieAttributes attributes = new CookieAttributes();

    private SetCookieParser(String header) {
        this.header = header;
        this.isWide = header.chars().anyMatch(c -> c > 0xFF);
    }

    /** @throws IllegalArgumentException when browsers ignore the header; the message does not repeat the value */
    static ObservedCookie parse(String header, @Nullable RequestUri request) {
        return new SetCookieParser(header).parse(request);
    }

    private ObservedCookie parse(@Nullable RequestUri request) {
        refuse(
                header.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F),
                "it holds a control character (RFC 6265bis, section 5.6)");
        int pairEnd = endOfPart(0);
        int equals = indexOfEquals(0, pairEnd);
        Part name = equals < 0 ? new Part(0, 0) : trimmed(0, equals);
        Part value = trimmed(equals + 1, pairEnd);
        refuse(name.isEmpty() && value.isEmpty(), "it has neither a name nor a value (RFC 6265bis, section 5.7)");
        refuse(
                octets(name) + octets(value) > BrowserRules.NAME_AND_VALUE_OCTETS,
                "its name and value have more than " + BrowserRules.NAME_AND_VALUE_OCTETS
                        + " octets together (RFC 6265bis, section 5.6)");
        for (int start = pairEnd + 1; start <= header.length(); start = takeAttribute(start) + 1) {
            // Each turn takes one cookie-av; the last one may be empty.
        }
        String valueOfNameless = name.isEmpty() ? text(value) : "";
        return new StorageModel(text(name), valueOfNameless, attributes, request).receive();
    }

    /** Takes the cookie-av that begins there, and returns where it ends. */
    private int takeAttribute(int start) {
        int end = endOfPart(start);
        int equals = indexOfEquals(start, end);
        Part name = trimmed(start, equals < 0 ? end : equals);
        Part value = equals < 0 ? new Part(end, end) : trimmed(equals + 1, end);
        if (octets(value) <= BrowserRules.ATTRIBUTE_VALUE_OCTETS) {
            attributes.take(header, name.start, name.end, () -> text(value));
        }
        return end;
    }

    private int endOfPart(int start) {
        int semicolon = header.indexOf(';', start);
        return semicolon < 0 ? header.length() : semicolon;
    }

    /** Not {@code indexOf}, which would look on to the header's end for each of a million attributes without one. */
    private int indexOfEquals(int start, int end) {
        for (int i = start; i < end; i++) {
            if (header.charAt(i) == '=') {
                return i;
            }
        }
        return -1;
    }

    private Part trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Ascii.isBlank(header.charAt(from))) {
            from++;
        }
        while (from < to && Ascii.isBlank(header.charAt(to - 1))) {
            to--;
        }
        return new Part(from, to);
    }

    private long octets(Part part) {
        long octets = (long) part.end - part.start;
        for (int i = part.start; isWide && i < part.end; i++) {
            char c = header.charAt(i);
            // A surrogate is one half of four octets.
            octets += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return octets;
    }

    private String text(Part part) {
        return header.substring(part.start, part.end);
    }

    static void refuse(boolean refused, String reason) {
        if (refused) {
            throw new IllegalArgumentException("Browsers ignore this Set-Cookie header: " + reason + ".");
        }
    }

    /** A stretch of the header, from {@code start} to before {@code end}. */
    private record Part(int start, int end) {

        boolean isEmpty() {
            return start == end;
        }
    }
}
