package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Place;

/** What a program accepts undocumented. */
public interface Acceptances {

    /**
     * Whether a cookie is accepted in a declaration, or in one around it.
     *
     * @param name the cookie's name; empty where it is not known
     */
    boolean accepts(Place.Scope scope, String name);
}
