package io.github.cookieregistry;

/** Where the browser keeps the value. Article 5(3) of the ePrivacy Directive covers all of them alike. */
public enum Storage {
    /** An HTTP cookie (RFC 6265). */
    COOKIE,
    /** The {@code localStorage} of the page's origin. */
    LOCAL_STORAGE,
    /** The {@code sessionStorage} of the page's origin and tab. */
    SESSION_STORAGE,
    /** An IndexedDB database. */
    INDEXED_DB,
    /** Nothing is kept; a request for a tiny image reports the visit. */
    PIXEL
}
