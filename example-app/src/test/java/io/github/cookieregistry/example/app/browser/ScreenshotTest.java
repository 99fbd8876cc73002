package io.github.cookieregistry.example.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.example.app.RunningSite;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of every screen, for people to look at: {@code target/screenshots}. */
@NeedsChromium
class ScreenshotTest {

    private static final int PHONE = 390;

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
    void takesThePictures(Screen screen) {
        String name = screen.name().toLowerCase(Locale.ROOT).replace('_', '-');
        screen.show(browser);
        browser.screenshot(name);
        browser.media("screen", "dark");
        browser.screenshot(name + "-dark");
        browser.media("screen", "light");
        browser.width(PHONE);
        browser.screenshot(name + "-phone");

        assertThat(Path.of("target/screenshots", name + "-phone.png")).isNotEmptyFile();
    }
}
