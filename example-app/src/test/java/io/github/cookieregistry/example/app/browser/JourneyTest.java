package io.github.cookieregistry.example.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cookieregistry.CookieAudit;
import io.github.cookieregistry.ObservedCookie;
import io.github.cookieregistry.example.app.RunningSite;
import io.github.cookieregistry.example.app.SiteCookieRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Cookie;

/** A visitor goes through every screen, and after each step the browser's cookies are the declared ones. */
@NeedsChromium
class JourneyTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private static Browser browser;

    private final CookieAudit audit = CookieAudit.of(SiteCookieRegistry.catalog());
    private final List<ObservedCookie> seen = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.start(SITE.address());
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void arrive() {
        browser.arrive();
    }

    /** Reads the browser's cookies, which bear these names, and compares them with the declarations. */
    private void expectCookies(String... names) {
        List<ObservedCookie> cookies = browser.cookies();
        audit.cookies(cookies).assertDocumented();
        assertThat(SiteCookieRegistry.catalog().undocumented(browser.cookieNames()))
                .isEmpty();
        assertThat(browser.cookieNames()).containsExactlyInAnyOrder(names);
        seen.addAll(cookies);
    }

    @Test
    void everythingDeclaredIsSeenAndNothingElse() {
        browser.open("/");
        expectCookies("csrftoken");

        browser.follow(".consent button[value=refuse]");
        assertThat(browser.text("[role=status]")).isEqualTo("Your choice is saved.");
        assertThat(browser.has(".consent")).isFalse();
        expectCookies("csrftoken", "cookies_preferences");

        browser.logIn();
        assertThat(browser.text(".account span")).isEqualTo("demo");
        expectCookies("csrftoken", "cookies_preferences", "sessionid");

        browser.follow("footer button[value=fr]");
        assertThat(browser.text("h1")).isEqualTo("Données ouvertes de Saint-Mandé");
        browser.open("/api-explorer");
        assertThat(browser.text("h1")).isEqualTo("Explorateur d’API");
        expectCookies("csrftoken", "cookies_preferences", "sessionid", "django_language");

        browser.type("#q", "vélos");
        browser.follow("main button");
        assertThat(browser.text("pre")).contains("\"total\": 1", "bicycle-parking");

        browser.follow("footer a[href='/cookie-preferences']");
        browser.tick("#statistics");
        browser.follow("button[value=save]");
        assertThat(browser.element("#statistics").isSelected()).isTrue();
        assertThat(browser.element("#marketing").isSelected()).isFalse();
        expectCookies("csrftoken", "cookies_preferences", "sessionid", "django_language", "visits");

        browser.follow("button[value=accept]");
        browser.open("/");
        assertThat(browser.has(".campaign")).isTrue();
        expectCookies(
                "csrftoken",
                "cookies_preferences",
                "sessionid",
                "django_language",
                "visits",
                "campaign_open-data-week");

        browser.follow("footer a[href='/cookies']");
        assertThat(browser.element("html").getDomAttribute("lang")).isEqualTo("fr");

        browser.open("/cookie-preferences");
        browser.follow("button[value=refuse]");
        expectCookies("csrftoken", "cookies_preferences", "sessionid", "django_language");

        browser.follow(".account button");
        assertThat(browser.has(".account a[href='/login']")).isTrue();
        expectCookies("csrftoken", "cookies_preferences", "django_language");

        audit.cookies(seen).assertDocumentedAndSeen();
    }

    @Test
    void acceptingInTheBannerSetsTheOptionalCookies() {
        browser.open("/");
        browser.follow(".consent button[value=accept]");
        browser.open("/");

        expectCookies("csrftoken", "cookies_preferences", "visits", "campaign_open-data-week");
        assertThat(browser.has(".campaign")).isTrue();
        browser.open("/");
        assertThat(browser.has(".campaign")).isFalse();
    }

    @Test
    void aCookieThatNobodyDeclaredFailsTheAudit() {
        browser.open("/");
        browser.driver().manage().addCookie(new Cookie("tracker", "1"));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> audit.cookies(browser.cookies()).assertDocumented())
                .withMessage("The observed cookies are not the declared ones:\n"
                        + "- \"tracker\" is set, and no declaration documents it.");
    }

    @Test
    void aCookieThatIsSetOtherwiseThanDeclaredFailsTheAudit() {
        browser.open("/");
        browser.driver()
                .manage()
                .addCookie(new Cookie.Builder("sessionid", "1").path("/").build());

        assertThat(audit.cookies(browser.cookies()).differences())
                .extracting(difference -> difference.cookie() + " " + difference.attribute())
                .containsExactlyInAnyOrder(
                        "sessionid Secure", "sessionid HttpOnly", "sessionid Expires", "sessionid SameSite");
    }

    @Test
    void seleniumsOwnCookiesAreAuditedInThreeLines() {
        browser.logIn();

        CookieAudit.of(SiteCookieRegistry.catalog())
                .cookies(browser.driver().manage().getCookies().stream()
                        .map(cookie -> ObservedCookie.named(cookie.getName())
                                .path(cookie.getPath())
                                .secure(cookie.isSecure())
                                .httpOnly(cookie.isHttpOnly())
                                .sameSite(cookie.getSameSite())
                                .expires(
                                        cookie.getExpiry() == null
                                                ? null
                                                : cookie.getExpiry().toInstant()))
                        .toList())
                .assertDocumented();
    }

    @Test
    void worksWithoutJavaScript() {
        try (Browser plain = Browser.start(SITE.address(), "--blink-settings=scriptEnabled=false")) {
            plain.logIn();
            assertThat(plain.text(".account span")).isEqualTo("demo");
            plain.follow(".consent button[value=accept]");
            plain.follow("footer button[value=fr]");
            assertThat(plain.cookieNames())
                    .containsExactlyInAnyOrder(
                            "csrftoken", "sessionid", "cookies_preferences", "visits", "django_language");
        }
    }
}
