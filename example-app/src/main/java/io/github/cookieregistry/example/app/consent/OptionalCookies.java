package io.github.cookieregistry.example.app.consent;

import io.github.cookieregistry.example.app.SiteCookieRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The cookies that need consent: set once it is given, expired once it is withdrawn. */
public final class OptionalCookies {

    private static final String CAMPAIGN = SiteCookieRegistry.CAMPAIGN.name() + "open-data-week";

    private OptionalCookies() {}

    /**
     * Counts one page view when the visitor agreed to that, and expires every cookie that the visitor did not agree to.
     *
     * @param cookies the names and values that the browser sent
     */
    public static void update(CookieChoice choice, Map<String, String> cookies, HttpServletResponse response) {
        for (String name : cookies.keySet()) {
            SiteCookieRegistry.catalog()
                    .find(name)
                    .filter(cookie -> !choice.allows(cookie.category()))
                    .ifPresent(cookie -> response.addHeader("Set-Cookie", cookie.expire(name)));
        }
        if (choice.allows(SiteCookieRegistry.VISITS.category())) {
            int visits = countOf(cookies.getOrDefault(SiteCookieRegistry.VISITS.name(), "0")) + 1;
            response.addHeader("Set-Cookie", SiteCookieRegistry.VISITS.setCookie(String.valueOf(visits)));
        }
    }

    /** Whether to show the campaign: to visitors who agreed to it, and to each of them once. */
    public static boolean showsCampaign(
            CookieChoice choice, Map<String, String> cookies, HttpServletResponse response) {
        boolean shows = choice.allows(SiteCookieRegistry.CAMPAIGN.category()) && !cookies.containsKey(CAMPAIGN);
        if (shows) {
            response.addHeader("Set-Cookie", SiteCookieRegistry.CAMPAIGN.setCookie(CAMPAIGN, "shown"));
        }
        return shows;
    }

    /** What a browser sends may be anything. */
    private static int countOf(String value) {
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }
}
