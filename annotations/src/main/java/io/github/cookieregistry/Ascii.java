package io.github.cookieregistry;

/**
 * Letters and blanks as RFC 6265bis knows them: those of US-ASCII. Java's own methods take {@code U+017F}, the long s,
 * for an s, {@code U+212A}, the Kelvin sign, for a k, and {@code U+2028} for a blank.
 */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code WSP} of RFC 5234, appendix B.1: a space or a tab. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(lower(text.charAt(i)));
        }
        return lower.toString();
    }

    static boolean startsWith(String text, String prefix) {
        return text.length() >= prefix.length() && equal(text, 0, prefix.length(), prefix);
    }

    static boolean equal(String text, String other) {
        return equal(text, 0, text.length(), other);
    }

    /** Whether the text from {@code start} to before {@code end} is the other one, without regard to case. */
    static boolean equal(String text, int start, int end, String other) {
        if (end - start != other.length()) {
            return false;
        }
        for (int i = 0; i < other.length(); i++) {
            if (lower(text.charAt(start + i)) != lower(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
