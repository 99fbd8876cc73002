package io.github.cookieregistry.example.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cookieregistry.CookieAudit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site answers, header by header. */
class HttpTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
    private static final Map<String, String> DEMO = Map.of("user", "demo", "password", "open-data");

    @RegisterExtension
    static final RunningSite SITE = new RunningSite(clock());

    private final CookieAudit audit = CookieAudit.of(SiteCookieRegistry.catalog());
    private HttpVisitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new HttpVisitor(SITE.address());
    }

    @Test
    void everySetCookieHeaderIsAsDeclaredAndEveryDeclaredCookieIsSet() {
        visitor.get("/");
        visitor.post("/login", DEMO);
        visitor.get("/");
        visitor.post("/language", Map.of("language", "fr", "next", "/login"));
        visitor.post("/api-explorer", Map.of("q", ""));
        visitor.post("/cookie-preferences", Map.of("choice", "accept"));
        visitor.get("/");
        visitor.post("/cookie-preferences", Map.of("choice", "refuse"));
        visitor.post("/logout", Map.of());

        audit.headers(visitor.setCookies()).assertDocumentedAndSeen();
    }

    @Test
    void anUndocumentedCookieFailsTheAudit() {
        visitor.get("/");
        visitor.setCookies().add("tracker=1; Path=/");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> audit.headers(visitor.setCookies()).assertDocumented())
                .withMessage("The observed cookies are not the declared ones:\n"
                        + "- \"tracker\" is set, and no declaration documents it.");
    }

    @Test
    void theFirstPageSetsNothingButTheTokenOfItsForms() {
        visitor.get("/");

        assertThat(visitor.cookies()).containsOnlyKeys("csrftoken");
    }

    @Test
    void logsInAndOut() {
        HttpResponse<String> loggedIn = visitor.post("/login", DEMO);

        assertThat(loggedIn.statusCode()).isEqualTo(303);
        assertThat(loggedIn.headers().firstValue("Location")).contains("/");
        assertThat(Jsoup.parse(visitor.get("/").body()).select(".account span").text())
                .isEqualTo("demo");
        String id = visitor.cookies().get("sessionid");
        visitor.post("/logout", Map.of());

        assertThat(visitor.cookies()).doesNotContainKey("sessionid");
        visitor.cookies().put("sessionid", id);
        assertThat(Jsoup.parse(visitor.get("/").body()).select(".account span")).isEmpty();
    }

    @Test
    void eachLogInBringsANewRandomId() {
        visitor.cookies().put("sessionid", "chosen-by-somebody-else");
        visitor.post("/login", DEMO);
        String first = visitor.cookies().get("sessionid");
        visitor.get("/");
        visitor.post("/login", DEMO);
        String second = visitor.cookies().get("sessionid");

        assertThat(List.of(first, second))
                .allMatch(id -> id.matches("[A-Za-z0-9_-]{43}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aWrongPasswordSetsNoSession() {
        HttpResponse<String> answer = visitor.post("/login", Map.of("user", "<demo>", "password", "wrong"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .isEqualTo("User name and password do not belong together.");
        assertThat(Jsoup.parse(answer.body()).select("#user").val()).isEqualTo("<demo>");
        assertThat(visitor.cookies()).doesNotContainKey("sessionid");
    }

    @Test
    void aSessionEndsWhenItsCookieDoes() {
        Instant start = NOW.get();
        visitor.post("/login", DEMO);

        NOW.set(start.plus(Duration.ofDays(14)).minusSeconds(1));
        assertThat(Jsoup.parse(visitor.get("/").body()).select(".account span")).hasSize(1);

        NOW.set(start.plus(Duration.ofDays(14)));
        assertThat(Jsoup.parse(visitor.get("/").body()).select(".account span")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout", "/language", "/api-explorer", "/api/datasets", "/cookie-preferences"})
    void everyPostNeedsTheToken(String path) {
        visitor.get("/");
        String token = visitor.cookies().get("csrftoken");

        assertThat(visitor.postWithoutToken(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.postWithoutToken(path, Map.of("csrf", token + "x")).statusCode())
                .isEqualTo(403);
        visitor.cookies().remove("csrftoken");
        assertThat(visitor.postWithoutToken(path, Map.of("csrf", token)).statusCode())
                .isEqualTo(403);
        visitor.cookies().put("csrftoken", "planted.token");
        assertThat(visitor.postWithoutToken(path, Map.of("csrf", "planted.token"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenFromBeforeTheLogInIsWorthNothingAfterIt() {
        visitor.get("/");
        String before = visitor.cookies().get("csrftoken");
        visitor.post("/login", DEMO);
        visitor.cookies().put("csrftoken", before);

        assertThat(visitor.postWithoutToken("/api/datasets", Map.of("csrf", before))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiTakesTheTokenAsAHeader() {
        visitor.get("/");
        HttpResponse<String> answer = visitor.postWithoutToken(
                "/api/datasets",
                Map.of("q", "velo"),
                "X-CSRFToken",
                visitor.cookies().get("csrftoken"),
                "Accept-Language",
                "fr");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
        assertThat(answer.body()).contains("\"total\": 1", "\"title\": \"Stationnement des vélos\"");
    }

    @Test
    void optionalCookiesWaitForConsentAndLeaveWithIt() {
        visitor.get("/");
        visitor.post("/cookie-preferences", Map.of("choice", "refuse"));
        visitor.get("/");
        assertThat(visitor.cookies()).containsOnlyKeys("csrftoken", "cookies_preferences");

        visitor.post("/cookie-preferences", Map.of("choice", "save", "statistics", "on"));
        visitor.get("/");
        assertThat(visitor.cookies())
                .containsOnlyKeys("csrftoken", "cookies_preferences", "visits")
                .containsEntry("cookies_preferences", "statistics")
                .containsEntry("visits", "2");

        visitor.post("/cookie-preferences", Map.of("choice", "accept"));
        visitor.get("/");
        assertThat(visitor.cookies()).containsKeys("visits", "campaign_open-data-week");

        visitor.post("/cookie-preferences", Map.of("choice", "refuse"));
        assertThat(visitor.cookies()).containsOnlyKeys("csrftoken", "cookies_preferences");
    }

    @Test
    void theLanguageSticksAndReturnsToThePage() {
        HttpResponse<String> chosen = visitor.post("/language", Map.of("language", "fr", "next", "/api-explorer"));

        assertThat(chosen.headers().firstValue("Location")).contains("/api-explorer");
        assertThat(Jsoup.parse(visitor.get("/", "Accept-Language", "en").body())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nX: y",
                "",
                "javascript:x",
                "/?x"
            })
    void theLanguageFormLeadsToNoOtherSite(String next) {
        HttpResponse<String> chosen = visitor.post("/language", Map.of("language", "tlh", "next", next));

        assertThat(chosen.headers().firstValue("Location")).contains("/");
        assertThat(visitor.cookies()).doesNotContainKey("django_language");
    }

    @Test
    void theBrowsersLanguageIsTheFirstChoice() {
        assertThat(lang("fr-CA,fr;q=0.9,en;q=0.5")).isEqualTo("fr");
        assertThat(lang("de,en;q=0.5,fr;q=0.3")).isEqualTo("en");
        assertThat(lang("de")).isEqualTo("en");
    }

    private String lang(String acceptLanguage) {
        return Jsoup.parse(visitor.get("/", "Accept-Language", acceptLanguage).body())
                .select("html")
                .attr("lang");
    }

    @Test
    void whatVisitorsTypeIsEscaped() {
        String page = visitor.get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();

        assertThat(Jsoup.parse(page).select("script")).isEmpty();
        assertThat(Jsoup.parse(page).select("#q").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void theSearchDisregardsAccentsAndCase() {
        assertThat(titles("/?q=MEDIATHEQUE", "fr")).containsExactly("Prêts de la médiathèque");
        assertThat(titles("/?q=trees%20height", "en")).containsExactly("Street trees");
        assertThat(titles("/?q=zebra", "en")).isEmpty();
        assertThat(titles("/", "en")).hasSize(8);
    }

    private List<String> titles(String path, String language) {
        return Jsoup.parse(visitor.get(path, "Accept-Language", language).body())
                .select(".cards h3")
                .eachText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/api-explorer", "/cookie-preferences", "/cookies", "/nothing", "/assets/site.css"
            })
    void everyAnswerBearsTheSecurityHeaders(String path) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src '")
                .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void answersWhatItCannotShowWithAPageOfItsOwn() {
        assertThat(visitor.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(visitor.get("/nothing").body()).select("h1").text())
                .isEqualTo("Page not found");
        assertThat(visitor.get("/assets/../web.xml").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/assets/Site.class").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/logout").statusCode()).isEqualTo(405);
        assertThat(Jsoup.parse(visitor.postWithoutToken("/login", Map.of()).body())
                        .select("h1")
                        .text())
                .isEqualTo("Form refused");
    }

    @Test
    void everyPageLinksToThePolicyAndThePreferences() {
        for (String path : List.of("/", "/login", "/api-explorer", "/cookie-preferences", "/nothing")) {
            assertThat(Jsoup.parse(visitor.get(path).body()).select("footer a").eachAttr("href"))
                    .containsExactly("/cookies", "/cookie-preferences");
        }
        assertThat(Jsoup.parse(visitor.get("/cookies").body())
                        .select("body > nav a")
                        .eachAttr("href"))
                .containsExactly("/", "/cookie-preferences");
    }

    @Test
    void thePolicyIsTheGeneratedOneInTheVisitorsLanguage() {
        assertThat(rowsOf("/cookies", "en"))
                .isEqualTo(rowsOf("/cookie-policy.html", "fr"))
                .hasSize(6);
        assertThat(rowsOf("/cookies", "fr"))
                .isEqualTo(rowsOf("/cookie-policy.fr.html", "en"))
                .hasSize(6);
        assertThat(rowsOf("/cookies", "fr")).isNotEqualTo(rowsOf("/cookies", "en"));
    }

    private List<String> rowsOf(String path, String language) {
        return Jsoup.parse(visitor.get(path, "Accept-Language", language).body())
                .select("tbody tr")
                .eachText();
    }

    @Test
    void thePolicySetsNoCookie() {
        visitor.get("/cookies");

        assertThat(visitor.setCookies()).isEmpty();
    }

    private static Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return NOW.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
