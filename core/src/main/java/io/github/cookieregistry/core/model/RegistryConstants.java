package io.github.cookieregistry.core.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the constants of a registry: each as the constant that declares the cookie. Those that share a name bear their
 * type's in front, and as much of what encloses it as it takes. The names depend on the set of declarations alone, not
 * on their order.
 */
public final class RegistryConstants {

    /**
     * What a registry's source says beside its constants; a constant of that name would hide it (JLS 17, section
     * 6.4.2).
     */
    private static final Set<String> TAKEN = Set.of(
            "CATALOG",
            "REVISION",
            "CookieDefinition",
            "CookieCatalog",
            "Category",
            "Party",
            "Storage",
            "Match",
            "SameSite",
            "Stream",
            "String",
            "io");

    private static final Pattern WORDS = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private final RegistryName registry;
    private final Set<String> taken = new HashSet<>(TAKEN);
    private final Map<Origin, String> names = new TreeMap<>();

    private RegistryConstants(RegistryName registry, Collection<RegistryName> includes) {
        this.registry = registry;
        for (RegistryName include : includes) {
            taken.add(include.simpleName());
            taken.add(include.qualified().split("\\.", 2)[0]);
        }
    }

    /**
     * Names the constants of the registry.
     *
     * @param includes the registries that it includes directly: its constants must not hide them
     * @return a Java identifier for each origin, no two alike
     */
    public static Map<Origin, String> of(
            RegistryName registry, Collection<RegistryName> includes, Collection<Origin> origins) {
        RegistryConstants constants = new RegistryConstants(registry, includes);
        constants.name(new TreeSet<>(origins));
        return constants.names;
    }

    private void name(Set<Origin> origins) {
        Set<Origin> unnamed = origins;
        for (int depth = 0; !unnamed.isEmpty() && depth <= deepest(origins); depth++) {
            unnamed = nameUnambiguous(unnamed, depth);
        }
        unnamed.forEach(this::nameByNumber);
    }

    private Set<Origin> nameUnambiguous(Set<Origin> origins, int depth) {
        Map<String, Set<Origin>> candidates = new HashMap<>();
        for (Origin origin : origins) {
            candidates
                    .computeIfAbsent(candidate(origin, depth), name -> new TreeSet<>())
                    .add(origin);
        }
        Set<Origin> rest = new TreeSet<>();
        candidates.forEach((name, sharing) -> {
            if (sharing.size() == 1 && isFree(name)) {
                sharing.forEach(origin -> names.put(origin, name));
            } else {
                rest.addAll(sharing);
            }
        });
        taken.addAll(names.values());
        return rest;
    }

    private void nameByNumber(Origin origin) {
        String stem = candidate(origin, segments(origin).length);
        String name = Stream.iterate(2, number -> number + 1)
                .map(number -> stem + "_" + number)
                .filter(this::isFree)
                .findFirst()
                .orElseThrow();
        names.put(origin, name);
        taken.add(name);
    }

    private boolean isFree(String name) {
        return !taken.contains(name) && !name.startsWith(registry.simpleName()) && !JavaNames.isKeyword(name);
    }

    private static int deepest(Set<Origin> origins) {
        return origins.stream()
                .mapToInt(origin -> segments(origin).length)
                .max()
                .orElse(0);
    }

    private static String candidate(Origin origin, int depth) {
        List<String> segments = List.of(segments(origin));
        String prefix = segments.subList(Math.max(0, segments.size() - depth), segments.size()).stream()
                .map(segment -> WORDS.matcher(segment).replaceAll("_").toUpperCase(Locale.ROOT) + "_")
                .collect(Collectors.joining());
        return identifier(prefix + origin.constant());
    }

    private static String[] segments(Origin origin) {
        return origin.type().split("\\.");
    }

    /** Other languages for the JVM allow names that Java does not. */
    private static String identifier(String name) {
        StringBuilder identifier = new StringBuilder();
        name.codePoints()
                .map(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_')
                .forEach(identifier::appendCodePoint);
        return Character.isJavaIdentifierStart(identifier.codePointAt(0)) ? identifier.toString() : "_" + identifier;
    }
}
