package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.declaration.MemberValues;
import io.github.cookieregistry.core.model.RegistryName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads generated registries: their class files name the types that declare their cookies. */
final class RegistryReader {

    private final Types types;
    private final List<IncludedRegistry> included = new ArrayList<>();
    private final Set<String> notRegistries = new LinkedHashSet<>();

    RegistryReader(Types types) {
        this.types = types;
    }

    /** Adds the registry of that name, and those that it includes in turn, each once. */
    void include(String wanted) {
        Set<String> met = new HashSet<>();
        included.forEach(registry -> met.add(registry.name().qualified()));
        Deque<String> open = new ArrayDeque<>(List.of(wanted));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!met.add(name)) {
                continue;
            }
            Optional<ClassContent> registry = types.find(name).filter(ClassContent::isRegistry);
            if (registry.isEmpty()) {
                notRegistries.add(name);
                continue;
            }
            IncludedRegistry read = read(registry.get());
            included.add(read);
            // The first one is looked at first, with all that it includes.
            for (int index = read.includes().size() - 1; index >= 0; index--) {
                open.push(read.includes().get(index));
            }
        }
    }

    /** What has been included so far. */
    List<IncludedRegistry> included() {
        return included;
    }

    /** The names that are no generated registry. */
    List<String> notRegistries() {
        return List.copyOf(notRegistries);
    }

    private IncludedRegistry read(ClassContent registry) {
        List<MemberValues> markers = new ArrayList<>();
        registry.registry().ifPresent(markers::add);
        for (String part : registry.interfaces()) {
            types.find(part.replace('/', '.')).flatMap(ClassContent::registry).ifPresent(markers::add);
        }
        List<DeclaredCookie> cookies = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : texts(markers, "declaringTypes")) {
            Optional<ClassContent> type = types.find(name);
            if (type.isPresent()) {
                cookies.addAll(type.get().cookies());
            } else {
                missing.add(name);
            }
        }
        return new IncludedRegistry(RegistryName.of(registry.name()), cookies, texts(markers, "includes"), missing);
    }

    private static List<String> texts(List<MemberValues> markers, String member) {
        return markers.stream()
                .flatMap(marker -> marker.texts(member).stream())
                .distinct()
                .toList();
    }
}
