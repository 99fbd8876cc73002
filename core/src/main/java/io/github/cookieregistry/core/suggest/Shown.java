package io.github.cookieregistry.core.suggest;

import java.util.Locale;

/** Puts texts of a program into messages: on one line, and of bounded length. */
public final class Shown {

    /** Longer than any name in use, in code points. */
    public static final int LONGEST_NAME = 256;

    private static final int LONGEST_TEXT = 4_000;

    private Shown() {}

    /** A name with what does not show itself written as an escape, and cut after 256 code points. */
    public static String name(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST_NAME).forEach(character -> {
            int type = Character.getType(character);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    /** A part of a message, cut where it would make the message too long for any reader. */
    public static String bounded(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
