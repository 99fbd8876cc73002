package io.github.cookieregistry.plugin.check;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/** One {@code @UndocumentedCookie}. */
final class Acceptance {

    private final List<String> names;
    private boolean used;

    Acceptance(AnnotationMirror annotation) {
        this.names = Annotations.texts(annotation, "names");
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
