package io.github.cookieregistry.core.check;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.stream.Stream;

/** The attributes that need {@code Secure} have it. */
final class SecureRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        if (cookie.isUnknown(CookieMember.SECURE)) {
            return Stream.empty();
        }
        boolean secure = cookie.flag(CookieMember.SECURE);
        Stream.Builder<Problem> problems = Stream.builder();
        if (BrowserRules.sameSiteLacksSecure(cookie.sameSite(), secure)) {
            problems.add(Problem.of(Message.SAME_SITE, cookie.place(CookieMember.SAME_SITE), cookie.label()));
        }
        if (BrowserRules.partitionedLacksSecure(cookie.flag(CookieMember.PARTITIONED), secure)) {
            problems.add(Problem.of(Message.PARTITIONED, cookie.place(CookieMember.PARTITIONED), cookie.label()));
        }
        return problems.build();
    }
}
