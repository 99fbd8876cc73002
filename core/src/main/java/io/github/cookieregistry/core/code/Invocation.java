package io.github.cookieregistry.core.code;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Call.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a method. */
public final class Invocation implements Call {

    private final Method method;
    private final @Nullable Code object;
    private final boolean exact;
    private final Arguments passed;
    private final List<CookieApi> apis;
    private final Place place;

    /**
     * @param object what it is called on; null for a static method
     * @param exact whether no subclass's method can be meant: {@code super.name()}
     */
    public Invocation(
            Method method, @Nullable Code object, boolean exact, Arguments passed, List<CookieApi> apis, Place place) {
        this.method = method;
        this.object = object;
        this.exact = exact;
        this.passed = passed;
        this.apis = apis;
        this.place = place;
    }

    @Override
    public Method method() {
        return method;
    }

    /** What it is called on; null for a static method. */
    public @Nullable Code object() {
        return object;
    }

    /** Whether no subclass's method can be meant. */
    public boolean exact() {
        return exact;
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
