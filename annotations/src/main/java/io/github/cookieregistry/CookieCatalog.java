package io.github.cookieregistry;

import java.util.List;

/** The cookies of a site. Immutable. */
public final class CookieCatalog {

    private final List<CookieDefinition> all;

    private CookieCatalog(List<CookieDefinition> all) {
        this.all = all;
    }

    /** A catalogue of these cookies, in this order. */
    public static CookieCatalog of(CookieDefinition... cookies) {
        return new CookieCatalog(List.of(cookies));
    }

    /** Every cookie, in the catalogue's order. */
    public List<CookieDefinition> all() {
        return all;
    }
}
