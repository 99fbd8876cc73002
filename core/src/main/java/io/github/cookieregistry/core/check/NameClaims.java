package io.github.cookieregistry.core.check;

import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The declarations met so far, findable by the names that they claim: an exact name claims itself, a prefix all names
 * that begin with it. Each question takes as many look-ups as the name has characters, whatever the number of cookies.
 */
final class NameClaims {

    private final Map<Storage, Claims> claims = new EnumMap<>(Storage.class);

    /** The claims within one kind of storage. */
    private static final class Claims {
        private final Map<String, DeclaredCookie> exact = new HashMap<>();
        private final Map<String, DeclaredCookie> prefixes = new HashMap<>();
        private final NavigableMap<String, DeclaredCookie> sorted = new TreeMap<>();
    }

    /** The first declaration that claims a name which this one claims too. */
    Optional<DeclaredCookie> rival(DeclaredCookie cookie) {
        String name = cookie.name();
        Claims earlier = in(cookie.storage());
        DeclaredCookie same = earlier.exact.get(name);
        if (same != null) {
            return Optional.of(same);
        }
        for (int length = 1; length <= name.length(); length++) {
            DeclaredCookie prefix = earlier.prefixes.get(name.substring(0, length));
            if (prefix != null) {
                return Optional.of(prefix);
            }
        }
        if (cookie.match() == Match.EXACT) {
            return Optional.empty();
        }
        Map.Entry<String, DeclaredCookie> next = earlier.sorted.ceilingEntry(name);
        return next != null && next.getKey().startsWith(name) ? Optional.of(next.getValue()) : Optional.empty();
    }

    void add(DeclaredCookie cookie) {
        Claims earlier = in(cookie.storage());
        (cookie.match() == Match.EXACT ? earlier.exact : earlier.prefixes).putIfAbsent(cookie.name(), cookie);
        earlier.sorted.putIfAbsent(cookie.name(), cookie);
    }

    private Claims in(Storage storage) {
        return claims.computeIfAbsent(storage, none -> new Claims());
    }
}
