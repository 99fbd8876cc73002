package io.github.cookieregistry.core.catalogue;

/** What calling an API does to cookies. */
public enum ApiKind {
    /** Makes a cookie of the given name. */
    SETS,
    /** Sends an expired cookie of the given name, which is a {@code Set-Cookie} all the same. */
    DELETES,
    /** Names the cookie that a framework will set later. */
    NAMES,
    /** Writes a response header: it sets a cookie when the header is {@code Set-Cookie}. */
    HEADER,
    /** Makes a cookie from the text of a {@code Set-Cookie} header. */
    PARSES,
    /** Makes a cookie that has the name of another one. */
    COPIES,
    /** Hands over a cookie that was made elsewhere: of interest when that cookie came with the request. */
    EMITS,
    /** Makes a framework set a cookie of its own, whose name stands in the catalogue. */
    IMPLIES,
    /** Sets a cookie whose name the call does not show. */
    UNKNOWN,
    /** Looks like one of the others and is none: a cookie of a client or of a test. */
    IGNORED
}
