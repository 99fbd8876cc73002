package io.github.cookieregistry.example.app.browser;

import java.util.function.Consumer;

/** The screens in the states that a visitor can meet. */
enum Screen {
    HOME(browser -> browser.open("/")),
    HOME_WITH_CAMPAIGN(browser -> {
        browser.open("/cookie-preferences");
        browser.follow("button[value=accept]");
        browser.driver().manage().deleteCookieNamed("campaign_open-data-week");
        browser.open("/");
    }),
    HOME_IN_FRENCH(browser -> {
        browser.open("/");
        browser.follow("footer button[value=fr]");
    }),
    NOTHING_FOUND(browser -> browser.open("/?q=zebra")),
    LOG_IN(browser -> browser.open("/login")),
    LOG_IN_FAILED(browser -> {
        browser.open("/login");
        browser.type("#user", "nobody");
        browser.type("#password", "wrong");
        browser.follow("main button");
    }),
    LOGGED_IN(Browser::logIn),
    API_ANSWER(browser -> {
        browser.open("/api-explorer");
        browser.type("#q", "street");
        browser.follow("main button");
    }),
    PREFERENCES(browser -> browser.open("/cookie-preferences")),
    PREFERENCES_SAVED(browser -> {
        browser.open("/cookie-preferences");
        browser.follow("button[value=accept]");
    }),
    POLICY(browser -> browser.open("/cookies")),
    POLICY_IN_FRENCH(browser -> browser.open("/cookie-policy.fr.html")),
    NOT_FOUND(browser -> browser.open("/nothing"));

    private final Consumer<Browser> steps;

    Screen(Consumer<Browser> steps) {
        this.steps = steps;
    }

    void show(Browser browser) {
        steps.accept(browser);
    }
}
