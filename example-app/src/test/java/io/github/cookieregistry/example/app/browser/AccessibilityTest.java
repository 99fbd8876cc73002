package io.github.cookieregistry.example.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.github.cookieregistry.example.app.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Every screen for everybody: axe-core in both colour schemes, narrow windows, paper, the keyboard. */
@NeedsChromium
class AccessibilityTest {

    private static final int NARROW = 320;

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private static Browser browser;

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

    @ParameterizedTest
    @EnumSource(Screen.class)
    void axeFindsNothing(Screen screen) {
        for (String colorScheme : new String[] {"light", "dark"}) {
            browser.media("screen", colorScheme);
            screen.show(browser);

            assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                    .as("%s, %s", screen, colorScheme)
                    .extracting(Rule::getHelp, rule -> rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void narrowWindowsNeedNoScrollingToTheSide(Screen screen) {
        browser.width(NARROW);
        screen.show(browser);

        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo((long) NARROW);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void paperShowsNoBannerAndNoNavigation(Screen screen) {
        screen.show(browser);
        browser.media("print", "light");

        assertThat(browser.element("h1").isDisplayed()).isTrue();
        for (String css : new String[] {".consent", ".site-header nav", ".site-footer"}) {
            if (browser.has(css)) {
                assertThat(browser.element(css).isDisplayed()).as(css).isFalse();
            }
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        browser.open("/");
        browser.element("body").sendKeys(Keys.TAB);
        WebElement skip = browser.driver().switchTo().activeElement();
        assertThat(skip.getText()).isEqualTo("Skip to the content");

        skip.sendKeys(Keys.ENTER);
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);

        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("q");
    }

    @Test
    void theKeyboardAloneLogsIn() {
        browser.open("/login");
        browser.element("#user").sendKeys("demo", Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys("open-data", Keys.ENTER);

        assertThat(browser.awaited(".account span").getText()).isEqualTo("demo");
    }
}
