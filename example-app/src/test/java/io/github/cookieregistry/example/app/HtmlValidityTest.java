package io.github.cookieregistry.example.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The validator of the HTML standard has nothing to say about any page. */
class HtmlValidityTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=zebra",
                "/login",
                "/api-explorer",
                "/cookie-preferences",
                "/cookie-preferences?saved",
                "/cookies",
                "/cookie-policy.html",
                "/cookie-policy.fr.html",
                "/nothing"
            })
    void pagesAreValid(String path) throws Exception {
        for (String language : new String[] {"en", "fr"}) {
            String page = new HttpVisitor(SITE.address())
                    .get(path, "Accept-Language", language)
                    .body();

            assertThat(faultsOf(page)).as(language).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/api-explorer"})
    void answersToFormsAreValid(String path) throws Exception {
        HttpVisitor visitor = new HttpVisitor(SITE.address());

        assertThat(faultsOf(
                        visitor.post(path, Map.of("user", "x", "q", "street")).body()))
                .isEmpty();
    }

    private static String faultsOf(String page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
