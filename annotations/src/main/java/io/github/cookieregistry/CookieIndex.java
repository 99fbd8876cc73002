package io.github.cookieregistry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The definitions of a catalogue by their names. */
record CookieIndex(Map<String, List<CookieDefinition>> exact, NavigableMap<String, Prefix> prefixes) {

    static CookieIndex of(List<CookieDefinition> all) {
        Map<String, List<CookieDefinition>> exact = new HashMap<>();
        NavigableMap<String, Prefix> prefixes = new TreeMap<>();
        for (CookieDefinition cookie : all) {
            if (cookie.match() != Match.PREFIX) {
                exact.computeIfAbsent(cookie.name(), name -> new ArrayList<>()).add(cookie);
            } else if (!cookie.name().isEmpty()) {
                prefixes.computeIfAbsent(cookie.name(), Prefix::new).definitions.add(cookie);
            }
        }
        Prefix.link(prefixes.values());
        return new CookieIndex(exact, prefixes);
    }

    /**
     * Whatever lies, in the order of the texts, between a prefix and a name that begins with it, begins with it too. So
     * the longest prefix of a name is the greatest one that is not greater than the name, or the longest of that one's
     * own prefixes which is one of the name. The name is compared as often as the number of prefixes can be halved; its
     * length plays no other part.
     */
    List<CookieDefinition> allThatDocument(String actualName) {
        List<CookieDefinition> named = exact.get(actualName);
        if (named != null) {
            return named;
        }
        Map.Entry<String, Prefix> nearest = prefixes.floorEntry(actualName);
        if (nearest == null) {
            return List.of();
        }
        int common = Prefix.commonLength(nearest.getKey(), actualName);
        Prefix prefix = nearest.getValue();
        while (prefix != null && prefix.text.length() > common) {
            prefix = prefix.shorter;
        }
        return prefix == null ? List.of() : prefix.definitions;
    }

    /** The definitions of one prefix. */
    private static final class Prefix {

        private final String text;
        private final List<CookieDefinition> definitions = new ArrayList<>();

        /** The longest other prefix that this one begins with. */
        private @Nullable Prefix shorter;

        Prefix(String text) {
            this.text = text;
        }

        /** In their order, each prefix comes after those that it begins with, and nothing else between them. */
        static void link(Collection<Prefix> inOrder) {
            Prefix before = null;
            for (Prefix prefix : inOrder) {
                while (before != null && !prefix.text.startsWith(before.text)) {
                    before = before.shorter;
                }
                prefix.shorter = before;
                before = prefix;
            }
        }

        static int commonLength(String left, String right) {
            int length = Math.min(left.length(), right.length());
            int common = 0;
            while (common < length && left.charAt(common) == right.charAt(common)) {
                common++;
            }
            return common;
        }
    }
}
