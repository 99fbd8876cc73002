package io.github.cookieregistry.example.app;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Cookie;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;

/** The names of the cookies that this site adds to the platform's. They need the visitor's consent. */
public final class SiteCookies {

    @Cookie(
            provider = "Ville de Saint-Mandé",
            category = Category.STATISTICS,
            function = "Visit statistics",
            location = "all pages",
            purpose = "To count how many pages visitors open, and how often they come back",
            duration = "P6M",
            party = Party.FIRST,
            path = "/",
            secure = true,
            httpOnly = true,
            sameSite = SameSite.LAX)
    public static final String VISITS = "visits";

    /** Followed by the name of the campaign. */
    @Cookie(
            provider = "Example Agency",
            policyUrl = "https://example.org/privacy",
            category = Category.MARKETING,
            function = "Open data campaigns",
            location = "home page",
            purpose = "To tell the agency that its campaign was shown, so that visitors do not see it twice",
            duration = "P30D",
            party = Party.THIRD,
            recipients = "Example Agency",
            match = Match.PREFIX,
            path = "/",
            secure = true,
            httpOnly = true,
            sameSite = SameSite.LAX)
    public static final String CAMPAIGN = "campaign_";

    private SiteCookies() {}
}
