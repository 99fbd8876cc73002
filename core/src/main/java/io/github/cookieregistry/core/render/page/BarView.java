package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.render.language.Words;
import java.util.List;
import java.util.Optional;

/**
 * One cookie in the picture of how long each one stays. The scale has five equal steps, which end at an hour, a day, a
 * month, a year and ten years; within a step a length is placed by its logarithm.
 */
record BarView(CookieView cookie) {

    /** The width of the picture in its own units. */
    static final int FULL = 1_000;

    private static final int STEP = 200;
    private static final long[] MARKS = {60, 3_600, 86_400, 2_628_000, 31_536_000, 315_360_000};

    /** What the lines of the scale stand for. */
    static List<String> scale(Words words) {
        return List.of("PT1H", "P1D", "P1M", "P1Y").stream()
                .map(mark -> words.length(CookieLifetime.parse(mark).orElseThrow()))
                .toList();
    }

    String name() {
        return cookie.name();
    }

    String duration() {
        return cookie.duration();
    }

    /** From 0, for what is not kept or not stated, to {@link #FULL}. */
    int width() {
        Optional<CookieLifetime> lifetime = cookie.cookie().lifetime();
        if (lifetime.isPresent()) {
            return lifetime.get().isSession() ? 0 : width(lifetime.get().seconds());
        }
        return open() ? FULL : 0;
    }

    static int width(long seconds) {
        for (int step = 1; step < MARKS.length; step++) {
            if (seconds <= MARKS[step]) {
                double part = Math.log((double) Math.max(seconds, MARKS[step - 1]) / MARKS[step - 1])
                        / Math.log((double) MARKS[step] / MARKS[step - 1]);
                return Math.max(8, STEP * (step - 1) + (int) Math.round(part * STEP));
            }
        }
        return FULL;
    }

    /** Whether the value ends with the browser's session, a length that no scale can tell. */
    boolean session() {
        Storage storage = cookie.cookie().storage();
        return cookie.cookie().lifetime().map(CookieLifetime::isSession).orElse(storage == Storage.SESSION_STORAGE);
    }

    /** Whether the value stays until somebody deletes it. */
    boolean open() {
        Storage storage = cookie.cookie().storage();
        return cookie.cookie().lifetime().isEmpty()
                && (storage == Storage.LOCAL_STORAGE || storage == Storage.INDEXED_DB);
    }

    boolean measured() {
        return width() > 0 && !open();
    }
}
