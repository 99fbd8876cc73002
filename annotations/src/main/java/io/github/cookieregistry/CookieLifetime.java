package io.github.cookieregistry;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a browser keeps a cookie, as declared: to the end of the session, or for a positive number of whole seconds.
 */
public final class CookieLifetime {

    /** Leaves out what {@code java.time} takes beyond ISO 8601: signs, lower case, fractions. */
    private static final Pattern DESIGNATORS_AND_DIGITS = Pattern.compile("P[0-9YMWDTHS]+");

    private static final long SECONDS_A_DAY = 86_400;
    private static final long SECONDS_A_YEAR = 365 * SECONDS_A_DAY;

    private final String declared;
    private final long seconds;

    private CookieLifetime(String declared, long seconds) {
        this.declared = declared;
        this.seconds = seconds;
    }

    /**
     * Reads {@code "session"} or an ISO-8601 duration. A year counts 365 days and a month a twelfth of that, so that
     * {@code P12M} and {@code P1Y} are equally long.
     *
     * @return empty when the text is neither, or is zero, negative, fractional or longer than a {@code long} of seconds
     */
    public static Optional<CookieLifetime> parse(String declared) {
        if (declared.equals("session")) {
            return Optional.of(new CookieLifetime(declared, 0));
        }
        if (!DESIGNATORS_AND_DIGITS.matcher(declared).matches()) {
            return Optional.empty();
        }
        try {
            long seconds = secondsOf(declared);
            return seconds > 0 ? Optional.of(new CookieLifetime(declared, seconds)) : Optional.empty();
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("JavaPeriodGetDays") // The months are counted beside the days.
    private static long secondsOf(String declared) {
        int time = declared.indexOf('T');
        String date = time < 0 ? declared : declared.substring(0, time);
        long seconds = 0;
        if (!date.equals("P")) {
            Period period = Period.parse(date);
            seconds = Math.addExact(
                    Math.multiplyExact(period.toTotalMonths(), SECONDS_A_YEAR / 12),
                    Math.multiplyExact((long) period.getDays(), SECONDS_A_DAY));
        }
        return time < 0
                ? seconds
                : Math.addExact(
                        seconds, Duration.parse("P" + declared.substring(time)).toSeconds());
    }

    /** Whether the browser forgets the cookie when its session ends. */
    public boolean isSession() {
        return seconds == 0;
    }

    /** The length in seconds; 0 for a session cookie. */
    public long seconds() {
        return seconds;
    }

    /** The text as declared. */
    @Override
    public String toString() {
        return declared;
    }

    /** Equal when declared with the same text; compare {@link #seconds()} for equal lengths. */
    @Override
    @SuppressWarnings("exports")
    public boolean equals(@Nullable Object other) {
        return other instanceof CookieLifetime lifetime && declared.equals(lifetime.declared);
    }

    @Override
    public int hashCode() {
        return declared.hashCode();
    }
}
