package io.github.cookieregistry.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.render.language.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyFilesTest {

    @Test
    void everyFileLiesInTheFolderOfTheRegistry() {
        List<RenderedFile> files = PolicyFiles.render(Inventories.shop(), List.of(Language.of("en")), Set.of());

        assertThat(files)
                .extracting(RenderedFile::path)
                .containsExactly(
                        "META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.html",
                        "META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.md",
                        "META-INF/cookie-registry/com.example.CookieRegistry/cookie-table.html",
                        "META-INF/cookie-evidence/com.example.CookieRegistry/cookies.json",
                        "META-INF/cookie-evidence/com.example.CookieRegistry/cookie-evidence.md",
                        "META-INF/cookie-evidence/com.example.CookieRegistry/cookie-evidence.html",
                        "META-INF/cookie-evidence/com.example.CookieRegistry/cookie-consent.json");
    }

    @Test
    void everyFileEndsWithALineFeedAndHoldsNoOtherLineSeparator() {
        assertThat(PolicyFiles.render(Inventories.shop(), List.of(Language.of("en")), Set.of()))
                .allSatisfy(file -> assertThat(file.text()).endsWith("\n").doesNotContain("\r"));
    }
}
