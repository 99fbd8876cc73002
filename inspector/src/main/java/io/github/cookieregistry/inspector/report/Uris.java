package io.github.cookieregistry.inspector.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Relative paths as relative references of RFC 3986. */
final class Uris {

    private static final String PLAIN = "-._~/!$&'()*+,;=@";

    private Uris() {}

    /**
     * The path, with each octet in percent signs that a reference cannot hold as it is; a colon too, lest it be a
     * scheme.
     */
    static String of(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0)) {
                uri.append(letter);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) letter));
            }
        }
        // Two slashes at the beginning would name a host.
        return uri.toString().replaceFirst("^/+", "");
    }
}
