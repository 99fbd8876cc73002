package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.core.model.AgreedConsent;
import io.github.cookieregistry.core.model.ConsentFacts;
import io.github.cookieregistry.core.render.format.Json;
import java.io.IOException;
import java.util.Optional;

/**
 * What visitors agree to from this build on, {@code cookie-consent.json}: to be put under review in the sources, where
 * the next builds read it. It stays the same until visitors must be asked again.
 */
public final class AgreedConsentJson {

    private AgreedConsentJson() {}

    public static String render(AgreedConsent consent) {
        return Json.object(json -> {
            json.number("revision", consent.revision());
            json.objects("cookies", consent.cookies(), AgreedConsentJson::cookie);
        });
    }

    private static void cookie(Json json, ConsentFacts cookie) throws IOException {
        json.text("name", cookie.name());
        json.text("match", cookie.match().name());
        json.text("storage", cookie.storage().name());
        json.text("domain", cookie.domain());
        json.text("category", cookie.category().name());
        json.text("provider", cookie.provider());
        json.texts("recipients", cookie.recipients());
        json.text("purpose", cookie.purpose());
        json.optionalNumber(
                "durationSeconds",
                Optional.of(cookie.seconds()).filter(seconds -> seconds != ConsentFacts.UNTIL_DELETED));
    }
}
