package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.cookie.ClientCookieDecoder;
import io.netty.handler.codec.http.cookie.CookieHeaderNames;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.SetCookieParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people's parsers make of our headers. */
class SetCookieParsersTest {

    /** Beside every cookie-octet, all that could end a value, an attribute or the header. */
    private static final String HOSTILE = "abcXYZ019-._/=%+ \t\r\n\0;,\"\\\u007f\u0085\u00a0\u2028é\uD83C\uDF6A";

    static Stream<CookieDefinition> definitions() {
        return Stream.of(
                named("sid").build(),
                named("sid").duration("session").path("/").httpOnly().build(),
                named("sid")
                        .duration("P14D")
                        .domain("example.com")
                        .path("/app")
                        .secure()
                        .sameSite(SameSite.STRICT)
                        .build(),
                named("__Host-sid")
                        .duration("P13M")
                        .path("/")
                        .secure()
                        .httpOnly()
                        .sameSite(SameSite.NONE)
                        .partitioned()
                        .build(),
                named("__Secure-sid").secure().sameSite(SameSite.LAX).build());
    }

    private static CookieDefinition.Builder named(String name) {
        return CookieDefinition.of(name, "Someone", Category.NECESSARY, "Something");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void theJdkReadsWhatIsDeclared(CookieDefinition cookie) {
        List<java.net.HttpCookie> parsed = java.net.HttpCookie.parse("Set-Cookie: " + cookie.setCookie("a.b-c"));

        assertThat(parsed).hasSize(1);
        java.net.HttpCookie only = parsed.get(0);
        assertThat(only.getName()).isEqualTo(cookie.name());
        assertThat(only.getValue()).isEqualTo("a.b-c");
        assertThat(only.getMaxAge()).isEqualTo(maxAge(cookie).orElse(-1L));
        assertThat(only.getDomain()).isEqualTo(nullWhenEmpty(cookie.domain()));
        assertThat(only.getPath()).isEqualTo(nullWhenEmpty(cookie.path()));
        assertThat(only.getSecure()).isEqualTo(cookie.secure());
        assertThat(only.isHttpOnly()).isEqualTo(cookie.httpOnly());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void jettyReadsWhatIsDeclared(CookieDefinition cookie) {
        HttpCookie parsed = SetCookieParser.newInstance().parse(cookie.setCookie("a.b-c"));

        assertThat(parsed.getName()).isEqualTo(cookie.name());
        assertThat(parsed.getValue()).isEqualTo("a.b-c");
        assertThat(parsed.getMaxAge()).isEqualTo(maxAge(cookie).orElse(-1L));
        assertThat(parsed.getDomain()).isEqualTo(nullWhenEmpty(cookie.domain()));
        assertThat(parsed.getPath()).isEqualTo(nullWhenEmpty(cookie.path()));
        assertThat(parsed.isSecure()).isEqualTo(cookie.secure());
        assertThat(parsed.isHttpOnly()).isEqualTo(cookie.httpOnly());
        assertThat(parsed.isPartitioned()).isEqualTo(cookie.partitioned());
        assertThat(Optional.ofNullable(parsed.getSameSite()).map(Enum::name))
                .isEqualTo(Optional.of(cookie.sameSite().name()).filter(name -> !name.equals("UNSPECIFIED")));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void nettyReadsWhatIsDeclared(CookieDefinition cookie) {
        DefaultCookie parsed = (DefaultCookie) ClientCookieDecoder.STRICT.decode(cookie.setCookie("a.b-c"));

        assertThat(parsed.name()).isEqualTo(cookie.name());
        assertThat(parsed.value()).isEqualTo("a.b-c");
        assertThat(parsed.maxAge()).isEqualTo(maxAge(cookie).orElse(Long.MIN_VALUE));
        assertThat(parsed.domain()).isEqualTo(nullWhenEmpty(cookie.domain()));
        assertThat(parsed.path()).isEqualTo(nullWhenEmpty(cookie.path()));
        assertThat(parsed.isSecure()).isEqualTo(cookie.secure());
        assertThat(parsed.isHttpOnly()).isEqualTo(cookie.httpOnly());
        assertThat(parsed.isPartitioned()).isEqualTo(cookie.partitioned());
        assertThat(Optional.ofNullable(parsed.sameSite())
                        .map(CookieHeaderNames.SameSite::name)
                        .map(String::toUpperCase))
                .isEqualTo(Optional.of(cookie.sameSite().name()).filter(name -> !name.equals("UNSPECIFIED")));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void allOfThemReadThatTheCookieIsOver(CookieDefinition cookie) {
        String header = cookie.expire();

        assertThat(java.net.HttpCookie.parse("Set-Cookie: " + header)).allMatch(java.net.HttpCookie::hasExpired);
        assertThat(SetCookieParser.newInstance().parse(header).isExpired()).isTrue();
        assertThat(ClientCookieDecoder.STRICT.decode(header).maxAge()).isZero();
        assertThat(ObservedCookie.parse(header).expiry())
                .hasValueSatisfying(
                        expiry -> assertThat(expiry.isOver(Instant.EPOCH)).isTrue());
    }

    @Test
    void nothingThatIsPassedOrDeclaredSplitsAHeader() {
        Random random = new Random(6265);
        int made = 0;
        for (int i = 0; i < 50_000; i++) {
            CookieDefinition cookie = named("n" + text(random))
                    .path(random.nextBoolean() ? "" : "/" + text(random))
                    .domain(random.nextBoolean() ? "" : "d" + text(random) + ".com")
                    .match(Match.PREFIX)
                    .build();
            String name = cookie.name() + text(random);
            String value = text(random);
            boolean sound = name.matches("[!#-'*+.^_`|~\\w-]+")
                    && value.matches("[!#-+--:<-\\[\\]-~]*")
                    && cookie.path().matches("[ -~&&[^;]]*")
                    && cookie.domain().matches("|(?!.*([.-][.]|[.]-|[.-]$))[a-zA-Z0-9.-]+");
            if (!sound) {
                assertThatThrownBy(() -> cookie.setCookie(name, value))
                        .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
                continue;
            }
            String header = cookie.setCookie(name, value);
            HttpCookie parsed = SetCookieParser.newInstance().parse(header);
            made++;
            assertThat(header).matches("[ -~]*");
            assertThat(header.chars().filter(c -> c == ';').count())
                    .isEqualTo(
                            (cookie.path().isEmpty() ? 0 : 1) + (cookie.domain().isEmpty() ? 0 : 1));
            assertThat(parsed.getName()).isEqualTo(name);
            assertThat(parsed.getValue()).isEqualTo(value);
        }
        assertThat(made).isBetween(1_000, 49_000);
    }

    /** Short, so that many texts are sound. */
    private static String text(Random random) {
        return random.ints(random.nextInt(4), 0, HOSTILE.length())
                .mapToObj(i -> String.valueOf(HOSTILE.charAt(i)))
                .collect(Collectors.joining());
    }

    private static Optional<Long> maxAge(CookieDefinition cookie) {
        return cookie.duration().filter(lifetime -> !lifetime.isSession()).map(CookieLifetime::seconds);
    }

    private static String nullWhenEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
