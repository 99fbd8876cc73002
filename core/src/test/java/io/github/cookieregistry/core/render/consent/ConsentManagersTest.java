package io.github.cookieregistry.core.render.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cookieregistry.Category;
import io.github.cookieregistry.Consent;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.Inventories;
import io.github.cookieregistry.core.render.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consent managers' own packages, in a real browser, with the files that the build writes. */
class ConsentManagersTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PACKAGES = Path.of("target", "npm");

    private static HttpServer server;
    private static ExecutorService threads;
    private static CookieInventory inventory = Inventories.shop();

    @TempDir
    Path profile;

    @BeforeAll
    static void serve() throws Exception {
        boolean present = Files.isExecutable(CHROMIUM) && run(List.of("npm", "--version"), PACKAGES) == 0;
        if (!present && !"true".equals(System.getenv("CI"))) {
            System.out.println("LEFT OUT: ConsentManagersTest needs " + CHROMIUM
                    + " and npm. On Debian: apt-get install chromium npm");
            Assumptions.abort("Chromium or npm is missing");
        }
        unpack("vanilla-cookieconsent", "3.1.0");
        unpack("klaro", "0.7.22");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ConsentManagersTest::answer);
        // Chromium opens connections in advance, and the default executor serves one at a time.
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop(0);
            threads.shutdown();
        }
    }

    /** Packs one package of npm without what it depends on: its bundle holds that already. */
    private static void unpack(String name, String version) throws Exception {
        Path folder = PACKAGES.resolve(name);
        if (Files.exists(folder.resolve("package.json"))) {
            return;
        }
        Files.createDirectories(folder);
        assertThat(run(List.of("npm", "pack", "--silent", name + "@" + version), PACKAGES))
                .isZero();
        assertThat(run(
                        List.of(
                                "tar",
                                "-xzf",
                                name + "-" + version + ".tgz",
                                "--strip-components=1",
                                "-C",
                                folder.getFileName().toString()),
                        PACKAGES))
                .isZero();
    }

    private static int run(List<String> command, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start();
            assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = content(path);
        exchange.getResponseHeaders()
                .add(
                        "Content-Type",
                        path.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] content(String path) throws IOException {
        List<Language> languages = List.of(Language.of("en"), Language.of("ar"));
        for (Consent consent : Consent.values()) {
            if (path.equals("/" + ConsentFiles.name(consent))) {
                return ConsentFiles.text(consent, inventory, languages).getBytes(StandardCharsets.UTF_8);
            }
        }
        Path file = PACKAGES.resolve(path.substring(1));
        if (Files.isRegularFile(file)) {
            return Files.readAllBytes(file);
        }
        try (InputStream page = ConsentManagersTest.class.getResourceAsStream(path.substring(1))) {
            return page == null ? new byte[0] : page.readAllBytes();
        }
    }

    /** What the page's script reports, line by line. */
    private List<String> report(String page) throws Exception {
        String host = "127.0.0.1:" + server.getAddress().getPort();
        Path dom = profile.resolve("dom.html");
        List<String> command = new ArrayList<>(List.of(
                CHROMIUM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile.resolve("profile"),
                "--host-resolver-rules=MAP shop.example.com " + host,
                "--virtual-time-budget=3000",
                "--dump-dom",
                "http://shop.example.com/" + page));
        Process chromium = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(profile.resolve("log.txt").toFile())
                .start();
        assertThat(chromium.waitFor(240, TimeUnit.SECONDS)).isTrue();
        return Jsoup.parse(Files.readString(dom))
                .select("#report")
                .first()
                .wholeText()
                .lines()
                .toList();
    }

    private static CookieInventory served() {
        CookieInventory shop = Inventories.shop();
        return Inventories.of(
                shop.site(),
                Stream.concat(
                                shop.cookies().stream()
                                        .filter(cookie -> !cookie.name().equals("IDE")),
                                Stream.of(Inventories.cookie("IDE")
                                        .provider("<b>Advertiser</b> <img src=x onerror=alert(1)>")
                                        .purpose("<b>To choose</b> advertisements</script><script>alert(1)</script>")
                                        .category(Category.MARKETING)
                                        .domain("example.com")
                                        .path("/")
                                        .build()))
                        .toArray(CookieDeclaration[]::new));
    }

    @Test
    void vanillaCookieConsentAsksStoresAndErases() throws Exception {
        inventory = served();

        assertThat(report("vanilla.html"))
                .containsExactly(
                        "sections: Necessary | Preferences | Statistics | Marketing",
                        "markup: 0",
                        "cells: __Host-session | basket | draft | theme | _ga | _ga_* | _gid | IDE | pixel",
                        "refused: necessary",
                        "accepted: necessary preferences statistics marketing",
                        "revision: true",
                        "before: IDE _ga _ga_AB12 _gab _gid basket",
                        "withdrawn: necessary preferences marketing",
                        "after: IDE _gab basket");
    }

    @Test
    void whatIsNotClassifiedIsRefusedUntilItIsAccepted() throws Exception {
        inventory = Inventories.unclassified();

        assertThat(report("vanilla.html"))
                .contains(
                        "sections: Necessary | Statistics | Not yet classified",
                        "refused: necessary",
                        "accepted: necessary statistics unclassified");
        assertThat(report("klaro.html"))
                .contains(
                        "refused: necessary-example-ltd",
                        "accepted: necessary-example-ltd statistics-google unclassified-unknown-inc");
    }

    @Test
    void klaroAsksStoresAndErases() throws Exception {
        inventory = served();

        assertThat(report("klaro.html"))
                .contains(
                        "markup: 0",
                        "refused: necessary-example-ltd",
                        "before: IDE _ga _ga_AB12 _gab _gid basket",
                        "after: IDE _gab basket")
                .noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void googlesTagsHearTheDefaultsAndTheChoice() throws Exception {
        inventory = served();

        assertThat(report("google.html"))
                .containsExactly("default: functionality_storage security_storage", "update: analytics_storage");
    }
}
