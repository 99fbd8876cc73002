package io.github.cookieregistry.example.app.browser;

import io.github.cookieregistry.ObservedCookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A visitor with Debian's Chromium, in English unless told otherwise. */
final class Browser implements AutoCloseable {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /**
     * Held, lest it be collected. Selenium warns that it has no classes for this Chromium's protocol: none are used
     * here.
     */
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    private final ChromeDriver driver;
    private final URI site;

    private Browser(ChromeDriver driver, URI site) {
        this.driver = driver;
        this.site = site;
    }

    /** Starts Chromium with an empty profile; {@code more} are further options of its command line. */
    static Browser start(URI site, String... more) {
        PROTOCOL.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--lang=en",
                "--accept-lang=en");
        options.addArguments(more);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), site);
        browser.arrive();
        return browser;
    }

    /** Forgets everything of an earlier visit: cookies, colours, size. */
    void arrive() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        media("screen", "light");
        width(WIDTH);
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(String path) {
        driver.get(site.resolve(path).toString());
    }

    /** The media type and the colour scheme that pages see. */
    void media(String media, String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    /** The window's width in CSS pixels. */
    void width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Waits for an element of the page to come. */
    WebElement awaited(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    String text(String css) {
        return element(css).getText();
    }

    void tick(String css) {
        element(css).click();
    }

    /** Clicks a link or a button, and waits for the page that it leads to. */
    void follow(String css) {
        WebElement page = element("html");
        element(css).click();
        // ChromeDriver may answer with a fault of its own while one page gives way to the next.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(page));
    }

    void type(String css, String text) {
        element(css).clear();
        element(css).sendKeys(text);
    }

    void logIn() {
        open("/login");
        type("#user", "demo");
        type("#password", "open-data");
        follow("main button");
    }

    /** Every cookie in the browser, HttpOnly ones included. */
    List<ObservedCookie> cookies() {
        Object cookies =
                driver.executeCdpCommand("Network.getAllCookies", Map.of()).get("cookies");
        return ((List<?>) cookies)
                .stream().map(cookie -> observed((Map<?, ?>) cookie)).toList();
    }

    private static ObservedCookie observed(Map<?, ?> cookie) {
        Object sameSite = cookie.get("sameSite");
        double expires = ((Number) cookie.get("expires")).doubleValue();
        return ObservedCookie.named((String) cookie.get("name"))
                .domain((String) cookie.get("domain"))
                .path((String) cookie.get("path"))
                .secure((Boolean) cookie.get("secure"))
                .httpOnly((Boolean) cookie.get("httpOnly"))
                .sameSite(sameSite == null ? "" : (String) sameSite)
                .partitioned(cookie.containsKey("partitionKey"))
                .expires(expires < 0 ? null : Instant.ofEpochSecond((long) expires));
    }

    List<String> cookieNames() {
        return cookies().stream().map(ObservedCookie::name).toList();
    }

    /** Writes a picture of the whole page to {@code target/screenshots}. */
    void screenshot(String name) {
        // On a busy machine a page that has just been laid out anew has no width for a moment.
        Object data = new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(open -> driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                        .get("data"));
        try {
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode((String) data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
