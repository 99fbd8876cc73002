package io.github.cookieregistry.core.check;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.stream.Stream;

/** The path is an attribute value that browsers heed. */
final class PathRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        String path = cookie.text(CookieMember.PATH);
        return path.isEmpty()
                ? Stream.empty()
                : BrowserRules.faultOfPath(path).stream()
                        .map(fault ->
                                Problem.of(message(path), cookie.place(CookieMember.PATH), cookie.label(), fault));
    }

    private static Message message(String path) {
        boolean tooLong = path.startsWith("/") && path.length() > BrowserRules.ATTRIBUTE_VALUE_OCTETS;
        return tooLong ? Message.PATH_TOO_LONG : Message.PATH;
    }
}
