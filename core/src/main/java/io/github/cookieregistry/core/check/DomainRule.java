package io.github.cookieregistry.core.check;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.stream.Stream;

/** The domain is a host name that browsers accept. */
final class DomainRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        String domain = cookie.text(CookieMember.DOMAIN);
        return domain.isEmpty()
                ? Stream.empty()
                : BrowserRules.faultOfDomain(domain).stream()
                        .map(fault ->
                                Problem.of(Message.DOMAIN, cookie.place(CookieMember.DOMAIN), cookie.label(), fault));
    }
}
