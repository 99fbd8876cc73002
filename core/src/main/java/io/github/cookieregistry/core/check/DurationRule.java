package io.github.cookieregistry.core.check;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** The duration can be read, and browsers can keep what it promises. */
final class DurationRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        if (!cookie.has(CookieMember.DURATION)
                || cookie.isUnknown(CookieMember.DURATION)
                || cookie.text(CookieMember.DURATION).isEmpty()) {
            return Stream.empty();
        }
        String duration = cookie.text(CookieMember.DURATION);
        Optional<CookieLifetime> lifetime = CookieLifetime.parse(duration);
        if (lifetime.isEmpty()) {
            return Stream.of(
                    Problem.of(Message.DURATION, cookie.place(CookieMember.DURATION), duration, cookie.label()));
        }
        return cookie.storage() == Storage.COOKIE && lifetime.get().seconds() > BrowserRules.LONGEST_LIFE.toSeconds()
                ? Stream.of(
                        Problem.of(Message.DURATION_CAP, cookie.place(CookieMember.DURATION), cookie.label(), duration))
                : Stream.empty();
    }
}
