package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.core.model.AgreedConsent;
import io.github.cookieregistry.core.model.ConsentFacts;
import io.github.cookieregistry.core.model.Wordings;
import io.github.cookieregistry.core.render.format.Json;
import java.io.IOException;
import java.util.Optional;

/**
 * What everybody will have been told who agrees under this build's revision, {@code cookie-consent.json}: to be put
 * under review in the sources, where the next builds read it. It stays the same until visitors are told anything else,
 * and is no longer than what they are told now, apart from former wordings.
 *
 * <p>{@code durationSeconds} is 0 for a session, null where nothing ends the life, and -1 where visitors are not told.
 * A wording without a language is the text as declared.
 */
public final class AgreedConsentJson {

    private AgreedConsentJson() {}

    /** The text of the file, with its seal. */
    public static String render(AgreedConsent consent) {
        return Json.object(json -> {
            json.number("version", AgreedConsent.VERSION);
            json.number("revision", consent.revision());
            json.text("seal", consent.seal());
            wordings(json, consent.controller());
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
        json.text("party", cookie.party().name());
        json.texts("recipients", cookie.recipients());
        json.text("purpose", cookie.purpose());
        json.optionalNumber(
                "durationSeconds",
                Optional.of(cookie.seconds()).filter(seconds -> seconds != ConsentFacts.UNTIL_DELETED));
        wordings(json, cookie.wordings());
    }

    private static void wordings(Json json, Wordings wordings) throws IOException {
        json.objects("wordings", wordings.texts(), AgreedConsentJson::wording);
    }

    private static void wording(Json json, Wordings.Wording wording) throws IOException {
        json.text("language", wording.language());
        json.text("member", wording.member());
        json.text("text", wording.text());
    }
}
