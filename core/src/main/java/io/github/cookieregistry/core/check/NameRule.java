package io.github.cookieregistry.core.check;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The name is the constant's value, and a token (RFC 6265, section 4.1.1, by way of RFC 9110, section 5.6.2). Names in
 * web storage are free.
 */
final class NameRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        boolean nameIsKnown = cookie.has(CookieMember.NAME)
                ? !cookie.isUnknown(CookieMember.NAME)
                : cookie.constantValue().isPresent();
        return nameIsKnown ? checkKnown(cookie) : Stream.empty();
    }

    private static Stream<Problem> checkKnown(DeclaredCookie cookie) {
        String name = cookie.name();
        DeclarationPlace place = cookie.namePlace();
        if (name.isBlank()) {
            return Stream.of(Problem.of(Message.BLANK, place, cookie.origin().toString(), "name"));
        }
        if (cookie.constantValue().isPresent()
                && !name.equals(cookie.constantValue().get())) {
            return Stream.of(Problem.of(
                    Message.NAME_MISMATCH, place, name, cookie.constantValue().get()));
        }
        if (cookie.storage() != Storage.COOKIE) {
            return Stream.empty();
        }
        OptionalInt wrong = BrowserRules.firstOutsideToken(name);
        return wrong.isPresent()
                ? Stream.of(noToken(place, name, wrong.getAsInt()))
                : BrowserRules.faultOfName(name).stream()
                        .map(fault -> Problem.of(
                                Message.NAME_TOO_LONG, place, cookie.origin().toString(), fault));
    }

    private static Problem noToken(DeclarationPlace place, String name, int point) {
        String code = String.format(Locale.ROOT, "U+%04X", point);
        return point > ' ' && point < 127
                ? Problem.of(Message.NAME_WITH_SIGN, place, name, Character.toString(point), code)
                : Problem.of(Message.NAME_WITH_INVISIBLE, place, name, code);
    }
}
