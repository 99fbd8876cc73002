package io.github.cookieregistry.plugin.scan;

import javax.lang.model.element.Name;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The simple names of the annotations of ours that a class may bear. The compiler's names are equal when they are the
 * same, and to ask one for its text takes much longer.
 */
public final class OwnAnnotations {

    private final Name cookie;
    private final Name undocumentedCookie;

    public OwnAnnotations(Elements elements) {
        this.cookie = elements.getName("Cookie");
        this.undocumentedCookie = elements.getName("UndocumentedCookie");
    }

    boolean isCookie(@Nullable Name name) {
        return cookie.equals(name);
    }

    boolean isUndocumentedCookie(@Nullable Name name) {
        return undocumentedCookie.equals(name);
    }
}
