package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.core.declaration.MemberValues;
import java.util.List;

/** One {@code @UndocumentedCookie}. */
final class Acceptance {

    private final List<String> names;
    private boolean used;

    Acceptance(MemberValues annotation) {
        this.names = annotation.texts("names");
    }

    /** Whether it accepts a cookie of this name; an empty name is one that is not known. */
    boolean accepts(String name) {
        boolean accepted = names.isEmpty() || names.contains(name);
        used |= accepted;
        return accepted;
    }

    /** Whether it has hidden anything. */
    boolean used() {
        return used;
    }
}
