package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import java.util.Map;

/**
 * The levels of the checks that look at code.
 *
 * @param overridden what the options of one build say of any key; it goes before all else
 */
public record Levels(
        Level undocumented, Level unresolved, Level implied, Level drift, Map<DiagnosticKey, Level> overridden) {

    /** The levels of a module that says nothing. */
    public static final Levels DEFAULT = new Levels(
            DiagnosticKey.COOKIE_UNDOCUMENTED.level(),
            DiagnosticKey.COOKIE_UNRESOLVED.level(),
            DiagnosticKey.COOKIE_IMPLIED.level(),
            DiagnosticKey.COOKIE_DRIFT.level());

    public Levels {
        overridden = Map.copyOf(overridden);
    }

    /** The levels that a policy sets. */
    public Levels(Level undocumented, Level unresolved, Level implied, Level drift) {
        this(undocumented, unresolved, implied, drift, Map.of());
    }

    /** The same levels, where the options of this build do not say otherwise. */
    public Levels overriddenBy(Map<DiagnosticKey, Level> options) {
        return new Levels(
                options.getOrDefault(DiagnosticKey.COOKIE_UNDOCUMENTED, undocumented),
                options.getOrDefault(DiagnosticKey.COOKIE_UNRESOLVED, unresolved),
                options.getOrDefault(DiagnosticKey.COOKIE_IMPLIED, implied),
                options.getOrDefault(DiagnosticKey.COOKIE_DRIFT, drift),
                options);
    }

    /** The level of a message; its own where none of these is meant. */
    public Level of(DiagnosticKey key) {
        return switch (key) {
            case COOKIE_UNDOCUMENTED -> undocumented;
            case COOKIE_UNRESOLVED -> unresolved;
            case COOKIE_IMPLIED -> implied;
            case COOKIE_DRIFT -> drift;
            default -> overridden.getOrDefault(key, key.level());
        };
    }

    /** The level of a message that no policy speaks of: its own, where the options do not say otherwise. */
    public Level of(Message message) {
        return overridden.getOrDefault(message.key(), message.level());
    }
}
