package io.github.cookieregistry.core.code;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Call.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The making of an object, or the call of another constructor by a constructor. */
public final class Creation implements Call {

    private final Method method;
    private final String type;
    private final Arguments passed;
    private final List<CookieApi> apis;
    private final Place place;
    private final @Nullable Code outer;

    /** @param type the type that is made: that of the constructor, or an anonymous class below it */
    public Creation(
            Method method, String type, Arguments passed, List<CookieApi> apis, Place place, @Nullable Code outer) {
        this.method = method;
        this.type = type;
        this.passed = passed;
        this.apis = apis;
        this.place = place;
        this.outer = outer;
    }

    @Override
    public Method method() {
        return method;
    }

    /** The type that is made. */
    public String type() {
        return type;
    }

    /** The object that an inner class's object is made in; null where none is named. */
    public @Nullable Code outer() {
        return outer;
    }

    @Override
    public Arguments passed() {
        return passed;
    }

    @Override
    public List<CookieApi> apis() {
        return apis;
    }

    @Override
    public Place place() {
        return place;
    }
}
