package io.github.cookieregistry.core.code;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Call.Arguments;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The making of an object, or the call of another constructor by a constructor. */
public final class Creation implements Call {

    private final Method method;
    private final String type;
    private final Arguments passed;
    private final List<CookieApi> apis;
    private final Place place;
    private final @Nullable Method within;
    private final @Nullable Code outer;

    /**
     * @param type the type that is made: that of the constructor, or an anonymous class below it
     * @param outer the object that an inner class's object is made in; null where none is named
     */
    public Creation(
            Method method, String type, Arguments passed, List<CookieApi> apis, Place place, @Nullable Code outer) {
        this(method, type, null, passed, apis, place, outer);
    }

    private Creation(
            Method method,
            String type,
            @Nullable Method within,
            Arguments passed,
            List<CookieApi> apis,
            Place place,
            @Nullable Code outer) {
        this.method = method;
        this.type = type;
        this.within = within;
        this.passed = passed;
        this.apis = apis;
        this.place = place;
        this.outer = outer;
    }

    /** The call of another constructor, by {@code this} or {@code super}, within a constructor. */
    public static Creation delegation(
            Method method, Method within, Arguments passed, List<CookieApi> apis, Place place) {
        return new Creation(method, method.owner(), within, passed, apis, place, null);
    }

    /** The constructor that calls this one for the object that it makes; empty where a new object is made. */
    public Optional<Method> within() {
        return Optional.ofNullable(within);
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
