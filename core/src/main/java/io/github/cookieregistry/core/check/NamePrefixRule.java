package io.github.cookieregistry.core.check;

import io.github.cookieregistry.BrowserRules.NamePrefix;
import io.github.cookieregistry.BrowserRules.Need;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A name that begins like a promise has the attributes that browsers demand for it. */
final class NamePrefixRule implements CookieRule {

    private record Lack(String attribute, String mending, CookieMember member) {

        static Lack of(Need need) {
            return switch (need) {
                case SECURE -> new Lack("Secure", "secure = true", CookieMember.SECURE);
                case HTTP_ONLY -> new Lack("HttpOnly", "httpOnly = true", CookieMember.HTTP_ONLY);
                case ROOT_PATH -> new Lack("Path=/", "path = \"/\"", CookieMember.PATH);
                case NO_DOMAIN -> new Lack("no Domain", "no domain", CookieMember.DOMAIN);
            };
        }
    }

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        return cookie.storage() == Storage.COOKIE
                ? NamePrefix.of(cookie.name()).flatMap(prefix -> check(cookie, prefix)).stream()
                : Stream.empty();
    }

    private static Optional<Problem> check(DeclaredCookie cookie, NamePrefix prefix) {
        List<Lack> lacks = lacks(cookie, prefix);
        if (lacks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Message.PREFIX,
                place(cookie, lacks),
                cookie.name(),
                prefix.text(),
                SpokenList.of(lacks.stream().map(Lack::attribute).toList()),
                SpokenList.of(lacks.stream().map(Lack::mending).toList())));
    }

    private static List<Lack> lacks(DeclaredCookie cookie, NamePrefix prefix) {
        return prefix
                .lacks(
                        cookie.flag(CookieMember.SECURE),
                        cookie.flag(CookieMember.HTTP_ONLY),
                        cookie.text(CookieMember.PATH),
                        cookie.text(CookieMember.DOMAIN))
                .stream()
                .map(Lack::of)
                .filter(lack -> !cookie.isUnknown(lack.member))
                .toList();
    }

    /** The first value that is wrong; where values are missing only, the name that asks for them. */
    private static DeclarationPlace place(DeclaredCookie cookie, List<Lack> lacks) {
        return lacks.stream()
                .map(Lack::member)
                .filter(cookie::has)
                .findFirst()
                .map(cookie::place)
                .orElseGet(cookie::namePlace);
    }
}
