package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.evaluate.Value.Values;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells what encodings make of texts. */
final class Encodings {

    private Encodings() {}

    /** As forms are encoded. Of a text with a known beginning, whole characters are encoded one by one. */
    static Values url(Value text) {
        if (text instanceof Value.Known) {
            return text.whole()
                    .map(whole -> Values.of(TextOf.value(URLEncoder.encode(whole, StandardCharsets.UTF_8))))
                    .orElse(Values.UNKNOWN);
        }
        if (text instanceof Value.Beginning beginning
                && beginning.text().chars().allMatch(letter -> letter < 0x80)) {
            return Values.of(new Value.Beginning(
                    URLEncoder.encode(beginning.text(), StandardCharsets.UTF_8), beginning.cause()));
        }
        return Values.unknown(text.cause());
    }
}
