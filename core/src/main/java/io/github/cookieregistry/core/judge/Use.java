package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Place;

/** A place that sets a declared cookie. */
public sealed interface Use {

    /** Where it stands. */
    Place place();

    /** By a name that a declaration covers. */
    record ByName(Documented.Declaration declaration, Place place) implements Use {}

    /** By a constant of a generated registry. */
    record ByRegistry(Field constant, Place place) implements Use {}
}
