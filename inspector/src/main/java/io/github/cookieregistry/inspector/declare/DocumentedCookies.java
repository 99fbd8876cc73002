package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.judge.DeclaredFacts;
import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.inspector.input.Libraries;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is documented: by the module itself, and by the registries that it includes. */
public final class DocumentedCookies {

    private final Documented documented = new Documented();

    /** The constants that have been added, by type and name. */
    private final Set<String> seen = new HashSet<>();

    private DocumentedCookies() {}

    /** The documented cookies; those of a library's registry that nothing includes are known as such. */
    public static Documented of(Declarations declarations, Libraries libraries, DeclarationReader reader) {
        DocumentedCookies cookies = new DocumentedCookies();
        declarations.cookies().forEach(cookies::add);
        declarations.included().forEach(registry -> registry.cookies().forEach(cookies::add));
        cookies.documented.addElsewhere(documented -> cookies.elsewhere(libraries, reader));
        return cookies.documented;
    }

    private void add(DeclaredCookie cookie) {
        if (isNamed(cookie) && seen.add(cookie.place().element())) {
            documented.add(new Documented.Declaration(
                    cookie.name(), form(cookie), cookie.constant(), Optional.of(facts(cookie))));
        }
    }

    private void elsewhere(Libraries libraries, DeclarationReader reader) {
        for (String name : libraries.registries()) {
            for (IncludedRegistry registry : reader.registry(name)) {
                for (DeclaredCookie cookie : registry.cookies()) {
                    if (isNamed(cookie) && !seen.contains(cookie.place().element())) {
                        documented.addElsewhere(
                                cookie.name(), form(cookie), registry.name().qualified());
                    }
                }
            }
        }
    }

    private static boolean isNamed(DeclaredCookie cookie) {
        return cookie.storage() == Storage.COOKIE && !cookie.name().isEmpty();
    }

    private static Documented.Form form(DeclaredCookie cookie) {
        return cookie.match() == Match.PREFIX ? Documented.Form.PREFIX : Documented.Form.EXACT;
    }

    private static DeclaredFacts facts(DeclaredCookie cookie) {
        return new DeclaredFacts(
                CookieLifetime.parse(cookie.text(CookieMember.DURATION))
                        .map(life -> life.isSession() ? DeclaredFacts.SESSION : life.seconds()),
                given(cookie, CookieMember.PATH),
                given(cookie, CookieMember.DOMAIN),
                cookie.flag(CookieMember.SECURE),
                cookie.flag(CookieMember.HTTP_ONLY),
                Optional.of(cookie.sameSite()));
    }

    private static Optional<String> given(DeclaredCookie cookie, CookieMember member) {
        return Optional.of(cookie.text(member)).filter(text -> !text.isEmpty());
    }
}
