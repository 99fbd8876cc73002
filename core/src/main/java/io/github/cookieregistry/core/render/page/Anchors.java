package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.core.model.CookieDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids that cookies are linked by: {@code cookie-} and the name as shown. A character that a link would have to
 * encode becomes its number between colons; a further cookie of the same name gets a colon and its turn. No two are
 * equal, since no name keeps a colon of its own.
 */
final class Anchors {

    private final Map<CookieDeclaration, String> ids = new HashMap<>();

    Anchors(List<CookieDeclaration> cookies) {
        Map<String, Integer> turns = new HashMap<>();
        for (CookieDeclaration cookie : cookies) {
            String id = "cookie-" + encoded(cookie.displayName());
            int turn = turns.merge(id, 1, Integer::sum);
            ids.put(cookie, turn == 1 ? id : id + ":" + turn);
        }
    }

    String of(CookieDeclaration cookie) {
        String id = ids.get(cookie);
        if (id == null) {
            throw new IllegalArgumentException("Not in the inventory: " + cookie.origin());
        }
        return id;
    }

    private static String encoded(String name) {
        StringBuilder result = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.')) {
                result.appendCodePoint(c);
            } else {
                result.append(':').append(Integer.toHexString(c)).append(':');
            }
        });
        return result.toString();
    }
}
