package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import java.util.List;
import java.util.Locale;

/**
 * What makes two cookies one for a browser: name, domain, path (draft-ietf-httpbis-rfc6265bis, section 5.7, step 23).
 */
final class CookieIdentity {

    private CookieIdentity() {}

    /** Equal for two declarations of one cookie. */
    static List<Object> of(DeclaredCookie cookie) {
        return List.of(
                cookie.storage(),
                cookie.name(),
                cookie.match(),
                cookie.text(CookieMember.DOMAIN).toLowerCase(Locale.ROOT),
                cookie.text(CookieMember.PATH));
    }
}
