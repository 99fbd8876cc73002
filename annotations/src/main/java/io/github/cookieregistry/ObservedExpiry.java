package io.github.cookieregistry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an observed cookie ends: with the session, at an instant, or after a time; the last two not later than
 * {@code longest} from the present, when that is known.
 */
final class ObservedExpiry {

    static final ObservedExpiry SESSION = new ObservedExpiry(null, null, null);

    private final @Nullable Instant instant;
    private final @Nullable Duration after;
    private final @Nullable Duration longest;

    private ObservedExpiry(@Nullable Instant instant, @Nullable Duration after, @Nullable Duration longest) {
        this.instant = instant;
        this.after = after;
        this.longest = longest;
    }

    static ObservedExpiry at(Instant instant) {
        return new ObservedExpiry(instant, null, null);
    }

    static ObservedExpiry after(Duration after) {
        return new ObservedExpiry(null, after, null);
    }

    /** The same expiry as a browser keeps it that cuts longer lives. */
    ObservedExpiry cutTo(Duration longest) {
        return new ObservedExpiry(instant, after, longest);
    }

    boolean isSession() {
        return instant == null && after == null;
    }

    /** What is left of the cookie's life; zero for a session cookie. */
    Duration left(Instant now) {
        Duration left = sent(now);
        return longest != null && left.compareTo(longest) > 0 ? longest : left;
    }

    private Duration sent(Instant now) {
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
