package io.github.cookieregistry.plugin.resolve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells what the JDK's encoders make of a name. */
final class Encodings {

    private Encodings() {}

    /** What {@code URLEncoder.encode} gives back: a name is nearly always of letters that it leaves alone. */
    static List<KnownText> url(List<KnownText> texts) {
        return StringMethods.changed(texts, text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
