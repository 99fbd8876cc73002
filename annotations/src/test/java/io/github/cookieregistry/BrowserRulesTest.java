package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.BrowserRules.NamePrefix;
import io.github.cookieregistry.BrowserRules.Need;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserRulesTest {

    @Test
    void theLimitsAreThoseOfTheRfc() {
        assertThat(BrowserRules.NAME_AND_VALUE_OCTETS).isEqualTo(4096);
        assertThat(BrowserRules.ATTRIBUTE_VALUE_OCTETS).isEqualTo(1024);
        assertThat(BrowserRules.DOMAIN_OCTETS).isEqualTo(253);
        assertThat(BrowserRules.LONGEST_LIFE).isEqualTo(Duration.ofSeconds(34_560_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "EXAMPLE.com",
                "a.b",
                "a-b.c-d",
                "xn--bcher-kva.example",
                "localhost",
                "LocalHost",
                "1.com",
                "1.2.3.4a",
                "0xg.0xg",
                "co.uk",
                "x123456789.x0x"
            })
    void takesADomain(String domain) {
        assertThat(BrowserRules.faultOfDomain(domain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ".example.com, 'begins with a dot, which browsers ignore'",
        "., 'begins with a dot, which browsers ignore'",
        "example.com., is no host name",
        "a..b, is no host name",
        "-a.com, is no host name",
        "a-.com, is no host name",
        "a_b.com, is no host name",
        "exämple.com, is no host name",
        "a b.com, is no host name",
        "a.com:443, is no host name",
        "[::1], is no host name",
        "'', is no host name",
        "1.2.3.4, 'is an IP address, to which browsers send no domain cookie'",
        "127.1, 'is an IP address, to which browsers send no domain cookie'",
        "a.b.0x7F, 'is an IP address, to which browsers send no domain cookie'",
        "a.0X, 'is an IP address, to which browsers send no domain cookie'",
        "42, 'is an IP address, to which browsers send no domain cookie'",
        "com, 'is a top-level domain, which browsers refuse'",
        "intranet, 'is a top-level domain, which browsers refuse'"
    })
    void findsTheFaultOfADomain(String domain, String fault) {
        assertThat(BrowserRules.faultOfDomain(domain)).hasValue(fault);
    }

    @Test
    void aLabelHas63OctetsAndADomain253() {
        String label = "x".repeat(63);
        String longest = String.join(".", label, label, label, "x".repeat(61));

        assertThat(BrowserRules.faultOfDomain(label + ".com")).isEmpty();
        assertThat(BrowserRules.faultOfDomain(label + "x.com")).hasValue("is no host name");
        assertThat(longest).hasSize(253);
        assertThat(BrowserRules.faultOfDomain(longest)).isEmpty();
        assertThat(BrowserRules.faultOfDomain(longest + "x")).hasValue("is longer than 253 octets");
    }

    @Test
    void findsTheFaultOfAPath() {
        assertThat(BrowserRules.faultOfPath("/")).isEmpty();
        assertThat(BrowserRules.faultOfPath("/ ~!,=")).isEmpty();
        assertThat(BrowserRules.faultOfPath("/" + "p".repeat(1023))).isEmpty();
        assertThat(BrowserRules.faultOfPath("/" + "p".repeat(1024)))
                .hasValue("is longer than 1024 octets, so browsers ignore it");
        assertThat(BrowserRules.faultOfPath("app")).hasValue("does not begin with /, so browsers use another one");
        assertThat(BrowserRules.faultOfPath("/a;b")).hasValue("holds a ;, which ends the attribute");
        for (String wrong : new String[] {"/\u001f", "/\t", "/\u007f", "/\u0080", "/é"}) {
            assertThat(BrowserRules.faultOfPath(wrong)).hasValue("holds a control character or one that is not ASCII");
        }
    }

    @Test
    void findsTheFaultOfAName() {
        String token = "!#$%&'*+-.^_`|~09AZaz";

        assertThat(BrowserRules.faultOfName(token)).isEmpty();
        assertThat(BrowserRules.firstOutsideToken(token)).isEmpty();
        assertThat(BrowserRules.faultOfName("n".repeat(4096))).isEmpty();
        assertThat(BrowserRules.faultOfName("n".repeat(4097)))
                .hasValue("is longer than 4096 octets, so browsers ignore the cookie");
        assertThat(BrowserRules.faultOfName("")).hasValue("is no token (RFC 9110, section 5.6.2)");
        assertThat(BrowserRules.firstOutsideToken("")).isEmpty();
        assertThat(BrowserRules.firstOutsideToken("a\uD83C\uDF6A;")).hasValue(0x1F36A);
        for (char c = 0; c < 0x300; c++) {
            assertThat(BrowserRules.faultOfName("a" + c).isEmpty())
                    .isEqualTo(token.indexOf(c) >= 0 || isAsciiLetterOrDigit(c));
        }
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    @Test
    void findsWhatIsNoCookieOctet() {
        assertThat(BrowserRules.firstOutsideCookieOctets("")).isEmpty();
        assertThat(BrowserRules.firstOutsideCookieOctets("!#+-:<[]~")).isEmpty();
        for (String wrong : new String[] {" ", "\"", ",", ";", "\\", "\u007f", "\u0000", "é"}) {
            assertThat(BrowserRules.firstOutsideCookieOctets("ab" + wrong)).hasValue(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "__Secure-a, SECURE",
        "__secure-, SECURE",
        "__Host-a, HOST",
        "__HOST-, HOST",
        "__Http-a, HTTP",
        "__hTTP-a, HTTP",
        "__Host-Http-a, HOST_HTTP",
        "__host-http-, HOST_HTTP",
        "__Host-Http, HOST"
    })
    void knowsThePrefixes(String name, NamePrefix prefix) {
        assertThat(NamePrefix.of(name)).hasValue(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "__Host", "_Host-a", "__HostHttp-a", "__Hosts-a", " __Host-a", "__\u017fecure-a"})
    void takesNoOtherNameForPrefixed(String name) {
        assertThat(NamePrefix.of(name)).isEmpty();
    }

    @Test
    void tellsWhatAPrefixLacks() {
        assertThat(NamePrefix.HOST_HTTP.lacks(false, false, "", "a.com"))
                .containsExactly(Need.SECURE, Need.HTTP_ONLY, Need.ROOT_PATH, Need.NO_DOMAIN);
        assertThat(NamePrefix.HOST.lacks(false, false, "/app", "a.com"))
                .containsExactly(Need.SECURE, Need.ROOT_PATH, Need.NO_DOMAIN);
        assertThat(NamePrefix.HTTP.lacks(false, false, "", "a.com")).containsExactly(Need.SECURE, Need.HTTP_ONLY);
        assertThat(NamePrefix.SECURE.lacks(false, false, "", "a.com")).containsExactly(Need.SECURE);
        for (NamePrefix prefix : NamePrefix.values()) {
            assertThat(prefix.lacks(true, true, "/", "")).isEmpty();
            assertThat(NamePrefix.of(prefix.text() + "x")).hasValue(prefix);
        }
    }

    @Test
    void tellsWhatNeedsSecure() {
        for (SameSite sameSite : SameSite.values()) {
            assertThat(BrowserRules.sameSiteLacksSecure(sameSite, false)).isEqualTo(sameSite == SameSite.NONE);
            assertThat(BrowserRules.sameSiteLacksSecure(sameSite, true)).isFalse();
        }
        assertThat(BrowserRules.partitionedLacksSecure(true, false)).isTrue();
        assertThat(BrowserRules.partitionedLacksSecure(true, true)).isFalse();
        assertThat(BrowserRules.partitionedLacksSecure(false, false)).isFalse();
    }

    @Test
    void aDomainsCaseMakesNoOtherCookie() {
        assertThat(BrowserRules.identity(Storage.COOKIE, "a", Match.EXACT, "Example.COM", "/"))
                .isEqualTo(BrowserRules.identity(Storage.COOKIE, "a", Match.EXACT, "example.com", "/"))
                .isNotEqualTo(BrowserRules.identity(Storage.COOKIE, "A", Match.EXACT, "example.com", "/"))
                .isNotEqualTo(BrowserRules.identity(Storage.COOKIE, "a", Match.EXACT, "example.com", "/A"))
                .isNotEqualTo(BrowserRules.identity(Storage.COOKIE, "a", Match.EXACT, "", "/"))
                .isNotEqualTo(BrowserRules.identity(Storage.COOKIE, "a", Match.PREFIX, "example.com", "/"));
    }
}
