package io.github.cookieregistry.core.check.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cookieregistry.core.model.AgreedConsent;
import io.github.cookieregistry.core.render.Inventories;
import io.github.cookieregistry.core.render.consent.AgreedConsentJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreedConsentFileTest {

    @Test
    void whatABuildWritesIsReadBack() {
        AgreedConsent consent = Inventories.shop().nextConsent();

        assertThat(AgreedConsentFile.parse(AgreedConsentJson.render(consent))).isEqualTo(consent);
    }

    @Test
    void onlyCookiesThatNeedConsentAreInTheFile() {
        assertThat(AgreedConsentJson.render(Inventories.shop().nextConsent()))
                .contains("\"_ga\"")
                .doesNotContain("basket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"revision\": 1}",
                "{\"revision\": -1, \"cookies\": []}",
                "{\"revision\": \"x\", \"cookies\": []}",
                "{\"revision\": 1, \"cookies\": {}}",
                "{\"revision\": 1, \"cookies\": [{}]}",
                "{\"revision\": 1, \"cookies\": [null]}",
                "{\"revision\": 1, \"cookies\": [{\"name\": \"a\", \"match\": \"FUZZY\"}]}"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> AgreedConsentFile.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
