package io.github.cookieregistry.plugin.find;

import io.github.cookieregistry.core.catalogue.Catalogue;
import io.github.cookieregistry.core.catalogue.MovedTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Tells which of the catalogue's types a type is, extends or implements. Nearly every type has none, and then none of
 * its methods needs a closer look.
 */
final class ListedSupertypes {

    private final Map<Name, Set<String>> listed = new HashMap<>();
    private final MovedTypes moved;
    private final Set<Name> movedNames = new HashSet<>();
    private final Map<TypeElement, Set<String>> known = new HashMap<>();

    ListedSupertypes(Elements elements, Catalogue catalogue) {
        catalogue.owners().forEach(owner -> listed.put(elements.getName(owner), Set.of(owner)));
        this.moved = new MovedTypes(catalogue);
        moved.simpleNames().forEach(name -> movedNames.add(elements.getName(name)));
    }

    /** The name that the type itself has in the catalogue; empty for almost all. */
    Set<String> own(TypeElement type) {
        Set<String> names = listed.get(type.getQualifiedName());
        if (names == null) {
            names = movedNames.contains(type.getSimpleName())
                    ? moved.before(type.getQualifiedName().toString())
                            .map(Set::of)
                            .orElse(Set.of())
                    : Set.of();
            if (!names.isEmpty()) {
                listed.put(type.getQualifiedName(), names);
            }
        }
        return names;
    }

    /** The canonical names of the catalogue's types. */
    Set<String> of(TypeElement type) {
        Set<String> names = known.get(type);
        if (names == null) {
            names = own(type);
            // Whatever goes round in a circle is an error of the source.
            known.put(type, names);
            names = union(names, type.getSuperclass());
            for (TypeMirror each : type.getInterfaces()) {
                names = union(names, each);
            }
            known.put(type, names);
        }
        return names;
    }

    private Set<String> union(Set<String> names, TypeMirror supertype) {
        Set<String> further =
                supertype instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type
                        ? of(type)
                        : Set.of();
        if (names.isEmpty() || further.isEmpty()) {
            return names.isEmpty() ? further : names;
        }
        Set<String> both = new HashSet<>(names);
        both.addAll(further);
        return both;
    }
}
