package io.github.cookieregistry.processor.check;

import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.processor.declaration.DeclaredCookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The declarations met so far, findable by the names that they claim: an exact name claims itself, a prefix all names
 * that begin with it. Each question takes as many look-ups as the name has characters, whatever the number of cookies.
 */
final class NameClaims {

    private record Key(Storage storage, String name) {}

    private final Map<Key, DeclaredCookie> exact = new HashMap<>();
    private final Map<Key, DeclaredCookie> prefixes = new HashMap<>();
    private final Map<Storage, TreeMap<String, DeclaredCookie>> sorted = new HashMap<>();

    /** The first declaration that claims a name which this one claims too. */
    Optional<DeclaredCookie> rival(DeclaredCookie cookie) {
        String name = cookie.name();
        DeclaredCookie same = exact.get(new Key(cookie.storage(), name));
        if (same != null) {
            return Optional.of(same);
        }
        for (int length = 1; length <= name.length(); length++) {
            DeclaredCookie prefix = prefixes.get(new Key(cookie.storage(), name.substring(0, length)));
            if (prefix != null) {
                return Optional.of(prefix);
            }
        }
        if (cookie.match() == Match.EXACT) {
            return Optional.empty();
        }
        Map.Entry<String, DeclaredCookie> next =
                sorted.getOrDefault(cookie.storage(), new TreeMap<>()).ceilingEntry(name);
        return next != null && next.getKey().startsWith(name) ? Optional.of(next.getValue()) : Optional.empty();
    }

    void add(DeclaredCookie cookie) {
        Map<Key, DeclaredCookie> claims = cookie.match() == Match.EXACT ? exact : prefixes;
        claims.putIfAbsent(new Key(cookie.storage(), cookie.name()), cookie);
        sorted.computeIfAbsent(cookie.storage(), storage -> new TreeMap<>()).putIfAbsent(cookie.name(), cookie);
    }
}
