package io.github.cookieregistry;

/**
 * What a cookie is for, in the four groups that consent is asked by. The order of the constants is the order in which
 * the policy shows them.
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
    MARKETING
}
