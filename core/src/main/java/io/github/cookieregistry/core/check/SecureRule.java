package io.github.cookieregistry.core.check;

import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.stream.Stream;

/**
 * The attributes that need {@code Secure}: {@code SameSite=None} (draft-ietf-httpbis-rfc6265bis, section 5.7) and
 * {@code Partitioned} (draft-cutler-httpbis-partitioned-cookies, section 2.1).
 */
final class SecureRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        if (cookie.flag(CookieMember.SECURE) || cookie.isUnknown(CookieMember.SECURE)) {
            return Stream.empty();
        }
        Stream.Builder<Problem> problems = Stream.builder();
        if (cookie.sameSite() == SameSite.NONE) {
            problems.add(Problem.of(Message.SAME_SITE, cookie.place(CookieMember.SAME_SITE), cookie.label()));
        }
        if (cookie.flag(CookieMember.PARTITIONED)) {
            problems.add(Problem.of(Message.PARTITIONED, cookie.place(CookieMember.PARTITIONED), cookie.label()));
        }
        return problems.build();
    }
}
