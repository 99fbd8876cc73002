package io.github.cookieregistry.core.suggest;

import java.util.Map;
import java.util.Optional;

/** What frameworks give to the cookies that they set by themselves, unless they are told otherwise. */
final class FrameworkCookies {

    /**
     * A framework's cookie.
     *
     * @param function the feature that it belongs to
     */
    record FrameworkCookie(String function, Attributes attributes) {}

    private static final Attributes SESSION = life("session", false);
    private static final Attributes HIDDEN_SESSION = life("session", true);

    private static final Map<String, FrameworkCookie> ALL = Map.ofEntries(
            Map.entry("JSESSIONID", new FrameworkCookie("Session", SESSION)),
            Map.entry("SESSION", new FrameworkCookie("Session", HIDDEN_SESSION)),
            Map.entry("jooby.sid", new FrameworkCookie("Session", HIDDEN_SESSION)),
            Map.entry("vertx-web.session", new FrameworkCookie("Session", SESSION)),
            Map.entry("ratpack_session", new FrameworkCookie("Session", SESSION)),
            Map.entry("PLAY_SESSION", new FrameworkCookie("Session", HIDDEN_SESSION)),
            Map.entry("PLAY_FLASH", new FrameworkCookie("Message for the next page", HIDDEN_SESSION)),
            Map.entry("jooby.flash", new FrameworkCookie("Message for the next page", HIDDEN_SESSION)),
            Map.entry("JSESSIONIDSSO", new FrameworkCookie("Single sign-on", SESSION)),
            Map.entry("remember-me", new FrameworkCookie("Staying logged in", life("P14D", true))),
            Map.entry("rememberMe", new FrameworkCookie("Staying logged in", life("P365D", true))),
            Map.entry("XSRF-TOKEN", new FrameworkCookie("Protection against forged requests", SESSION)),
            Map.entry("pac4jCsrfToken", new FrameworkCookie("Protection against forged requests", SESSION)),
            Map.entry("REDIRECT_URI", new FrameworkCookie("Return after logging in", HIDDEN_SESSION)),
            Map.entry(
                    "org.springframework.web.servlet.i18n.CookieLocaleResolver.LOCALE",
                    new FrameworkCookie("Language", SESSION)),
            Map.entry(
                    "org.springframework.web.servlet.theme.CookieThemeResolver.THEME",
                    new FrameworkCookie("Theme", SESSION)));

    private FrameworkCookies() {}

    /** The cookie of this name; empty where nothing is known of it. */
    static Optional<FrameworkCookie> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Attributes life(String duration, boolean httpOnly) {
        return new Attributes(
                Optional.of(duration), Optional.empty(), Optional.empty(), false, httpOnly, Optional.empty());
    }
}
