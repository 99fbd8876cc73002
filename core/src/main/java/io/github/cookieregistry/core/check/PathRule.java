package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** The path is an attribute value that browsers heed (draft-ietf-httpbis-rfc6265bis, sections 4.1.1 and 5.6.4). */
final class PathRule implements CookieRule {

    private static final int MOST_OCTETS = 1024;

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        String path = cookie.text(CookieMember.PATH);
        Optional<Message> fault = fault(path);
        if (fault.isEmpty() && path.length() > MOST_OCTETS) {
            return Stream.of(Problem.of(
                    Message.PATH_TOO_LONG,
                    cookie.place(CookieMember.PATH),
                    cookie.label(),
                    String.valueOf(MOST_OCTETS)));
        }
        return fault.stream().map(found -> Problem.of(found, cookie.place(CookieMember.PATH), cookie.label()));
    }

    private static Optional<Message> fault(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!path.startsWith("/")) {
            return Optional.of(Message.PATH_RELATIVE);
        }
        if (path.indexOf(';') >= 0) {
            return Optional.of(Message.PATH_WITH_SEMICOLON);
        }
        return path.chars().anyMatch(character -> character < ' ' || character > '~')
                ? Optional.of(Message.PATH_WITH_CONTROL)
                : Optional.empty();
    }
}
