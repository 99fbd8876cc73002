package io.github.cookieregistry.example.app.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Category;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieChoiceTest {

    @Test
    void comesBackFromTheCookie() {
        for (Set<Category> accepted : Set.of(
                Set.<Category>of(),
                Set.of(Category.STATISTICS),
                Set.of(Category.MARKETING),
                Set.of(Category.STATISTICS, Category.MARKETING))) {
            CookieChoice choice = new CookieChoice(accepted);

            assertThat(CookieChoice.decode(choice.encode())).contains(choice);
        }
    }

    @Test
    void isReadableInTheCookie() {
        assertThat(new CookieChoice(Set.of()).encode()).isEqualTo("none");
        assertThat(new CookieChoice(Set.of(Category.MARKETING, Category.STATISTICS)).encode())
                .isEqualTo("statistics.marketing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "all",
                "none.statistics",
                "statistics.",
                "STATISTICS",
                "necessary",
                "preferences",
                "statistics,marketing"
            })
    void anythingElseIsNoChoice(String value) {
        assertThat(CookieChoice.decode(value)).isEmpty();
    }

    @Test
    void necessaryCookiesAreAlwaysAllowed() {
        CookieChoice refused = new CookieChoice(Set.of());

        assertThat(refused.allows(Category.NECESSARY)).isTrue();
        assertThat(refused.allows(Category.STATISTICS)).isFalse();
        assertThat(new CookieChoice(Set.of(Category.STATISTICS)).allows(Category.STATISTICS))
                .isTrue();
    }
}
