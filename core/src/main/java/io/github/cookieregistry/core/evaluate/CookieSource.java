package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a cookie object comes from.
 *
 * @param kind the most telling of the ways
 * @param names what is known of its name on the ways of that kind
 * @param made the names on the ways on which code in view makes it
 * @param open whether it may also come from a place that is not in view
 */
public record CookieSource(Kind kind, Values names, Values made, boolean open) {

    /** The kinds of source, the more telling last. */
    public enum Kind {
        /** Nothing is known. */
        UNKNOWN,
        /** The caller brings it. */
        PARAMETER,
        /** Code in view makes it, and the place that makes it is judged by itself. */
        MADE,
        /** A library makes it, and nothing else shows that. */
        LIBRARY,
        /** It is a client's cookie, made in view. */
        CLIENT,
        /** It came with a request. */
        REQUEST
    }

    /** The name is not to be told here: it is told where the cookie is made, or declared. */
    private static final Values TOLD = Values.unknown(Value.Cause.DECLARED);

    /** Code in view makes it in a way that is not followed. */
    static final CookieSource MADE_ELSEWHERE = new CookieSource(Kind.MADE, Values.UNKNOWN, Values.NONE, true);

    static final CookieSource LIBRARY = new CookieSource(Kind.LIBRARY, Values.UNKNOWN, Values.NONE, true);
    static final CookieSource REQUEST = request(Values.UNKNOWN);
    static final CookieSource UNKNOWN = new CookieSource(Kind.UNKNOWN, Values.UNKNOWN, Values.NONE, true);

    /** What follows from a variable's value for itself: nothing that its other values do not say. */
    static final CookieSource CIRCLE = new CookieSource(Kind.UNKNOWN, Values.NONE, Values.NONE, false);

    static CookieSource made(Values names) {
        return new CookieSource(Kind.MADE, names, names, false);
    }

    static CookieSource request(Values names) {
        return new CookieSource(Kind.REQUEST, names, Values.NONE, false);
    }

    static CookieSource client(Values names) {
        return new CookieSource(Kind.CLIENT, names, Values.NONE, false);
    }

    static CookieSource parameter(Values names) {
        return new CookieSource(Kind.PARAMETER, names, Values.NONE, true);
    }

    /** Both of two ways: a cookie from the request is what is looked for. */
    CookieSource or(CookieSource other) {
        CookieSource more = kind.compareTo(other.kind) >= 0 ? this : other;
        Values all = kind == other.kind ? names.or(other.names) : more.names;
        return new CookieSource(more.kind, all, made.or(other.made), open || other.open);
    }

    /** The same, where it may also come from a place that is not in view. */
    CookieSource orElsewhere() {
        return new CookieSource(kind, names, made, true);
    }

    /** Every name that a copy of the cookie can have, other than those told where it is made. */
    public Values copiedNames() {
        return switch (kind) {
            case MADE -> open ? Values.UNKNOWN : TOLD;
            case PARAMETER, CLIENT, REQUEST -> untold();
            case LIBRARY, UNKNOWN -> Values.UNKNOWN;
        };
    }

    /** Every name that the cookie can have. */
    Values knownNames() {
        return kind == Kind.PARAMETER || !open ? names : names.or(Values.UNKNOWN);
    }

    /** Every name of it that handing it over sets, other than those told where it is made. */
    public Values handedOverNames() {
        return switch (kind) {
            case PARAMETER, CLIENT, REQUEST -> untold();
            case LIBRARY -> Values.UNKNOWN;
            case MADE, UNKNOWN -> TOLD;
        };
    }

    private Values untold() {
        Set<Value> told =
                made.all().stream().filter(name -> !name.equals(Value.UNKNOWN)).collect(Collectors.toSet());
        Values rest = names.without(told::contains);
        return rest.all().isEmpty() ? TOLD : rest;
    }
}
