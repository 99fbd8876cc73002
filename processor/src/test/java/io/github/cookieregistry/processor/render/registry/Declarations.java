package io.github.cookieregistry.processor.render.registry;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Origin;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.model.Site;
import java.util.List;
import java.util.Optional;

/** Declarations to write registries of. */
final class Declarations {

    static final RegistryName REGISTRY = new RegistryName("com.example.site", "CookieRegistry");
    static final Site SITE = new Site("www.example.com", "", "", "", "");

    private Declarations() {}

    /** The four cookies that the policy of saintmande.opendatasoft.com names. */
    static CookieInventory platform() {
        return inventory(List.of(
                platform(
                        "SESSION_ID",
                        "sessionid",
                        "Authentication",
                        "To remember the user from one page to another",
                        "P14D"),
                platform(
                        "LANGUAGE",
                        "django_language",
                        "Language selection",
                        "To remember the visitor's language",
                        "session"),
                platform("CSRF_TOKEN", "csrftoken", "API (CSRF)", "To retrieve data via API calls", "P1Y"),
                platform(
                        "CHOICES",
                        "cookies_preferences",
                        "Choices related to your cookie preferences",
                        "To remember the visitor's cookie preferences",
                        "P6M")));
    }

    private static CookieDeclaration platform(
            String constant, String name, String function, String purpose, String duration) {
        return new CookieDeclaration(
                new Origin("com.example.site.SiteCookies", constant),
                REGISTRY,
                constant,
                name,
                Match.EXACT,
                "Opendatasoft",
                Category.NECESSARY,
                purpose,
                function,
                name.equals("cookies_preferences") ? "" : "front and back office",
                CookieLifetime.parse(duration),
                Party.FIRST,
                List.of(),
                "",
                Storage.COOKIE,
                "/",
                "",
                true,
                name.equals("sessionid"),
                SameSite.LAX,
                false,
                "");
    }

    /** The least that a cookie can say. */
    static CookieDeclaration plain(String type, String constant, String name) {
        return plain(type, constant, name, "To test");
    }

    static CookieDeclaration plain(String type, String constant, String name, String purpose) {
        return plain(REGISTRY, type, constant, name, purpose);
    }

    static CookieDeclaration plain(RegistryName registry, String type, String constant, String name, String purpose) {
        return new CookieDeclaration(
                new Origin(type, constant),
                registry,
                constant,
                name,
                Match.EXACT,
                "Example",
                Category.NECESSARY,
                purpose,
                "",
                "",
                Optional.empty(),
                Party.UNSPECIFIED,
                List.of(),
                "",
                Storage.COOKIE,
                "",
                "",
                false,
                false,
                SameSite.UNSPECIFIED,
                false,
                "");
    }

    static CookieInventory inventory(List<CookieDeclaration> cookies) {
        return inventory(REGISTRY, cookies);
    }

    static CookieInventory inventory(RegistryName registry, List<CookieDeclaration> cookies, RegistryName... includes) {
        return new CookieInventory(registry, SITE, cookies, List.of(includes), List.of());
    }
}
