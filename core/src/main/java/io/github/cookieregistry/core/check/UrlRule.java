package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;

/** The provider's policy is a link that is safe to follow. */
final class UrlRule implements CookieRule {

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        String url = cookie.text(CookieMember.POLICY_URL);
        return url.isEmpty() || isHttp(url)
                ? Stream.empty()
                : Stream.of(Problem.of(Message.COOKIE_URL, cookie.place(CookieMember.POLICY_URL), cookie.label(), url));
    }

    /** Whether the text is an absolute http or https URL with a host. */
    static boolean isHttp(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
