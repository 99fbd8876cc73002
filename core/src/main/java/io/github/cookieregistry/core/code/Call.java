package io.github.cookieregistry.core.code;

import io.github.cookieregistry.core.catalogue.CookieApi;
import java.util.List;

/** A call of a method or constructor, which is what may set a cookie. Two calls are never equal. */
public sealed interface Call extends Code permits Invocation, Creation {

    /** The method or constructor. */
    Method method();

    /** What is passed. */
    Arguments passed();

    /** What the catalogue says of it; empty for almost all. */
    List<CookieApi> apis();

    /** Where the call stands. */
    Place place();

    /** What is passed, one for each argument of the source. */
    default List<Code> arguments() {
        return passed().codes();
    }

    /** Where an argument stands; the call itself where there is no such argument. */
    default Place place(int argument) {
        List<Place> places = passed().places();
        return argument < places.size() ? places.get(argument) : place();
    }
}
