package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {

    private static CookieDefinition.Builder named(String name) {
        return CookieDefinition.of(name, "Someone", Category.NECESSARY, "Something");
    }

    private static CookieDefinition.Builder full() {
        return named("sid")
                .duration("P14D")
                .domain("example.com")
                .path("/app")
                .secure()
                .httpOnly()
                .sameSite(SameSite.NONE)
                .partitioned();
    }

    @Test
    void setsTheValueAloneWhenNothingElseIsDeclared() {
        assertThat(named("sid").build().setCookie("abc")).isEqualTo("sid=abc");
    }

    @Test
    void setsExactlyTheDeclaredAttributes() {
        assertThat(full().build().setCookie("abc"))
                .isEqualTo("sid=abc; Max-Age=1209600; Domain=example.com; Path=/app; Secure; HttpOnly; SameSite=None;"
                        + " Partitioned");
    }

    @ParameterizedTest
    @EnumSource(
            value = SameSite.class,
            names = {"STRICT", "LAX"})
    void spellsSameSite(SameSite sameSite) {
        String spelled = sameSite == SameSite.STRICT ? "Strict" : "Lax";

        assertThat(named("sid").sameSite(sameSite).build().setCookie("a")).isEqualTo("sid=a; SameSite=" + spelled);
    }

    @Test
    void aSessionCookieHasNoMaxAge() {
        assertThat(named("sid").duration("session").build().setCookie("a")).isEqualTo("sid=a");
    }

    @Test
    void takesAnEmptyValue() {
        assertThat(named("sid").build().setCookie("")).isEqualTo("sid=");
    }

    @Test
    void expiresWithTheAttributesThatTheBrowserFoundTheCookieBy() {
        assertThat(full().build().expire())
                .isEqualTo(
                        "sid=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=example.com; Path=/app; Secure;"
                                + " HttpOnly; SameSite=None; Partitioned");
    }

    @Test
    void aPrefixIsSetAndExpiredByTheActualName() {
        CookieDefinition prefix = named("_ga_").match(Match.PREFIX).build();

        assertThat(prefix.setCookie("_ga_AB12", "1")).isEqualTo("_ga_AB12=1");
        assertThat(prefix.expire("_ga_AB12")).isEqualTo("_ga_AB12=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    }

    @Test
    void aPrefixAloneIsNoName() {
        CookieDefinition prefix = named("_ga_").match(Match.PREFIX).build();
        String message = "\"_ga_*\" documents every name that begins with \"_ga_\": pass the actual name as the first"
                + " argument.";

        assertThatIllegalStateException()
                .isThrownBy(() -> prefix.setCookie("1"))
                .withMessage(message);
        assertThatIllegalStateException().isThrownBy(prefix::expire).withMessage(message);
    }

    @Test
    void refusesANameThatItDoesNotDocument() {
        String message = "The actual name is not documented by \"_ga_*\": pass a name that this definition matches.";
        CookieDefinition prefix = named("_ga_").match(Match.PREFIX).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> prefix.setCookie("_gb_1", "1"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prefix.expire("_gb_1"))
                .withMessage(message);
        assertThat(named("sid").build().setCookie("sid", "1")).isEqualTo("sid=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_ga_\r\nX", "_ga_;x", "_ga_=x", "_ga_ x", "_ga_é", "_ga_\u0000", "_ga_\u007f"})
    void refusesAnActualNameThatIsNoToken(String actualName) {
        CookieDefinition prefix = named("_ga_").match(Match.PREFIX).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> prefix.setCookie(actualName, "1"))
                .withMessage("The actual name is no token (RFC 9110, section 5.6.2), as a cookie's name must be: use"
                        + " letters, digits and !#$%&'*+-.^_`|~ only.");
        assertThatIllegalArgumentException().isThrownBy(() -> prefix.expire(actualName));
    }

    @Test
    void namesTheFirstOffenderAndNeverTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("sid").build().setCookie("s3cret;x"))
                .withMessage(
                        "The value for the cookie \"sid\" holds U+003B at index 6, which is no cookie-octet (RFC 6265,"
                                + " section 4.1.1): encode the value first, as with URLEncoder or Base64.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("sid").build().setCookie("s3cret\uD83C\uDF6A"))
                .withMessageContaining("U+1F36A at index 6")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void takesTheCookieOctetsOfRfc6265AndNoOtherCharacter() {
        CookieDefinition cookie = named("sid").build();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String value = String.valueOf((char) c);
            boolean octet = c == 0x21
                    || 0x23 <= c && c <= 0x2B
                    || 0x2D <= c && c <= 0x3A
                    || 0x3C <= c && c <= 0x5B
                    || 0x5D <= c && c <= 0x7E;
            if (octet) {
                assertThat(cookie.setCookie(value)).isEqualTo("sid=" + value);
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> cookie.setCookie(value));
            }
        }
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> named("sid").build().setCookie(null))
                .withMessage("value");
    }

    @Test
    void takes4096OctetsOfNameAndValueAndNoMore() {
        CookieDefinition cookie = named("sid").build();

        assertThat(cookie.setCookie("x".repeat(4093))).hasSize(4097);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cookie.setCookie("x".repeat(4094)))
                .withMessage(
                        "The name and the value of the cookie \"sid\" have 4097 octets, and browsers ignore a cookie of"
                                + " more than 4096: keep the data on the server and its key in the cookie.");
    }

    @ParameterizedTest
    @EnumSource(value = Storage.class, mode = EnumSource.Mode.EXCLUDE, names = "COOKIE")
    void noHeaderSetsAnotherStorage(Storage storage) {
        CookieDefinition other = named("theme").storage(storage).build();
        String message = "The cookie \"theme\" is kept as " + storage + ", which no header sets: write it in the page's"
                + " script.";

        assertThatIllegalStateException()
                .isThrownBy(() -> other.setCookie("dark"))
                .withMessage(message);
        assertThatIllegalStateException().isThrownBy(other::expire).withMessage(message);
    }

    static Stream<Arguments> faults() {
        String slash = "has a path that does not begin with /, so browsers use another one.";
        String path = "has a path that holds a control character or one that is not ASCII.";
        String domain = "has a domain that is no host name.";
        String address = "has a domain that is an IP address, to which browsers send no domain cookie.";
        String topLevel = "has a domain that is a top-level domain, which browsers refuse.";
        String name = "has a name that is no token (RFC 9110, section 5.6.2).";
        String secure = "bears a name whose prefix needs Secure.";
        String httpOnly = "bears a name whose prefix needs HttpOnly.";
        String host = "bears a name whose prefix needs the path \"/\" and no domain.";
        return Stream.of(
                Arguments.of(named(""), name),
                Arguments.of(named("a b"), name),
                Arguments.of(named("a\r\nb"), name),
                Arguments.of(named("a=b"), name),
                Arguments.of(named("é"), name),
                Arguments.of(named("a").path("app"), slash),
                Arguments.of(named("a").path("/a;b"), "has a path that holds a ;, which ends the attribute."),
                Arguments.of(named("a").path("/a\nb"), path),
                Arguments.of(named("a").path("/é"), path),
                Arguments.of(
                        named("a").path("/" + "x".repeat(1024)),
                        "has a path that is longer than 1024 octets, so browsers ignore it."),
                Arguments.of(
                        named("a").domain(".example.com"),
                        "has a domain that begins with a dot, which browsers ignore."),
                Arguments.of(named("a").domain("example.com."), domain),
                Arguments.of(named("a").domain("exa_mple.com"), domain),
                Arguments.of(named("a").domain("-a.com"), domain),
                Arguments.of(named("a").domain("a..com"), domain),
                Arguments.of(named("a").domain("a.com\r\n"), domain),
                Arguments.of(named("a").domain("exämple.com"), domain),
                Arguments.of(named("a").domain("x".repeat(1025)), "has a domain that is longer than 253 octets."),
                Arguments.of(named("a").domain("x".repeat(64) + ".com"), domain),
                Arguments.of(named("a").domain("com"), topLevel),
                Arguments.of(named("a").domain("1.2.3.4"), address),
                Arguments.of(named("a").domain("127.1"), address),
                Arguments.of(named("a").domain("1.2.3.0X1f"), address),
                Arguments.of(named("a").domain("7"), address),
                Arguments.of(
                        named("a").duration("soon"),
                        "has a duration that is neither \"session\" nor a positive ISO-8601 duration."),
                Arguments.of(named("a").sameSite(SameSite.NONE), "has SameSite=None without Secure."),
                Arguments.of(named("a").partitioned(), "is partitioned without Secure."),
                Arguments.of(named("__Secure-a"), secure),
                Arguments.of(named("__secure-a"), secure),
                Arguments.of(named("__Host-a").path("/"), secure),
                Arguments.of(named("__Http-a").httpOnly(), secure),
                Arguments.of(named("__Host-Http-a").path("/").httpOnly(), secure),
                Arguments.of(named("__Host-a").secure(), host),
                Arguments.of(named("__Host-a").secure().path("/app"), host),
                Arguments.of(named("__HOST-a").secure().path("/").domain("example.com"), host),
                Arguments.of(named("__Http-a").secure(), httpOnly),
                Arguments.of(named("__Host-Http-a").secure().path("/"), httpOnly),
                Arguments.of(named("__Host-Http-a").secure().httpOnly(), host));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void makesNoHeaderThatBrowsersRefuse(CookieDefinition.Builder faulty, String fault) {
        CookieDefinition cookie = faulty.build();
        String message = "The cookie \"" + cookie.name() + "\" " + fault + " Mend its declaration.";

        assertThatIllegalStateException()
                .isThrownBy(() -> cookie.setCookie("1"))
                .withMessage(message);
        assertThatIllegalStateException().isThrownBy(cookie::expire).withMessage(message);
    }

    @Test
    void thePrefixRulesHoldForTheActualName() {
        CookieDefinition prefix = named("__Ho").match(Match.PREFIX).build();

        assertThat(prefix.setCookie("__Hobby", "1")).isEqualTo("__Hobby=1");
        assertThatIllegalStateException().isThrownBy(() -> prefix.setCookie("__Host-x", "1"));
    }

    static Stream<UnaryOperator<CookieDefinition.Builder>> sound() {
        return Stream.of(
                builder -> builder.path("/" + "x".repeat(1023)),
                builder -> builder.path("/a b,c=d"),
                builder -> builder.domain("localhost"),
                builder -> builder.domain("x".repeat(63) + ".com"),
                builder -> builder.domain("1.2.3.example"),
                builder -> builder.domain("a-b.example.co"),
                builder -> builder.domain("xn--exmple-cua.com"),
                builder -> builder.sameSite(SameSite.NONE).secure(),
                builder -> builder.duration("P500D"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void makesTheHeaderOfASoundDeclaration(UnaryOperator<CookieDefinition.Builder> sound) {
        assertThat(sound.apply(named("a")).build().setCookie("1")).startsWith("a=1; ");
    }

    @Test
    void thePrefixedNamesWorkWithWhatTheyNeed() {
        assertThat(named("__Host-a").secure().path("/").build().setCookie("1")).isEqualTo("__Host-a=1; Path=/; Secure");
        assertThat(named("__Host-Http-a").secure().httpOnly().path("/").build().setCookie("1"))
                .isEqualTo("__Host-Http-a=1; Path=/; Secure; HttpOnly");
        assertThat(named("__Secure-a").secure().build().setCookie("1")).isEqualTo("__Secure-a=1; Secure");
        assertThat(named("__Http-a").secure().httpOnly().build().setCookie("1"))
                .isEqualTo("__Http-a=1; Secure; HttpOnly");
    }
}
