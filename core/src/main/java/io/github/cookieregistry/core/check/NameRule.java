package io.github.cookieregistry.core.check;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name is the constant's value, and a token (RFC 6265, section 4.1.1, by way of RFC 9110, section 5.6.2). Names in
 * web storage are free. What another site's scripts call their cookies is nothing that this module can mend.
 */
final class NameRule implements CookieRule {

    /** The names that a browser takes from a script or a lax server (draft-ietf-httpbis-rfc6265bis, section 5.6). */
    private static final Pattern ACCEPTED =
            Pattern.compile("[^\\p{Cntrl};=\\s](?:[^\\p{Cntrl};=]*[^\\p{Cntrl};=\\s])?");

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
                ? Stream.of(noToken(cookie, wrong.getAsInt()))
                : BrowserRules.faultOfName(name).stream()
                        .map(fault -> Problem.of(
                                Message.NAME_TOO_LONG, place, cookie.origin().toString(), fault));
    }

    private static Problem noToken(DeclaredCookie cookie, int point) {
        DeclarationPlace place = cookie.namePlace();
        String name = cookie.name();
        String code = String.format(Locale.ROOT, "U+%04X", point);
        boolean isShown = point > ' ' && point < 127;
        if (cookie.party() == Party.THIRD && ACCEPTED.matcher(name).matches()) {
            String sign = isShown ? "'" + Character.toString(point) + "' (" + code + ")" : code;
            return Problem.of(Message.NAME_OF_ANOTHER, place, name, sign);
        }
        return isShown
                ? Problem.of(Message.NAME_WITH_SIGN, place, name, Character.toString(point), code)
                : Problem.of(Message.NAME_WITH_INVISIBLE, place, name, code);
    }
}
