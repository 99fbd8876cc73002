package io.github.cookieregistry.example.platform;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieCatalog;
import io.github.cookieregistry.CookieDefinition;
import io.github.cookieregistry.CookieGenerated;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import javax.annotation.processing.Generated;

/**
 * The cookies of saintmande.opendatasoft.com, each as its declaration says.
 */
@CookieGenerated(
        declaringTypes = "io.github.cookieregistry.example.platform.OpendatasoftCookies"
)
@Generated("io.github.cookieregistry.processor.CookieProcessor")
public final class CookieRegistry {
    /**
     * To remember the visitor's cookie preferences.
     *
     * <p>Declared by {@code io.github.cookieregistry.example.platform.OpendatasoftCookies.PREFERENCES}.
     */
    public static final CookieDefinition PREFERENCES = CookieDefinition.of(
                    "cookies_preferences", "Opendatasoft", Category.NECESSARY,
                    "To remember the visitor's cookie preferences")
            .function("Choices related to your cookie preferences")
            .duration("P6M")
            .party(Party.FIRST)
            .path("/")
            .secure()
            .httpOnly()
            .sameSite(SameSite.LAX)
            .justification("Remembers that the visitor consented or refused, without any identifier.")
            .build();

    /**
     * To retrieve data via API calls.
     *
     * <p>Declared by {@code io.github.cookieregistry.example.platform.OpendatasoftCookies.CSRF_TOKEN}.
     */
    public static final CookieDefinition CSRF_TOKEN = CookieDefinition.of(
                    "csrftoken", "Opendatasoft", Category.NECESSARY,
                    "To retrieve data via API calls")
            .function("API (CSRF)")
            .location("front and back office")
            .duration("session")
            .party(Party.FIRST)
            .path("/")
            .secure()
            .httpOnly()
            .sameSite(SameSite.STRICT)
            .justification("Keeps other sites from calling the API and sending forms in the visitor's name.")
            .build();

    /**
     * To remember the visitor's language.
     *
     * <p>Declared by {@code io.github.cookieregistry.example.platform.OpendatasoftCookies.LANGUAGE}.
     */
    public static final CookieDefinition LANGUAGE = CookieDefinition.of(
                    "django_language", "Opendatasoft", Category.NECESSARY,
                    "To remember the visitor's language")
            .function("Language selection")
            .location("front and back office")
            .duration("P1Y")
            .party(Party.FIRST)
            .path("/")
            .secure()
            .httpOnly()
            .sameSite(SameSite.LAX)
            .justification("Set when a visitor chooses a language, and holds nothing but that choice.")
            .build();

    /**
     * To remember the user from one page to another.
     *
     * <p>Declared by {@code io.github.cookieregistry.example.platform.OpendatasoftCookies.SESSION_ID}.
     */
    public static final CookieDefinition SESSION_ID = CookieDefinition.of(
                    "sessionid", "Opendatasoft", Category.NECESSARY,
                    "To remember the user from one page to another")
            .function("Authentication")
            .location("front and back office")
            .duration("P14D")
            .party(Party.FIRST)
            .path("/")
            .secure()
            .httpOnly()
            .sameSite(SameSite.LAX)
            .justification("Set when a visitor logs in, who asks for that by doing so; it lasts as long as the log-in.")
            .build();

    /**
     * Changes when visitors must be asked for their consent again; 0 while no cookie ever needed it.
     */
    public static final int REVISION = 0;

    /**
     * All cookies.
     */
    private static final CookieCatalog CATALOG = CookieCatalog.of(
            PREFERENCES,
            CSRF_TOKEN,
            LANGUAGE,
            SESSION_ID);

    /**
     * Not to be instantiated.
     */
    private CookieRegistry() {
    }

    /**
     * Returns all cookies, those of the included registries among them.
     *
     * @return the same catalogue at each call
     */
    public static CookieCatalog catalog() {
        return CATALOG;
    }
}
