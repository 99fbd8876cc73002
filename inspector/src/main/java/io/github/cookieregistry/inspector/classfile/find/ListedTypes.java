package io.github.cookieregistry.inspector.classfile.find;

import io.github.cookieregistry.core.catalogue.Catalogue;
import io.github.cookieregistry.core.catalogue.MovedTypes;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Tells which of the catalogue's types a type is, extends or implements. Nearly every type has none. */
final class ListedTypes {

    private final Types types;
    private final Set<String> owners;
    private final MovedTypes moved;
    private final Map<String, Set<String>> own = new HashMap<>();
    private final Map<String, Set<String>> all = new HashMap<>();

    ListedTypes(Types types, Catalogue catalogue) {
        this.types = types;
        this.owners = catalogue.owners();
        this.moved = new MovedTypes(catalogue);
    }

    /** The name that the type itself has in the catalogue; empty for almost all. */
    Set<String> own(String name) {
        return own.computeIfAbsent(name, none -> {
            String canonical = types.canonical(name);
            if (owners.contains(canonical)) {
                return Set.of(canonical);
            }
            return moved.simpleNames().contains(Method.simpleName(canonical))
                    ? moved.before(canonical).map(Set::of).orElse(Set.of())
                    : Set.of();
        });
    }

    /** The canonical names of the catalogue's types. */
    Set<String> of(String name) {
        Set<String> known = all.get(name);
        if (known == null) {
            known = new LinkedHashSet<>(own(name));
            for (String each : types.above(name)) {
                known.addAll(own(each));
            }
            all.put(name, known);
        }
        return known;
    }
}
