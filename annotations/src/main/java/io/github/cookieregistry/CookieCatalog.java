package io.github.cookieregistry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a site. Immutable.
 *
 * <p>A name may stand in it more than once, with other domains, paths or storages; look-ups by name then answer the
 * first one in the catalogue's order.
 */
public final class CookieCatalog {

    private final List<CookieDefinition> all;

    /** Made at the first look-up, so that a registry loads fast; two threads may both make it, and make the same. */
    private volatile @Nullable CookieIndex index;

    private CookieCatalog(List<CookieDefinition> all) {
        this.all = all;
    }

    /** A catalogue of these cookies, in this order. */
    public static CookieCatalog of(CookieDefinition... cookies) {
        return new CookieCatalog(List.of(cookies));
    }

    /** A catalogue of these cookies, in the collection's order. */
    public static CookieCatalog of(Collection<CookieDefinition> cookies) {
        return new CookieCatalog(List.copyOf(cookies));
    }

    /**
     * This catalogue's cookies followed by those of the others, in the order given. Definitions with the same name,
     * {@linkplain Match match}, domain (in any case), path and {@linkplain Storage storage} are one cookie, and the
     * first of them stays: that is this catalogue's, when facts differ. The build of a registry reports such a
     * difference as {@code cookie-conflict}.
     */
    public CookieCatalog including(CookieCatalog... others) {
        Map<List<Object>, CookieDefinition> distinct = new LinkedHashMap<>();
        all.forEach(cookie -> distinct.putIfAbsent(identity(cookie), cookie));
        for (CookieCatalog other : others) {
            other.all.forEach(cookie -> distinct.putIfAbsent(identity(cookie), cookie));
        }
        return of(distinct.values());
    }

    private static List<Object> identity(CookieDefinition cookie) {
        return BrowserRules.identity(cookie.storage(), cookie.name(), cookie.match(), cookie.domain(), cookie.path());
    }

    /** Every cookie, in the catalogue's order. */
    public List<CookieDefinition> all() {
        return all;
    }

    /**
     * The definition that documents a name. One that bears exactly this name comes before every prefix, and a longer
     * prefix before a shorter one.
     */
    public Optional<CookieDefinition> find(String actualName) {
        return allThatDocument(actualName).stream().findFirst();
    }

    /**
     * The cookies of one category, in the catalogue's order. Those in {@link Category#UNCLASSIFIED} stand in no other
     * one.
     */
    public List<CookieDefinition> in(Category category) {
        return all.stream().filter(cookie -> cookie.category() == category).toList();
    }

    /** Those of the names that no definition documents, each once, in the order given. */
    public List<String> undocumented(Collection<String> names) {
        return new LinkedHashSet<>(names)
                .stream().filter(name -> find(name).isEmpty()).toList();
    }

    /** The definitions that {@link #find(String)} chooses from: all with this name, or all with the longest prefix. */
    List<CookieDefinition> allThatDocument(String actualName) {
        CookieIndex current = index;
        if (current == null) {
            current = CookieIndex.of(all);
            index = current;
        }
        return current.allThatDocument(actualName);
    }

    /** For logs: the shown names. */
    @Override
    public String toString() {
        return "CookieCatalog" + all.stream().map(CookieDefinition::displayName).toList();
    }
}
