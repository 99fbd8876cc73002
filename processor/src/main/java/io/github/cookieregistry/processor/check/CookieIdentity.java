package io.github.cookieregistry.processor.check;

import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.processor.declaration.CookieMember;
import io.github.cookieregistry.processor.declaration.DeclaredCookie;
import java.util.Locale;

/**
 * What makes two cookies one for a browser: name, domain, path (draft-ietf-httpbis-rfc6265bis, section 5.7, step 23).
 */
record CookieIdentity(Storage storage, String name, Match match, String domain, String path) {

    static CookieIdentity of(DeclaredCookie cookie) {
        return new CookieIdentity(
                cookie.storage(),
                cookie.name(),
                cookie.match(),
                cookie.text(CookieMember.DOMAIN).toLowerCase(Locale.ROOT),
                cookie.text(CookieMember.PATH));
    }
}
