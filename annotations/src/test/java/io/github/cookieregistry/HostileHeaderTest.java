package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and names of any length take time that grows with them and no faster: these would take hours otherwise. */
class HostileHeaderTest {

    private static final int MANY = 2_000_000;
    private static final Duration LONG = Duration.ofSeconds(20);

    static Stream<String> longHeaders() {
        return Stream.of(
                "a=v" + ";".repeat(1_000_000),
                "a=v" + ";".repeat(10_000_000),
                "a=v" + "; ".repeat(MANY / 2),
                "a=v" + ";x".repeat(MANY / 2),
                "a=v" + ";x=".repeat(MANY / 3),
                "a=v" + ";=".repeat(MANY / 2),
                "a=v" + "; Secure".repeat(MANY / 8),
                "a=v" + "; Max-Age=x".repeat(MANY / 11),
                "a=v" + "; Expires=1 1 1 1 1".repeat(MANY / 19),
                "a=v" + ("; Expires=" + "1:".repeat(512)).repeat(MANY / 1034),
                "a=v" + ("; Path=" + "/".repeat(1024)).repeat(MANY / 1031) + "; Path=x",
                "a=v; " + "x".repeat(10_000_000),
                "a=v; " + " ".repeat(MANY),
                "a=v; x=" + " ".repeat(MANY),
                "a=v; x=" + "\u2603".repeat(MANY),
                "a=v" + "; Path=/\u2603".repeat(MANY / 9) + "; Path",
                " ".repeat(MANY) + "a=v",
                "a=v" + " ".repeat(MANY),
                "a" + "\t".repeat(MANY) + "=v");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("longHeaders")
    void longHeadersAreRead(String header) {
        ObservedCookie cookie = assertTimeoutPreemptively(LONG, () -> ObservedCookie.parse(header));

        assertThat(cookie.name()).isEqualTo("a");
        assertThat(cookie.path()).hasValue("");
    }

    static Stream<String> longRefused() {
        return Stream.of(
                ";".repeat(MANY),
                "=".repeat(MANY),
                "x".repeat(10_000_000),
                "x".repeat(MANY) + "=",
                "a=" + "\u2603".repeat(MANY),
                "a=" + "\ud83c".repeat(MANY),
                "a=v" + ";".repeat(MANY) + "\u0000",
                "a=v" + "; Partitioned".repeat(MANY / 13),
                "__Host-a=" + ";".repeat(MANY));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("longRefused")
    void longHeadersAreRefusedInFewWords(String header) {
        assertTimeoutPreemptively(
                LONG,
                () -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> ObservedCookie.parse(header))
                        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200)));
    }

    @Test
    void nothingLongerThanTheRulesAllowIsKept() {
        ObservedCookie cookie = ObservedCookie.parse("n".repeat(4096) + "=; Path=/" + "p".repeat(1023) + "; Domain=."
                + "d".repeat(1020) + ".de; SameSite=" + "Lax".repeat(500));

        assertThat(cookie.name()).hasSize(4096);
        assertThat(cookie.path().orElseThrow()).hasSize(1024);
        assertThat(cookie.domain().orElseThrow()).hasSize(1024);
        assertThat(cookie.sameSite()).hasValue("");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_000_000})
    void aLongNameIsFoundAmongLongPrefixes(int prefixes) {
        String name = "x".repeat(1_000_000);
        List<CookieDefinition> definitions = prefixes == 1
                ? List.of(prefix(name + "y"), prefix("x"), prefix(name + "x"))
                : IntStream.rangeClosed(1, 4_000)
                        .mapToObj(i -> prefix("x".repeat(i)))
                        .toList();
        CookieCatalog catalog = CookieCatalog.of(definitions);

        assertTimeoutPreemptively(LONG, () -> {
            catalog.find("");
            for (int i = 0; i < 100; i++) {
                assertThat(catalog.find(name))
                        .hasValueSatisfying(found -> assertThat(found.name()).hasSize(prefixes == 1 ? 1 : 4_000));
                assertThat(catalog.find("y" + name)).isEmpty();
            }
        });
    }

    private static CookieDefinition prefix(String name) {
        return CookieDefinition.of(name, "Site", Category.NECESSARY, "Something")
                .match(Match.PREFIX)
                .build();
    }

    @Test
    void longFactsMakeShortMessages() {
        CookieDefinition cookie = CookieDefinition.of("n".repeat(MANY), "Site", Category.NECESSARY, "Something")
                .path("/" + "p".repeat(MANY))
                .domain("d.".repeat(MANY / 2))
                .duration("P" + "9".repeat(MANY) + "D")
                .build();

        assertTimeoutPreemptively(
                LONG,
                () -> Stream.<Runnable>of(
                                () -> cookie.setCookie("v"), () -> cookie.setCookie(cookie.name(), "v"), cookie::expire)
                        .forEach(call -> assertThat(message(call)).hasSizeBetween(20, 400)));
    }

    private static String message(Runnable call) {
        try {
            call.run();
            return "";
        } catch (IllegalStateException | IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
