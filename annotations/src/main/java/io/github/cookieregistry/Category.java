package io.github.cookieregistry;

/**
 * What a cookie is for, in the groups that consent is asked by. The order of the constants is the order in which the
 * policy shows them.
 */
public enum Category {
    /**
     * Strictly necessary for a service that the visitor asked for; no consent needed (ePrivacy Directive, art. 5(3)).
     */
    NECESSARY,
    /** Remembers choices of the visitor, such as the language. */
    PREFERENCES,
    /** Measures how the site is used. */
    STATISTICS,
    /** Follows visitors across sites, or serves advertising. */
    MARKETING,
    /**
     * Nobody has said yet what the cookie is for. The policy shows it under a heading of its own, and it is treated as
     * one that needs consent. Each build warns of it ({@code cookie-placeholder}).
     */
    UNCLASSIFIED
}
