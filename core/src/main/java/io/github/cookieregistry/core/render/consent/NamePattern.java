package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.Match;
import io.github.cookieregistry.core.model.CookieDeclaration;
import java.util.Locale;

/** The names that a declaration stands for, as a regular expression of JavaScript. */
final class NamePattern {

    private NamePattern() {}

    /** A pattern that begins with a caret, and ends with a dollar where the whole name is declared. */
    static String of(CookieDeclaration cookie) {
        return "^" + quoted(cookie.name()) + (cookie.match() == Match.EXACT ? "$" : "");
    }

    /** The pattern as a literal: whatever could end it, or mean something in it, is written by its code. */
    static String literal(CookieDeclaration cookie) {
        return "/" + of(cookie) + "/";
    }

    private static String quoted(String name) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
            pattern.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return pattern.toString();
    }
}
