package io.github.cookieregistry.plugin.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cookies that are documented: by this module, by the registries that it includes, by its libraries. */
final class Documented {

    /** Whether a name that is known in part only is documented. */
    enum Coverage {
        /** Whatever follows, a declaration covers it. */
        COVERED,
        /** Some declaration might cover it. */
        POSSIBLE,
        /** No declaration can. */
        NONE
    }

    private final Map<String, String> exact = new TreeMap<>();
    private final Map<String, String> prefixes = new TreeMap<>();

    /** Adds the declaration of a name by a constant such as {@code ShopCookies.BASKET}. */
    void add(String name, boolean prefix, String constant) {
        (prefix ? prefixes : exact).putIfAbsent(name, constant);
    }

    /** Whether a declaration covers the cookie of this name. */
    boolean covers(String name) {
        return exact.containsKey(name) || prefixes.keySet().stream().anyMatch(name::startsWith);
    }

    /** Whether a declaration covers the cookies whose names begin like this. */
    Coverage coverage(String beginning) {
        if (prefixes.keySet().stream().anyMatch(beginning::startsWith)) {
            return Coverage.COVERED;
        }
        boolean possible = exact.keySet().stream().anyMatch(name -> name.startsWith(beginning))
                || prefixes.keySet().stream().anyMatch(prefix -> prefix.startsWith(beginning));
        return possible ? Coverage.POSSIBLE : Coverage.NONE;
    }

    /** The declared name that a misspelt one most likely means. */
    Optional<String> closest(String name) {
        int best = Math.max(1, name.length() / 4) + 1;
        String closest = "";
        for (String candidate : exact.keySet()) {
            int distance = candidate.equalsIgnoreCase(name) ? 0 : EditDistance.between(candidate, name);
            if (distance < best) {
                best = distance;
                closest = candidate;
            }
        }
        return closest.isEmpty() ? Optional.empty() : Optional.of(closest);
    }

    /** The constant that declares a name. */
    String constant(String name) {
        return exact.getOrDefault(name, "");
    }
}
