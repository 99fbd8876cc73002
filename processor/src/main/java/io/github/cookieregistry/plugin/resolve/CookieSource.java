package io.github.cookieregistry.plugin.resolve;

import java.util.List;

/**
 * Where a cookie object comes from.
 *
 * @param names what is known of its name; of use for {@link Kind#REQUEST} and {@link Kind#CLIENT} only
 */
public record CookieSource(Kind kind, List<KnownText> names) {

    /** The kinds of source. */
    public enum Kind {
        /** Code of this compile makes it, and the place that makes it is checked by itself. */
        MADE,
        /** The caller brings it. */
        PARAMETER,
        /** It came with a request. */
        REQUEST,
        /** It is a client's cookie, made in view. */
        CLIENT,
        /** It comes from a library. */
        UNKNOWN
    }

    static final CookieSource MADE = new CookieSource(Kind.MADE, KnownText.NOTHING);
    static final CookieSource PARAMETER = new CookieSource(Kind.PARAMETER, KnownText.NOTHING);
    static final CookieSource REQUEST = new CookieSource(Kind.REQUEST, KnownText.NOTHING);
    static final CookieSource UNKNOWN = new CookieSource(Kind.UNKNOWN, KnownText.NOTHING);

    static CookieSource request(List<KnownText> names) {
        return new CookieSource(Kind.REQUEST, names);
    }

    /** The one of two that says more: a cookie from the request is what we look for. */
    CookieSource or(CookieSource other) {
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (kind) {
            case UNKNOWN -> 0;
            case PARAMETER -> 1;
            case MADE -> 2;
            case CLIENT -> 3;
            case REQUEST -> 4;
        };
    }
}
