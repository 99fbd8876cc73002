package io.github.cookieregistry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads a date as browsers do: RFC 6265bis, section 5.1.1. It looks for a time, a day, a month and a year in any order,
 * and leaves out all else: the day of the week, the zone, and what it does not know.
 */
final class CookieDate {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private int hour = -1;
    private int minute;
    private int second;
    private int day = -1;
    private int month = -1;
    private int year = -1;

    private CookieDate() {}

    /** The instant, in UTC whatever zone the text names; empty when the text is no date. */
    static Optional<Instant> parse(String text) {
        CookieDate date = new CookieDate();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isDelimiter(text.charAt(i))) {
                if (i > start) {
                    date.take(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return date.instant();
    }

    private static boolean isDelimiter(char c) {
        return c == '\t'
                || c >= ' ' && c <= '/'
                || c >= ';' && c <= '@'
                || c >= '[' && c <= '`'
                || c >= '{' && c <= '~';
    }

    /** Step 2 of the algorithm: what was found already is not looked for again. */
    private void take(String token) {
        if (hour < 0 && takeTime(token)) {
            return;
        }
        int digits = digitsAt(token, 0);
        if (day < 0 && (digits == 1 || digits == 2)) {
            day = number(token, 0, digits);
        } else if (month < 0 && monthOf(token) > 0) {
            month = monthOf(token);
        } else if (year < 0 && digits >= 2 && digits <= 4) {
            year = fullYear(number(token, 0, digits));
        }
    }

    /** Three fields of one or two digits with colons between; after the last one anything but a digit may follow. */
    private boolean takeTime(String token) {
        int[] fields = new int[3];
        int start = 0;
        for (int i = 0; i < fields.length; i++) {
            int digits = digitsAt(token, start);
            int end = start + digits;
            if (digits < 1 || digits > 2 || i < 2 && (end == token.length() || token.charAt(end) != ':')) {
                return false;
            }
            fields[i] = number(token, start, end);
            start = end + 1;
        }
        hour = fields[0];
        minute = fields[1];
        second = fields[2];
        return true;
    }

    private static int digitsAt(String token, int start) {
        int end = start;
        while (end < token.length() && Ascii.isDigit(token.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private static int number(String token, int start, int end) {
        return Integer.parseInt(token.substring(start, end));
    }

    /** 1 to 12 when the token begins with the three letters of a month. */
    private static int monthOf(String token) {
        for (int month = 1; month <= 12; month++) {
            if (Ascii.startsWith(token, MONTHS.substring(3 * month - 3, 3 * month))) {
                return month;
            }
        }
        return 0;
    }

    /** Steps 3 and 4. */
    private static int fullYear(int year) {
        if (year >= 100) {
            return year;
        }
        return year + (year >= 70 ? 1900 : 2000);
    }

    /** Steps 5 and 6. {@code java.time} refuses what is beyond a field's bounds, and a day that its month has not. */
    private Optional<Instant> instant() {
        if (hour < 0 || year < 1601) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
