package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;

/** The levels of the checks that look at code. */
public record Levels(Level undocumented, Level unresolved, Level implied, Level drift) {

    /** The levels of a module that says nothing. */
    public static final Levels DEFAULT = new Levels(
            DiagnosticKey.COOKIE_UNDOCUMENTED.level(),
            DiagnosticKey.COOKIE_UNRESOLVED.level(),
            DiagnosticKey.COOKIE_IMPLIED.level(),
            DiagnosticKey.COOKIE_DRIFT.level());

    /** The level of a message; its own where none of these is meant. */
    public Level of(DiagnosticKey key) {
        return switch (key) {
            case COOKIE_UNDOCUMENTED -> undocumented;
            case COOKIE_UNRESOLVED -> unresolved;
            case COOKIE_IMPLIED -> implied;
            case COOKIE_DRIFT -> drift;
            default -> key.level();
        };
    }
}
