package io.github.cookieregistry.core.check;

import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The prefixes that make browsers demand attributes: {@code __Secure-} and {@code __Host-}
 * (draft-ietf-httpbis-rfc6265bis, sections 4.1.3 and 5.4), {@code __Http-} and {@code __Host-Http-}
 * (draft-ietf-httpbis-layered-cookies, section 4.1.3). Browsers compare them without regard to case.
 */
final class NamePrefixRule implements CookieRule {

    private enum Prefix {
        // The longest first: __Host-Http- begins with __Host-.
        HOST_HTTP("__Host-Http-", true, true),
        HOST("__Host-", true, false),
        HTTP("__Http-", false, true),
        SECURE("__Secure-", false, false);

        private final String text;
        private final boolean bindsToHost;
        private final boolean needsHttpOnly;

        Prefix(String text, boolean bindsToHost, boolean needsHttpOnly) {
            this.text = text;
            this.bindsToHost = bindsToHost;
            this.needsHttpOnly = needsHttpOnly;
        }

        static Optional<Prefix> of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(prefix -> lower.startsWith(prefix.text.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    private record Lack(String attribute, String mending, CookieMember member) {}

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        return cookie.storage() == Storage.COOKIE
                ? Prefix.of(cookie.name()).flatMap(prefix -> check(cookie, prefix)).stream()
                : Stream.empty();
    }

    private static Optional<Problem> check(DeclaredCookie cookie, Prefix prefix) {
        List<Lack> lacks = lacks(cookie, prefix);
        if (lacks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Message.PREFIX,
                place(cookie, lacks),
                cookie.name(),
                prefix.text,
                SpokenList.of(lacks.stream().map(Lack::attribute).toList()),
                SpokenList.of(lacks.stream().map(Lack::mending).toList())));
    }

    private static List<Lack> lacks(DeclaredCookie cookie, Prefix prefix) {
        List<Lack> lacks = new ArrayList<>();
        if (!cookie.flag(CookieMember.SECURE)) {
            lacks.add(new Lack("Secure", "secure = true", CookieMember.SECURE));
        }
        if (prefix.needsHttpOnly && !cookie.flag(CookieMember.HTTP_ONLY)) {
            lacks.add(new Lack("HttpOnly", "httpOnly = true", CookieMember.HTTP_ONLY));
        }
        if (prefix.bindsToHost && !cookie.text(CookieMember.PATH).equals("/")) {
            lacks.add(new Lack("Path=/", "path = \"/\"", CookieMember.PATH));
        }
        if (prefix.bindsToHost && !cookie.text(CookieMember.DOMAIN).isEmpty()) {
            lacks.add(new Lack("no Domain", "no domain", CookieMember.DOMAIN));
        }
        return lacks.stream().filter(lack -> !cookie.isUnknown(lack.member)).toList();
    }

    /** The first value that is wrong; where values are missing only, the name that asks for them. */
    private static DeclarationPlace place(DeclaredCookie cookie, List<Lack> lacks) {
        return lacks.stream()
                .map(Lack::member)
                .filter(cookie::has)
                .findFirst()
                .map(cookie::place)
                .orElseGet(() -> cookie.has(CookieMember.NAME) ? cookie.place(CookieMember.NAME) : cookie.place());
    }
}
