package io.github.cookieregistry.core.diagnostic;

/** What a message is about, which decides who may set its level. */
public enum Scope {
    /** What annotations say. A compiler option sets the level. */
    DECLARATION,

    /** What code does. The module's policy sets the level of what it has a member for. */
    CODE,

    /** Whether the build can do its work at all. The level is fixed. */
    BUILD
}
