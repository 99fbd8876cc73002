package io.github.cookieregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CookieDefinitionTest {

    private static CookieDefinition.Builder minimal() {
        return CookieDefinition.of("sessionid", "Opendatasoft", Category.NECESSARY, "To remember the user");
    }

    private static CookieDefinition.Builder full() {
        return minimal()
                .function("Authentication")
                .location("front and back office")
                .duration("P14D")
                .party(Party.FIRST)
                .recipients("Audit Ltd", "Host SA")
                .policyUrl("https://example.com/privacy")
                .storage(Storage.COOKIE)
                .match(Match.EXACT)
                .path("/")
                .domain("example.com")
                .secure()
                .httpOnly()
                .sameSite(SameSite.LAX)
                .partitioned()
                .justification("Asked for by logging in");
    }

    @Test
    void answersEveryDeclaredFact() {
        CookieDefinition cookie = full().build();

        assertThat(cookie.name()).isEqualTo("sessionid");
        assertThat(cookie.displayName()).isEqualTo("sessionid");
        assertThat(cookie.provider()).isEqualTo("Opendatasoft");
        assertThat(cookie.category()).isEqualTo(Category.NECESSARY);
        assertThat(cookie.purpose()).isEqualTo("To remember the user");
        assertThat(cookie.function()).isEqualTo("Authentication");
        assertThat(cookie.location()).isEqualTo("front and back office");
        assertThat(cookie.duration()).isEqualTo(CookieLifetime.parse("P14D"));
        assertThat(cookie.party()).isEqualTo(Party.FIRST);
        assertThat(cookie.recipients()).containsExactly("Audit Ltd", "Host SA");
        assertThat(cookie.policyUrl()).isEqualTo("https://example.com/privacy");
        assertThat(cookie.storage()).isEqualTo(Storage.COOKIE);
        assertThat(cookie.match()).isEqualTo(Match.EXACT);
        assertThat(cookie.path()).isEqualTo("/");
        assertThat(cookie.domain()).isEqualTo("example.com");
        assertThat(cookie.secure()).isTrue();
        assertThat(cookie.httpOnly()).isTrue();
        assertThat(cookie.sameSite()).isEqualTo(SameSite.LAX);
        assertThat(cookie.partitioned()).isTrue();
        assertThat(cookie.justification()).isEqualTo("Asked for by logging in");
        assertThat(cookie).hasToString("CookieDefinition[sessionid, Opendatasoft, NECESSARY]");
    }

    @Test
    void hasTheAnnotationsDefaults() {
        CookieDefinition cookie = minimal().build();

        assertThat(List.of(
                        cookie.function(),
                        cookie.location(),
                        cookie.policyUrl(),
                        cookie.path(),
                        cookie.domain(),
                        cookie.justification()))
                .containsOnly("");
        assertThat(cookie.duration()).isEmpty();
        assertThat(cookie.party()).isEqualTo(Party.UNSPECIFIED);
        assertThat(cookie.recipients()).isEmpty();
        assertThat(cookie.storage()).isEqualTo(Storage.COOKIE);
        assertThat(cookie.match()).isEqualTo(Match.EXACT);
        assertThat(cookie.secure()).isFalse();
        assertThat(cookie.httpOnly()).isFalse();
        assertThat(cookie.sameSite()).isEqualTo(SameSite.UNSPECIFIED);
        assertThat(cookie.partitioned()).isFalse();
    }

    @Test
    void matchesItsNameAlone() {
        CookieDefinition cookie = minimal().build();

        assertThat(cookie.matches("sessionid")).isTrue();
        assertThat(cookie.matches("sessionid2")).isFalse();
        assertThat(cookie.matches("SessionId")).isFalse();
        assertThat(cookie.matches("")).isFalse();
    }

    @Test
    void aPrefixMatchesWhatBeginsWithIt() {
        CookieDefinition prefix = minimal().match(Match.PREFIX).build();

        assertThat(prefix.displayName()).isEqualTo("sessionid*");
        assertThat(prefix.matches("sessionid")).isTrue();
        assertThat(prefix.matches("sessionid2")).isTrue();
        assertThat(prefix.matches("sessioni")).isFalse();
        assertThat(prefix.matches("SESSIONID2")).isFalse();
    }

    @Test
    void anEmptyPrefixMatchesNothing() {
        CookieDefinition empty = CookieDefinition.of("", "Someone", Category.NECESSARY, "Something")
                .match(Match.PREFIX)
                .build();

        assertThat(empty.matches("anything")).isFalse();
    }

    static Stream<UnaryOperator<CookieDefinition.Builder>> oneOtherFact() {
        return Stream.of(
                builder -> builder.function("Other"),
                builder -> builder.location("elsewhere"),
                builder -> builder.duration("P15D"),
                builder -> builder.party(Party.THIRD),
                builder -> builder.recipients("Audit Ltd"),
                builder -> builder.policyUrl("https://example.org/"),
                builder -> builder.storage(Storage.LOCAL_STORAGE),
                builder -> builder.match(Match.PREFIX),
                builder -> builder.path("/app"),
                builder -> builder.domain("example.org"),
                builder -> builder.sameSite(SameSite.STRICT),
                builder -> builder.justification("Another"));
    }

    @ParameterizedTest
    @MethodSource("oneOtherFact")
    void differsWhenOneFactDoes(UnaryOperator<CookieDefinition.Builder> other) {
        assertThat(other.apply(full()).build()).isNotEqualTo(full().build());
    }

    @Test
    void differsWhenOneFlagOrARequiredFactDoes() {
        CookieDefinition cookie = minimal().build();

        assertThat(List.of(
                        minimal().secure().build(),
                        minimal().httpOnly().build(),
                        minimal().partitioned().build(),
                        CookieDefinition.of("s", "Opendatasoft", Category.NECESSARY, "To remember the user")
                                .build(),
                        CookieDefinition.of("sessionid", "Other", Category.NECESSARY, "To remember the user")
                                .build(),
                        CookieDefinition.of("sessionid", "Opendatasoft", Category.MARKETING, "To remember the user")
                                .build(),
                        CookieDefinition.of("sessionid", "Opendatasoft", Category.NECESSARY, "Other")
                                .build()))
                .doesNotContain(cookie)
                .doesNotHaveDuplicates();
    }

    @Test
    void isEqualWhenAllFactsAre() {
        assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
        assertThat(full().build()).isNotEqualTo("sessionid");
    }

    @Test
    void recipientsCannotBeChanged() {
        String[] recipients = {"Audit Ltd"};
        CookieDefinition cookie = minimal().recipients(recipients).build();
        recipients[0] = "Somebody else";

        assertThat(cookie.recipients()).containsExactly("Audit Ltd").isUnmodifiable();
    }
}
