package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieAuditTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final CookieDefinition SESSION = necessary("sessionid")
            .duration("P14D")
            .path("/")
            .secure()
            .httpOnly()
            .sameSite(SameSite.LAX)
            .build();
    private static final CookieDefinition LANGUAGE = necessary("lang").build();
    private static final CookieDefinition VISITS = CookieDefinition.of("_pk_", "Matomo", Category.STATISTICS, "Visits")
            .match(Match.PREFIX)
            .duration("P13M")
            .domain("example.com")
            .build();

    private static CookieDefinition.Builder necessary(String name) {
        return CookieDefinition.of(name, "Site", Category.NECESSARY, "Something");
    }

    private static CookieAudit audit(CookieDefinition... cookies) {
        return CookieAudit.of(CookieCatalog.of(cookies)).clock(CLOCK);
    }

    private static ObservedCookie session() {
        return ObservedCookie.named("sessionid");
    }

    private static List<String> differences(CookieDefinition definition, ObservedCookie observed) {
        return audit(definition).cookies(List.of(observed)).differences().stream()
                .map(CookieAuditReport.Difference::toString)
                .toList();
    }

    @Test
    void ourOwnHeadersAreAsDeclared() {
        CookieAuditReport report = audit(SESSION, LANGUAGE, VISITS)
                .headers(List.of(SESSION.setCookie("a"), LANGUAGE.setCookie("fr"), VISITS.setCookie("_pk_1", "x")));

        assertThat(report.assertDocumentedAndSeen().assertDocumented()).isSameAs(report);
        assertThat(report).hasToString("Every observed cookie is as declared, and every declared cookie was seen.");
    }

    @Test
    void listsEveryFaultInOneError() {
        CookieAuditReport report = audit(SESSION, LANGUAGE, VISITS)
                .headers(List.of(
                        "tracker=1; Path=/",
                        "sessionid=a; Max-Age=60; Path=/app; HttpOnly; SameSite=Strict",
                        "tracker=2",
                        "other=3"));

        assertThat(report.undocumented()).containsExactly("tracker", "other");
        assertThat(report.unseen()).containsExactly(LANGUAGE, VISITS);
        String faults = """
                - "tracker" is set, and no declaration documents it.
                - "other" is set, and no declaration documents it.
                - "sessionid": Path is declared /, and observed /app.
                - "sessionid": Secure is declared present, and observed absent.
                - "sessionid": SameSite is declared Lax, and observed Strict.
                - "sessionid": Expires is declared after 1209600 s, and observed after 60 s.""";
        String unseen = """

                - "lang" is declared, and was not seen.
                - "_pk_*" is declared, and was not seen.""";
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(report::assertDocumented)
                .withMessage("The observed cookies are not the declared ones:\n" + faults);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(report::assertDocumentedAndSeen)
                .withMessage("The observed cookies are not the declared ones:\n" + faults + unseen);
        assertThat(report).hasToString("The audit found:\n" + faults + unseen);
    }

    @Test
    void unseenCookiesAloneAreAnErrorOnlyWhenAllMustBeSeen() {
        CookieAuditReport report = audit(LANGUAGE).cookies(List.of());

        assertThat(report.assertDocumented().unseen()).containsExactly(LANGUAGE);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(report::assertDocumentedAndSeen);
    }

    @Test
    void whatTheObserverDoesNotKnowIsNoFault() {
        audit(SESSION).cookies(List.of(session(), session().sameSite(null))).assertDocumentedAndSeen();
    }

    @Test
    void comparesEachFlag() {
        assertThat(differences(SESSION, session().secure(false)))
                .containsExactly("\"sessionid\": Secure is declared present, and observed absent.");
        assertThat(differences(SESSION, session().httpOnly(false)))
                .containsExactly("\"sessionid\": HttpOnly is declared present, and observed absent.");
        assertThat(differences(SESSION, session().partitioned(true)))
                .containsExactly("\"sessionid\": Partitioned is declared absent, and observed present.");
        assertThat(differences(SESSION, session().secure(true).httpOnly(true).partitioned(false)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Lax", "lax", "LAX"})
    void sameSiteIsComparedWithoutCase(String sameSite) {
        assertThat(differences(SESSION, session().sameSite(sameSite))).isEmpty();
    }

    @Test
    void comparesSameSite() {
        assertThat(differences(SESSION, session().sameSite("")))
                .containsExactly("\"sessionid\": SameSite is declared Lax, and observed absent.");
        assertThat(differences(LANGUAGE, ObservedCookie.named("lang").sameSite("None")))
                .containsExactly("\"lang\": SameSite is declared absent, and observed None.");
        assertThat(differences(LANGUAGE, ObservedCookie.named("lang").sameSite("")))
                .isEmpty();
    }

    @Test
    void browsersMayReportTheirDefaultSameSite() {
        assertThat(differences(LANGUAGE, ObservedCookie.named("lang").sameSite("Lax")))
                .isEmpty();
    }

    @Test
    void browsersChooseThePathThatNobodyDeclared() {
        assertThat(differences(LANGUAGE, ObservedCookie.named("lang").path("/app")))
                .isEmpty();
        assertThat(differences(SESSION, session().path("")))
                .containsExactly("\"sessionid\": Path is declared /, and observed absent.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", ".example.com", ".EXAMPLE.com"})
    void domainsAreComparedWithoutDotAndCase(String domain) {
        assertThat(differences(VISITS, ObservedCookie.named("_pk_1").domain(domain)))
                .isEmpty();
    }

    @Test
    void comparesTheDomain() {
        assertThat(differences(VISITS, ObservedCookie.named("_pk_1").domain(".example.org")))
                .containsExactly("\"_pk_1\": Domain is declared example.com, and observed example.org.");
        assertThat(differences(VISITS, ObservedCookie.named("_pk_1").domain("")))
                .containsExactly("\"_pk_1\": Domain is declared example.com, and observed absent.");
        assertThat(differences(LANGUAGE, ObservedCookie.named("lang").domain(".example.com")))
                .containsExactly("\"lang\": Domain is declared absent, and observed example.com.");
        assertThat(differences(LANGUAGE, ObservedCookie.named("lang").domain("www.example.com")))
                .isEmpty();
    }

    @Test
    void whatIsLeftOfTheLifeMayDifferByTheTolerance() {
        Instant declared = NOW.plus(Duration.ofDays(14));

        assertThat(differences(SESSION, session().expires(declared.minusSeconds(60))))
                .isEmpty();
        assertThat(differences(SESSION, session().expires(declared.plusSeconds(60))))
                .isEmpty();
        assertThat(differences(SESSION, session().expires(declared.minusSeconds(61))))
                .containsExactly("\"sessionid\": Expires is declared after 1209600 s, and observed after 1209539 s.");
        assertThat(differences(SESSION, session().expires(declared.plusSeconds(61))))
                .hasSize(1);
        assertThat(audit(SESSION)
                        .tolerance(Duration.ofHours(1))
                        .cookies(List.of(session().expires(declared.minusSeconds(3600))))
                        .differences())
                .isEmpty();
        assertThat(audit(SESSION)
                        .tolerance(Duration.ZERO)
                        .cookies(List.of(session().maxAge(Duration.ofSeconds(1_209_599))))
                        .differences())
                .hasSize(1);
    }

    @Test
    void aSessionCookieHasNoExpiry() {
        assertThat(differences(LANGUAGE, ObservedCookie.named("lang").expires(null)))
                .isEmpty();
        assertThat(differences(LANGUAGE, ObservedCookie.named("lang").maxAge(Duration.ofHours(1))))
                .containsExactly("\"lang\": Expires is declared session, and observed after 3600 s.");
        assertThat(differences(SESSION, session().expires(null)))
                .containsExactly("\"sessionid\": Expires is declared after 1209600 s, and observed session.");
        assertThat(differences(
                        necessary("lang").duration("session").build(),
                        ObservedCookie.named("lang").expires(null)))
                .isEmpty();
    }

    @Test
    void browsersCutALifeAt400Days() {
        CookieDefinition long_ = necessary("long").duration("P500D").build();

        assertThat(differences(long_, ObservedCookie.named("long").maxAge(Duration.ofDays(400))))
                .isEmpty();
        assertThat(differences(long_, ObservedCookie.named("long").maxAge(Duration.ofDays(500))))
                .isEmpty();
        assertThat(differences(long_, ObservedCookie.named("long").maxAge(Duration.ofDays(450))))
                .hasSize(1);
    }

    @Test
    void removingACookieNeedsADeclarationButIsNoSighting() {
        CookieAuditReport report = audit(SESSION).headers(List.of(SESSION.expire(), "gone=; Max-Age=0"));

        assertThat(report.undocumented()).containsExactly("gone");
        assertThat(report.differences()).isEmpty();
        assertThat(report.unseen()).containsExactly(SESSION);
    }

    @Test
    void theDeclarationThatDiffersLeastCounts() {
        CookieDefinition shop = necessary("basket").path("/shop").build();
        CookieDefinition site = necessary("basket").path("/").build();

        CookieAuditReport report = audit(shop, site).headers(List.of("basket=1; Path=/"));

        assertThat(report.differences()).isEmpty();
        assertThat(report.unseen()).containsExactly(shop);
    }

    @Test
    void otherStoragesAreNoCookies() {
        CookieDefinition stored =
                necessary("theme").storage(Storage.LOCAL_STORAGE).build();

        CookieAuditReport report = audit(stored).headers(List.of("theme=dark"));

        assertThat(report.undocumented()).containsExactly("theme");
        assertThat(report.unseen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessionid=a; Max-Age=1209600; Path=/; Secure; HttpOnly; SameSite=Lax",
                "sessionid=a;max-age=1209600;PATH=/;secure;httponly;samesite=lax",
                " sessionid = a ; Max-Age = 1209600 ; Path = / ; Secure= ; HttpOnly=x; SameSite = Lax;",
                "sessionid=a; Max-Age=1; Max-Age=1209600; Path=/app; Path=/; Secure; HttpOnly; SameSite=Lax; Foo=bar",
                "sessionid=a; Expires=Wed, 09 Dec 2026 12:00:00 GMT; Path=/; Secure; HttpOnly; SameSite=Lax",
                "sessionid=a; Expires=Wed, 09-Dec-2026 12:00:00 GMT; Path=/; Secure; HttpOnly; SameSite=Lax",
                "sessionid=a; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=1209600; Path=/; Secure; HttpOnly; SameSite=Lax"
            })
    void readsHeadersAsBrowsersDo(String header) {
        audit(SESSION).headers(List.of(header)).assertDocumentedAndSeen();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lang=fr",
                "lang=",
                "lang=fr; Expires=someday",
                "lang=fr; Max-Age=",
                "lang=fr; Max-Age=+9",
                "lang==;"
            })
    void ignoresWhatBrowsersIgnore(String header) {
        audit(LANGUAGE).headers(List.of(header)).assertDocumentedAndSeen();
    }

    @Test
    void readsEveryAttribute() {
        CookieDefinition partitioned = necessary("p")
                .domain("example.com")
                .secure()
                .sameSite(SameSite.NONE)
                .partitioned()
                .build();

        audit(partitioned)
                .headers(List.of("p=1; Domain=.example.com; Secure; SameSite=None; Partitioned"))
                .assertDocumentedAndSeen();
        assertThat(differences(partitioned, ObservedCookie.parse("p=1")))
                .containsExactly(
                        "\"p\": Domain is declared example.com, and observed absent.",
                        "\"p\": Secure is declared present, and observed absent.",
                        "\"p\": Partitioned is declared present, and observed absent.",
                        "\"p\": SameSite is declared None, and observed absent.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", ";", " = ; Path=/"})
    void refusesAHeaderWithNeitherNameNorValue(String header) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit().headers(List.of(header)))
                .withMessage("Browsers ignore this Set-Cookie header: it has neither a name nor a value (RFC 6265bis,"
                        + " section 5.7).");
    }

    @Test
    void aCookieWithoutANameIsDocumentedByNone() {
        assertThat(audit(SESSION).headers(List.of("sessionid", "=sessionid")).undocumented())
                .containsExactly("");
    }

    @Test
    void theRequestTellsThePathAndTheHost() {
        CookieDefinition app = necessary("app").path("/app").build();
        URI request = URI.create("https://www.example.com/app/page");

        audit(app).headers(List.of("app=1"), request).assertDocumentedAndSeen();
        assertThat(audit(app).headers(List.of("app=1")).differences()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit(app).headers(List.of("app=1; Domain=example.org"), request))
                .withMessage("Browsers ignore this Set-Cookie header: its domain is not the host's (RFC 6265bis,"
                        + " section 5.7).");
    }

    @Test
    void theSystemsClockCounts() {
        ObservedCookie fresh = session().expires(Instant.now().plus(Duration.ofDays(14)));

        CookieAudit.of(CookieCatalog.of(SESSION)).cookies(List.of(fresh)).assertDocumentedAndSeen();
        assertThat(fresh.name()).isEqualTo("sessionid");
    }
}
