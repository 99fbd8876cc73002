package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieLifetimeTest {

    @ParameterizedTest
    @CsvSource({
        "PT1S, 1",
        "PT30M, 1800",
        "PT36H, 129600",
        "P1D, 86400",
        "P14D, 1209600",
        "P1W, 604800",
        "P1W1D, 691200",
        "P1M, 2628000",
        "P6M, 15768000",
        "P12M, 31536000",
        "P1Y, 31536000",
        "P13M, 34164000",
        "P400D, 34560000",
        "P1Y2M3DT4H5M6S, 37065906",
        "P0DT1S, 1",
        "P0Y0M1D, 86400",
        "P2147483647D, 185542587100800",
        "PT9223372036854775807S, 9223372036854775807"
    })
    void readsDurations(String declared, long seconds) {
        CookieLifetime lifetime = CookieLifetime.parse(declared).orElseThrow();

        assertThat(lifetime.seconds()).isEqualTo(seconds);
        assertThat(lifetime.isSession()).isFalse();
        assertThat(lifetime).hasToString(declared);
    }

    @Test
    void readsSession() {
        CookieLifetime session = CookieLifetime.parse("session").orElseThrow();

        assertThat(session.isSession()).isTrue();
        assertThat(session.seconds()).isZero();
        assertThat(session).hasToString("session");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "P",
                "PT",
                "P1DT",
                "P1",
                "1D",
                "P1H",
                "PT1D",
                "P1DT1D",
                "P1D1Y",
                "P1S",
                "PT1S1M",
                "PTS",
                "PT1ST1S",
                "P1DP1D",
                "P0D",
                "PT0S",
                "P0Y0M0W0DT0H0M0S",
                "-P1D",
                "P-1D",
                "PT-1S",
                "+P1D",
                "P+1D",
                "PT0.5S",
                "PT1.0S",
                "P1,5D",
                "p1d",
                "P1d",
                "PT1h",
                "P1D ",
                " P1D",
                "P1D\n",
                "P٣D",
                "P２D",
                "Session",
                "SESSION",
                "session ",
                "13 months",
                "P13months",
                "P2147483648D",
                "P99999999999999999999D",
                "P2147483647Y2147483647W",
                "PT9223372036854775808S",
                "P1DT9223372036854775807S",
                "PT9223372036854775807H"
            })
    void refusesEverythingElse(String declared) {
        assertThat(CookieLifetime.parse(declared)).isEmpty();
    }

    @Test
    void isEqualWhenDeclaredAlike() {
        Optional<CookieLifetime> year = CookieLifetime.parse("P1Y");

        assertThat(year).isEqualTo(CookieLifetime.parse("P1Y")).hasSameHashCodeAs(CookieLifetime.parse("P1Y"));
        assertThat(year).isNotEqualTo(CookieLifetime.parse("P12M"));
        assertThat(year.orElseThrow()).isNotEqualTo("P1Y");
    }
}
