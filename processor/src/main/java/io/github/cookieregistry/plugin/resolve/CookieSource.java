package io.github.cookieregistry.plugin.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a cookie object comes from.
 *
 * @param names what is known of its name
 * @param open whether it may also come from a place that is not in view
 */
public record CookieSource(Kind kind, List<KnownText> names, boolean open) {

    /** The kinds of source, the more telling last. */
    public enum Kind {
        /** Nothing is known. */
        UNKNOWN,
        /** The caller brings it. */
        PARAMETER,
        /** Code of this compile makes it, and the place that makes it is checked by itself. */
        MADE,
        /** A library makes it, and nothing else shows that. */
        LIBRARY,
        /** It is a client's cookie, made in view. */
        CLIENT,
        /** It came with a request. */
        REQUEST
    }

    /** Made in view. */
    static final CookieSource MADE = new CookieSource(Kind.MADE, KnownText.NOTHING, false);

    /** Made by another class of this compile. */
    static final CookieSource MADE_ELSEWHERE = new CookieSource(Kind.MADE, KnownText.NOTHING, true);

    static final CookieSource LIBRARY = new CookieSource(Kind.LIBRARY, KnownText.NOTHING, true);
    static final CookieSource REQUEST = request(KnownText.NOTHING);
    static final CookieSource UNKNOWN = new CookieSource(Kind.UNKNOWN, KnownText.NOTHING, true);

    /** What follows from a variable's value for itself: nothing that its other values do not say. */
    static final CookieSource CIRCLE = new CookieSource(Kind.UNKNOWN, KnownText.NOTHING, false);

    static CookieSource made(List<KnownText> names) {
        return new CookieSource(Kind.MADE, names, false);
    }

    static CookieSource request(List<KnownText> names) {
        return new CookieSource(Kind.REQUEST, names, false);
    }

    static CookieSource client(List<KnownText> names) {
        return new CookieSource(Kind.CLIENT, names, false);
    }

    static CookieSource parameter(List<KnownText> names) {
        return new CookieSource(Kind.PARAMETER, names, true);
    }

    /** Both of two ways: a cookie from the request is what we look for. */
    CookieSource or(CookieSource other) {
        CookieSource more = kind.compareTo(other.kind) >= 0 ? this : other;
        List<KnownText> all = more.names;
        if (kind == other.kind && !names.equals(other.names)) {
            all = new ArrayList<>(names);
            all.addAll(other.names);
        }
        return new CookieSource(more.kind, List.copyOf(all), open || other.open);
    }

    /** The same, where it may also come from a place that is not in view. */
    CookieSource orElsewhere() {
        return new CookieSource(kind, names, true);
    }

    /** Every name that a copy of the cookie can have. A cookie that is made in view is told where it is made. */
    public List<KnownText> copiedNames() {
        return switch (kind) {
            case MADE -> open ? KnownText.NOTHING : List.of(KnownText.DECLARED);
            case PARAMETER, CLIENT, REQUEST -> names;
            case LIBRARY, UNKNOWN -> KnownText.NOTHING;
        };
    }

    /** Every name that the cookie can have. */
    List<KnownText> knownNames() {
        if (kind == Kind.PARAMETER || !open) {
            return names;
        }
        List<KnownText> all = new ArrayList<>(names);
        all.add(KnownText.UNKNOWN);
        return all;
    }

    /** Every name of it that handing it over sets, other than those told where it is made. */
    public List<KnownText> handedOverNames() {
        return switch (kind) {
            case PARAMETER, CLIENT, REQUEST -> names;
            case LIBRARY -> KnownText.NOTHING;
            case MADE, UNKNOWN -> List.of(KnownText.DECLARED);
        };
    }
}
