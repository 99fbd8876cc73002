package io.github.cookieregistry.core.check.consent;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.cookieregistry.Category;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.AgreedConsent;
import io.github.cookieregistry.core.model.ConsentFacts;
import java.util.ArrayList;
import java.util.List;

/** The text of {@code cookie-consent.json}, which a build wrote and the sources keep. */
public final class AgreedConsentFile {

    private AgreedConsentFile() {}

    /**
     * Reads the text of a file.
     *
     * @throws IllegalArgumentException when it is not what a build writes; the message says what is wrong
     */
    public static AgreedConsent parse(String text) {
        try {
            JsonObject file = JsonParser.parseString(text).getAsJsonObject();
            List<ConsentFacts> cookies = new ArrayList<>();
            for (JsonElement cookie : array(file, "cookies")) {
                cookies.add(facts(cookie.getAsJsonObject()));
            }
            int revision = member(file, "revision").getAsInt();
            if (revision < 0) {
                throw new IllegalArgumentException("revision is negative");
            }
            return new AgreedConsent(revision, cookies);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static ConsentFacts facts(JsonObject cookie) {
        List<String> recipients = new ArrayList<>();
        array(cookie, "recipients").forEach(recipient -> recipients.add(recipient.getAsString()));
        JsonElement seconds = member(cookie, "durationSeconds");
        return new ConsentFacts(
                text(cookie, "name"),
                Match.valueOf(text(cookie, "match")),
                Storage.valueOf(text(cookie, "storage")),
                text(cookie, "domain"),
                Category.valueOf(text(cookie, "category")),
                text(cookie, "provider"),
                recipients,
                text(cookie, "purpose"),
                seconds.isJsonNull() ? ConsentFacts.UNTIL_DELETED : seconds.getAsLong());
    }

    private static String text(JsonObject object, String name) {
        return member(object, name).getAsString();
    }

    private static JsonArray array(JsonObject object, String name) {
        return member(object, name).getAsJsonArray();
    }

    private static JsonElement member(JsonObject object, String name) {
        JsonElement member = object.get(name);
        if (member == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return member;
    }
}
