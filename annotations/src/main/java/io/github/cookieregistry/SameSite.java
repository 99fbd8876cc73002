package io.github.cookieregistry;

/** The {@code SameSite} attribute (draft-ietf-httpbis-rfc6265bis, section 4.1.2.7). */
public enum SameSite {
    /** The attribute is not sent; browsers then choose, mostly {@code Lax}. */
    UNSPECIFIED,
    /** Sent with requests that come from the same site only. */
    STRICT,
    /** Sent with requests from the same site, and when a link from elsewhere opens the site. */
    LAX,
    /** Sent with every request; needs {@code Secure}. */
    NONE
}
