package io.github.cookieregistry.example.platform;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Cookie;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;

/** The names of the cookies that the platform cannot do without. */
public final class OpendatasoftCookies {

    @Cookie(
            provider = OpendatasoftCookies.PROVIDER,
            category = Category.NECESSARY,
            function = "Authentication",
            location = "front and back office",
            purpose = "To remember the user from one page to another",
            duration = "P14D",
            party = Party.FIRST,
            path = "/",
            secure = true,
            httpOnly = true,
            sameSite = SameSite.LAX,
            justification =
                    "Set when a visitor logs in, who asks for that by doing so; it lasts as long as the log-in.")
    public static final String SESSION_ID = "sessionid";

    @Cookie(
            provider = OpendatasoftCookies.PROVIDER,
            category = Category.NECESSARY,
            function = "Language selection",
            location = "front and back office",
            purpose = "To remember the visitor's language",
            duration = "P1Y",
            party = Party.FIRST,
            path = "/",
            secure = true,
            httpOnly = true,
            sameSite = SameSite.LAX,
            justification = "Set when a visitor chooses a language, and holds nothing but that choice.")
    public static final String LANGUAGE = "django_language";

    @Cookie(
            provider = OpendatasoftCookies.PROVIDER,
            category = Category.NECESSARY,
            function = "API (CSRF)",
            location = "front and back office",
            purpose = "To retrieve data via API calls",
            duration = "session",
            party = Party.FIRST,
            path = "/",
            secure = true,
            httpOnly = true,
            sameSite = SameSite.STRICT,
            justification = "Keeps other sites from calling the API and sending forms in the visitor's name.")
    public static final String CSRF_TOKEN = "csrftoken";

    @Cookie(
            provider = OpendatasoftCookies.PROVIDER,
            category = Category.NECESSARY,
            function = "Choices related to your cookie preferences",
            purpose = "To remember the visitor's cookie preferences",
            duration = "P6M",
            party = Party.FIRST,
            path = "/",
            secure = true,
            httpOnly = true,
            sameSite = SameSite.LAX,
            justification = "Remembers that the visitor consented or refused, without any identifier.")
    public static final String PREFERENCES = "cookies_preferences";

    private static final String PROVIDER = "Opendatasoft";

    private OpendatasoftCookies() {}
}
