package io.github.cookieregistry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an observed cookie ends: with the session, at an instant, or after a time. */
final class ObservedExpiry {

    static final ObservedExpiry SESSION = new ObservedExpiry(null, null);

    private final @Nullable Instant instant;
    private final @Nullable Duration after;

    private ObservedExpiry(@Nullable Instant instant, @Nullable Duration after) {
        this.instant = instant;
        this.after = after;
    }

    static ObservedExpiry at(Instant instant) {
        return new ObservedExpiry(instant, null);
    }

    static ObservedExpiry after(Duration after) {
        return new ObservedExpiry(null, after);
    }

    boolean isSession() {
        return instant == null && after == null;
    }

    /** What is left of the cookie's life; zero for a session cookie. */
    Duration left(Instant now) {
        if (after != null) {
            return after;
        }
        return instant == null ? Duration.ZERO : Duration.between(now, instant);
    }

    /** Whether the cookie has ended already: the header removes it. */
    boolean isOver(Instant now) {
        return !isSession() && left(now).compareTo(Duration.ZERO) <= 0;
    }
}
