package io.github.cookieregistry.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files as a person reviewed them. Run with {@code -Dgolden.update=true}, and read the difference, to change them.
 */
class GoldenFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"cookie-policy.html", "cookie-policy.md", "cookie-table.html"})
    void thePublishedFilesAreTheReviewedOnes(String name) throws IOException {
        String actual = Generated.page(name);

        assertThat(actual).isEqualTo(Generated.golden(name, actual));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookies.json", "cookie-evidence.md", "cookie-evidence.html"})
    void theEvidenceIsTheReviewedOne(String name) throws IOException {
        String actual = Generated.evidence(name);

        assertThat(actual).isEqualTo(Generated.golden(name, actual));
    }

    @Test
    void theRegistryReadsAsIfAPersonWroteIt() throws IOException {
        String actual = Generated.registry();

        assertThat(actual).isEqualTo(Generated.golden("CookieRegistry.java", actual));
    }
}
