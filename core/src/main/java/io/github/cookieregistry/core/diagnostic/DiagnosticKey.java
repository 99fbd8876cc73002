package io.github.cookieregistry.core.diagnostic;

import io.github.cookieregistry.Level;
import java.util.Locale;

/**
 * What the messages of a build are sorted by: each key is a section of the documentation, and has one or more texts.
 */
public enum DiagnosticKey {
    COOKIE_BLANK(Level.ERROR, Scope.DECLARATION),
    COOKIE_NOT_CONSTANT(Level.ERROR, Scope.DECLARATION),
    COOKIE_NAME_MISMATCH(Level.ERROR, Scope.DECLARATION),
    COOKIE_NAME_SYNTAX(Level.ERROR, Scope.DECLARATION),
    COOKIE_DUPLICATE(Level.ERROR, Scope.DECLARATION),
    COOKIE_OVERLAP(Level.ERROR, Scope.DECLARATION),
    COOKIE_PREFIX(Level.ERROR, Scope.DECLARATION),
    COOKIE_SAME_SITE(Level.ERROR, Scope.DECLARATION),
    COOKIE_PARTITIONED(Level.ERROR, Scope.DECLARATION),
    COOKIE_PATH(Level.ERROR, Scope.DECLARATION),
    COOKIE_DOMAIN(Level.ERROR, Scope.DECLARATION),
    COOKIE_DURATION(Level.ERROR, Scope.DECLARATION),
    COOKIE_DURATION_CAP(Level.WARNING, Scope.DECLARATION),
    COOKIE_TEXT(Level.ERROR, Scope.DECLARATION),
    COOKIE_URL(Level.ERROR, Scope.DECLARATION),
    COOKIE_MISSING(Level.ERROR, Scope.DECLARATION),
    COOKIE_PLACEHOLDER(Level.WARNING, Scope.DECLARATION),
    COOKIE_UNRESOLVED_VALUE(Level.ERROR, Scope.DECLARATION),
    COOKIE_TRANSLATION(Level.ERROR, Scope.DECLARATION),
    COOKIE_CONFLICT(Level.ERROR, Scope.DECLARATION),
    COOKIE_UNDOCUMENTED(Level.ERROR, Scope.CODE),
    COOKIE_IMPLIED(Level.WARNING, Scope.CODE),
    COOKIE_UNRESOLVED(Level.WARNING, Scope.CODE),
    COOKIE_DRIFT(Level.ERROR, Scope.CODE),
    COOKIE_EXCEPTION(Level.ERROR, Scope.CODE),
    COOKIE_NOT_PROCESSED(Level.ERROR, Scope.BUILD),
    COOKIE_POLICY(Level.ERROR, Scope.BUILD),
    COOKIE_OPTION(Level.ERROR, Scope.BUILD),
    COOKIE_OUTPUT(Level.ERROR, Scope.BUILD),
    COOKIE_INTERNAL(Level.ERROR, Scope.BUILD);

    private static final String DOCUMENTATION =
            "https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#";

    private final Level level;
    private final Scope scope;

    DiagnosticKey(Level level, Scope scope) {
        this.level = level;
        this.scope = scope;
    }

    /** The key as messages and options spell it: {@code cookie-blank}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The level when nobody says otherwise. */
    public Level level() {
        return level;
    }

    /** What the key's messages are about. */
    public Scope scope() {
        return scope;
    }

    /** The address of the key's section in the documentation. */
    public String documentation() {
        return DOCUMENTATION + key();
    }
}
