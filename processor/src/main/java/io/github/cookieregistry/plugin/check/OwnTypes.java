package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.plugin.scan.SourceNotes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/** Whether a type's source is part of the compile. */
final class OwnTypes implements Predicate<TypeElement> {

    private final SourceNotes notes;
    private final Map<TypeElement, Boolean> known = new HashMap<>();

    OwnTypes(SourceNotes notes) {
        this.notes = notes;
    }

    @Override
    public boolean test(TypeElement type) {
        Boolean own = known.get(type);
        if (own == null) {
            // Local and anonymous types have no canonical name, and are only ever seen from their own sources.
            own = type.getQualifiedName().length() == 0
                    || notes.source(topLevel(type)).isPresent();
            known.put(type, own);
        }
        return own;
    }

    /** Whether it stands for a package's or a module's declaration, and is no class. */
    static boolean isInfo(TypeElement type) {
        return type.getSimpleName().length() == 0
                || type.getSimpleName().toString().endsWith("-info");
    }

    private static TypeElement topLevel(TypeElement type) {
        TypeElement outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return outermost;
    }
}
