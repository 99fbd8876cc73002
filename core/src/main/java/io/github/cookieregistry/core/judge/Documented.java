package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.suggest.EditDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The cookies that are documented: by this module, by the registries that it includes, by its libraries. */
public final class Documented {

    /** How a declared name is compared with a cookie's. */
    public enum Form {
        /** Letter by letter. */
        EXACT,
        /** The cookie's name begins with it. */
        PREFIX,
        /** A {@code *} in it stands for any run of characters. */
        PATTERN
    }

    /** Whether a name that is known in part only is documented. */
    enum Coverage {
        /** Whatever follows, a declaration covers it. */
        COVERED,
        /** Some declaration might cover it. */
        POSSIBLE,
        /** No declaration can. */
        NONE
    }

    /**
     * One declaration.
     *
     * @param constant the constant that makes it, such as {@code ShopCookies.BASKET}
     * @param facts what it says of how the cookie is set; empty where nobody read that
     */
    public record Declaration(String name, Form form, String constant, Optional<DeclaredFacts> facts) {}

    private record Patterned(NamePattern pattern, Declaration declaration) {}

    private final Map<String, Declaration> exact = new TreeMap<>();
    private final List<Patterned> patterns = new ArrayList<>();
    private final Documentation elsewhere = new Documentation();
    private final List<Consumer<Documented>> sources = new ArrayList<>(1);

    /** The registries that declare names and are not included. */
    private static final class Documentation {
        private final Map<String, String> exact = new TreeMap<>();
        private final Map<String, NamePattern> patterns = new TreeMap<>();
    }

    /**
     * Adds a declaration; of two for one name the one without a domain counts, which may be a vendor's, else the first.
     */
    public void add(Declaration declaration) {
        if (declaration.form() == Form.EXACT) {
            exact.merge(
                    declaration.name(),
                    declaration,
                    (first, second) -> hasDomain(first) && !hasDomain(second) ? second : first);
        } else {
            patterns.add(new Patterned(pattern(declaration.name(), declaration.form()), declaration));
        }
    }

    /**
     * Adds a name that a registry in reach declares, which this module does not include.
     *
     * @param registry qualified name of the registry's class; of two for one name the first in the alphabet counts
     */
    public void addElsewhere(String name, Form form, String registry) {
        if (form == Form.EXACT) {
            elsewhere.exact.merge(name, registry, Documented::first);
        } else {
            elsewhere.patterns.putIfAbsent(registry + ' ' + name, pattern(name, form));
        }
    }

    /**
     * Adds what looks for names that other registries declare. It is asked once, and only when a cookie is found
     * undocumented: looking takes time.
     */
    public void addElsewhere(Consumer<Documented> source) {
        sources.add(source);
    }

    private static boolean hasDomain(Declaration declaration) {
        return declaration.facts().flatMap(DeclaredFacts::domain).isPresent();
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static NamePattern pattern(String name, Form form) {
        return form == Form.PREFIX ? NamePattern.prefix(name) : NamePattern.of(name);
    }

    /** The declaration that covers the cookie of this name: the one of that very name before all patterns. */
    Optional<Declaration> covering(String name) {
        Declaration same = exact.get(name);
        return same != null
                ? Optional.of(same)
                : patterns.stream()
                        .filter(each -> each.pattern().matches(name))
                        .map(Patterned::declaration)
                        .findFirst();
    }

    /** The declaration that covers all cookies whose names begin like this. */
    Optional<Declaration> coveringAll(String beginning) {
        return patterns.stream()
                .filter(each -> each.pattern().covers(beginning))
                .map(Patterned::declaration)
                .findFirst();
    }

    /** Whether a declaration covers the cookies whose names begin like this. */
    Coverage coverage(String beginning) {
        if (patterns.stream().anyMatch(each -> each.pattern().covers(beginning))) {
            return Coverage.COVERED;
        }
        boolean possible = exact.keySet().stream().anyMatch(name -> name.startsWith(beginning))
                || patterns.stream().anyMatch(each -> each.pattern().mayCover(beginning));
        return possible ? Coverage.POSSIBLE : Coverage.NONE;
    }

    /** The registry that is not included and declares this name. */
    Optional<String> registryOf(String name) {
        List<Consumer<Documented>> unread = List.copyOf(sources);
        sources.clear();
        unread.forEach(source -> source.accept(this));
        return Optional.ofNullable(elsewhere.exact.get(name))
                .or(() -> elsewhere.patterns.entrySet().stream()
                        .filter(each -> each.getValue().matches(name))
                        .map(each -> each.getKey().substring(0, each.getKey().indexOf(' ')))
                        .findFirst());
    }

    /** The declaration whose name a misspelt one most likely means. */
    Optional<Declaration> closest(String name) {
        int best = Math.max(1, Math.min(name.length(), EditDistance.LONGEST) / 4) + 1;
        Declaration closest = null;
        for (Declaration candidate : exact.values()) {
            int distance = candidate.name().equalsIgnoreCase(name)
                    ? 0
                    : EditDistance.within(candidate.name(), name, best - 1).orElse(best);
            if (distance < best) {
                best = distance;
                closest = candidate;
            }
        }
        return Optional.ofNullable(closest);
    }
}
