package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** The path is an attribute value that browsers heed (draft-ietf-httpbis-rfc6265bis, sections 4.1.1 and 5.6.4). */
final class PathRule implements CookieRule {

    private static final int MOST_OCTETS = 1024;

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        String path = cookie.text(CookieMember.PATH);
        return path.isEmpty()
                ? Stream.empty()
                : fault(path).stream()
                        .map(fault -> Problem.of(
                                DiagnosticKey.COOKIE_PATH, cookie.place(CookieMember.PATH), cookie.label(), fault));
    }

    private static Optional<String> fault(String path) {
        if (!path.startsWith("/")) {
            return Optional.of("does not begin with /, so browsers use another one");
        }
        if (path.indexOf(';') >= 0) {
            return Optional.of("holds a ;, which ends the attribute");
        }
        if (path.chars().anyMatch(character -> character < ' ' || character > '~')) {
            return Optional.of("holds a control character or one that is not ASCII");
        }
        return path.length() > MOST_OCTETS
                ? Optional.of("is longer than " + MOST_OCTETS + " octets, so browsers ignore it")
                : Optional.empty();
    }
}
