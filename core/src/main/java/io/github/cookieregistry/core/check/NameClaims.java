package io.github.cookieregistry.core.check;

import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The declarations met so far, findable by the names that they claim: an exact name claims itself, a prefix all names
 * that begin with it. Each question takes as many look-ups as the name has characters, whatever the number of cookies.
 */
final class NameClaims {

    private final Map<Scope, Claims> claims = new HashMap<>();

    /** Names mean different things in two kinds of storage, and on two domains: a vendor's, and one's own. */
    private record Scope(Storage storage, String domain) {}

    /** The claims within one scope. */
    private static final class Claims {
        private final Map<String, DeclaredCookie> exact = new HashMap<>();
        private final Map<String, DeclaredCookie> prefixes = new HashMap<>();
        private final NavigableMap<String, DeclaredCookie> sorted = new TreeMap<>();
    }

    /** The first declaration that claims a name which this one claims too. */
    Optional<DeclaredCookie> rival(DeclaredCookie cookie) {
        String name = cookie.name();
        Claims earlier = in(cookie);
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
        Claims earlier = in(cookie);
        (cookie.match() == Match.EXACT ? earlier.exact : earlier.prefixes).putIfAbsent(cookie.name(), cookie);
        earlier.sorted.putIfAbsent(cookie.name(), cookie);
    }

    private Claims in(DeclaredCookie cookie) {
        String domain = cookie.text(CookieMember.DOMAIN).toLowerCase(Locale.ROOT);
        return claims.computeIfAbsent(new Scope(cookie.storage(), domain), none -> new Claims());
    }
}
