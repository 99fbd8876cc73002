package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;
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

/** What {@link ObservedCookie} makes of headers, beyond what the table can write. */
class ObservedHeaderTest {

    private static final Instant NOW = HeaderTable.NOW;

    private static CookieDefinition.Builder necessary(String name) {
        return CookieDefinition.of(name, "Site", Category.NECESSARY, "Something");
    }

    private static List<String> differences(CookieDefinition definition, String header) {
        return CookieAudit.of(CookieCatalog.of(definition))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .headers(List.of(header))
                .differences()
                .stream()
                .map(CookieAuditReport.Difference::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Domain=example.com, .example.com",
        "Domain=.EXAMPLE.com, .example.com",
        "Domain=localhost, localhost",
        "Domain=127.0.0.1, 127.0.0.1",
        "Domain=[::1], [::1]",
        "Domain=, ''",
        "Path=/, ''"
    })
    void aDotTellsThatOtherHostsGetTheCookieToo(String attribute, String domain) {
        assertThat(ObservedCookie.parse("a=v; " + attribute).domain()).hasValue(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.5", "\u00e9.5", "[\u00e9", "[", "[]", "[x]", "a..5", "..5", "com", "a.b:5"})
    void noHostHasThatDomain(String domain) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObservedCookie.parse("a=v; Domain=" + domain));
    }

    @Test
    void aLongerLifeCountsAs400Days() {
        CookieDefinition longer = necessary("a").duration("P500D").build();
        CookieDefinition year = necessary("a").duration("P365D").build();

        assertThat(differences(longer, "a=v; Max-Age=43200000")).isEmpty();
        assertThat(differences(longer, "a=v; Max-Age=99999999999999999999")).isEmpty();
        assertThat(differences(longer, "a=v; Expires=Fri, 31 Dec 9999 23:59:59 GMT"))
                .isEmpty();
        assertThat(differences(year, "a=v; Expires=Fri, 31 Dec 9999 23:59:59 GMT"))
                .containsExactly("\"a\": Expires is declared after 31536000 s, and observed after 34560000 s.");
        assertThat(differences(year, "a=v; Max-Age=34560001"))
                .containsExactly("\"a\": Expires is declared after 31536000 s, and observed after 34560000 s.");
    }

    @Test
    void anInstantIsCutByTheClockOfTheAudit() {
        ObservedExpiry expiry = ObservedCookie.parse("a=v; Expires=Fri, 31 Dec 2027 23:59:59 GMT")
                .expiry()
                .orElseThrow();

        assertThat(expiry.left(NOW)).isEqualTo(Duration.between(NOW, Instant.parse("2027-12-31T23:59:59Z")));
        assertThat(expiry.left(NOW.minusSeconds(86_400 * 30))).isEqualTo(Duration.ofDays(400));
        assertThat(expiry.isOver(Instant.parse("2027-12-31T23:59:58Z"))).isFalse();
        assertThat(expiry.isOver(Instant.parse("2027-12-31T23:59:59Z"))).isTrue();
    }

    @Test
    void octetsAreCountedAsTheHeaderCanHaveThem() {
        assertThat(ObservedCookie.parse("a=" + "\u00e9".repeat(4095)).name()).isEqualTo("a");
        assertThatIllegalArgumentException().isThrownBy(() -> ObservedCookie.parse("a=" + "\u00e9".repeat(4096)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservedCookie.parse("a=\u2603" + "\u00e9".repeat(2047)))
                .withMessageContaining("4096 octets");
        assertThat(ObservedCookie.parse("a=\u2603" + "\u00e9".repeat(2046)).name())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app",
                "app",
                "ftp://example.com/",
                "mailto:a@example.com",
                "https:///app",
                "https://:443/",
                "file:///x"
            })
    void refusesARequestThatIsNone(String request) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservedCookie.parse("a=v", URI.create(request)))
                .withMessageStartingWith("The request's URI must ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user@WWW.Example.com:8443/, www.example.com, true",
        "HTTPS://a_b.example.com:8443/, a_b.example.com, true",
        "https://user:p@a_b.example.com/, a_b.example.com, true",
        "https://b\u00fccher.example/, xn--bcher-kva.example, true",
        "wss://example.com, example.com, true",
        "ws://example.com, example.com, false",
        "http://example.com, example.com, false",
        "http://LOCALHOST, localhost, true",
        "http://a.localhost, a.localhost, true",
        "http://127.255.0.1, 127.255.0.1, true",
        "http://127.0.0.1.example.com, 127.0.0.1.example.com, false",
        "http://[::1]:80/, [::1], true",
        "http://[::2]/, [::2], false"
    })
    void knowsTheHostAndWhetherTheConnectionIsSecure(String uri, String host, boolean secure) {
        RequestUri request = RequestUri.of(URI.create(uri));

        assertThat(request.host()).isEqualTo(host);
        assertThat(request.secure()).isEqualTo(secure);
        assertThat(request.defaultPath()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, true",
        "www.example.com, example.com, true",
        "wwwexample.com, example.com, false",
        "example.com, www.example.com, false",
        "example.com, ample.com, false",
        "1.2.3.4, 3.4, false",
        "1.2.3.4, 1.2.3.4, true"
    })
    void matchesDomains(String host, String domain, boolean matches) {
        assertThat(new RequestUri(host, true, "/").domainMatches(domain)).isEqualTo(matches);
    }

    @Test
    void theReasonNeverRepeatsTheHeader() {
        for (String header : List.of(
                "s3cret=s3cret\u0000",
                "=__Host-s3cret",
                "__Host-s3cret=s3cret",
                "s3cret=s3cret; Domain=s3 cret",
                "s3cret=s3cret; SameSite=None",
                "s3cret=s3cret; Partitioned",
                "s3cret=" + "s3cret".repeat(1000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ObservedCookie.parse(header))
                    .withMessageStartingWith("Browsers ignore this Set-Cookie header: ")
                    .withMessageEndingWith(").")
                    .withMessageNotContaining("s3");
        }
    }

    @Test
    void whatADefinitionWritesIsReadBack() {
        CookieDefinition cookie = necessary("__Host-Http-a")
                .duration("P14D")
                .path("/")
                .secure()
                .httpOnly()
                .sameSite(SameSite.NONE)
                .partitioned()
                .build();

        assertThat(HeaderTable.kept(cookie.setCookie("v"), URI.create("https://example.com/")))
                .isEqualTo("1209600 s: __Host-Http-a; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
        assertThat(HeaderTable.kept(cookie.expire(), URI.create("https://example.com/")))
                .isEqualTo("removed: __Host-Http-a; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
    }
}
