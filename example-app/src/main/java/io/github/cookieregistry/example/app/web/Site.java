package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.example.app.security.Accounts;
import io.github.cookieregistry.example.app.security.CsrfTokens;
import io.github.cookieregistry.example.app.security.Sessions;
import io.github.cookieregistry.example.platform.CookieRegistry;
import java.time.Clock;
import java.time.Duration;

/** What the screens share. */
public record Site(Sessions sessions, Accounts accounts, CsrfTokens csrfTokens) {

    /** A site without sessions yet, whose sessions last as long as the cookie is declared to. */
    public static Site create(Clock clock) {
        long seconds = CookieRegistry.SESSION_ID
                .duration()
                .map(CookieLifetime::seconds)
                .orElseThrow();
        return new Site(new Sessions(clock, Duration.ofSeconds(seconds)), Accounts.ofTheExample(), new CsrfTokens());
    }
}
