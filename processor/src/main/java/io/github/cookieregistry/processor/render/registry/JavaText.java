package io.github.cookieregistry.processor.render.registry;

import java.util.regex.Pattern;

/** Writes published text into Java source, as a string literal or as the text of a Javadoc comment. ASCII only. */
final class JavaText {

    /** The most bytes of modified UTF-8 that one constant of a class file holds (JVMS 17, section 4.4.7). */
    private static final int LONGEST_CONSTANT = 65_535;

    private static final Pattern LINE = Pattern.compile("(.{1,110})(?: |$)");

    private JavaText() {}

    /**
     * A string literal with the text as its value. JavaPoet's own breaks the line at U+2028 and leaves what is not
     * ASCII to the compiler's {@code -encoding}. A text that no class file can hold is cut.
     */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        int bytes = 0;
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += bytesOf(c);
            if (bytes > LONGEST_CONSTANT) {
                break;
            }
            literal.append(c == '\\' ? backslashAfter(previous) : escaped(c));
            previous = c;
        }
        return literal.append('"').toString();
    }

    /** After the escape of a high surrogate, javac 17 and 25 take the second of two backslashes for a single one. */
    private static String backslashAfter(char previous) {
        return Character.isHighSurrogate(previous) ? "\\134" : "\\\\";
    }

    private static int bytesOf(char c) {
        if (c == 0) {
            return 2;
        }
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            default -> isPlain(c) ? String.valueOf(c) : unicodeEscape(c);
        };
    }

    /**
     * The text for a Javadoc comment, as HTML: nothing in it can end the comment, begin a tag, an entity or a unicode
     * escape (JLS 17, section 3.3: those are translated before the comment's end is looked for).
     */
    static String javadoc(String text) {
        StringBuilder html = new StringBuilder();
        text.strip().replaceAll("\\s+", " ").codePoints().forEach(c -> html.append(entity(c)));
        return LINE.matcher(html.toString().replace("*/", "*&#47;"))
                .replaceAll("$1\n")
                .strip();
    }

    /** A qualified name for a Javadoc comment; what no Java name holds, other languages' names may. */
    static String name(String qualified) {
        return qualified.replaceAll("[^\\p{L}\\p{N}_$.]", "?");
    }

    private static String entity(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '@', '{', '}', '\\' -> "&#" + c + ";";
            default -> isPlain(c) ? Character.toString(c) : isShown(c) ? "&#" + c + ";" : "?";
        };
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~';
    }

    /**
     * Whether the code point is a sign of its own; controls, lone surrogates and those that turn the text around are
     * not.
     */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Identifiers may hold letters beyond ASCII; as unicode escapes they are the same identifiers. */
    static String ascii(String source) {
        StringBuilder ascii = new StringBuilder();
        source.chars().forEach(c -> ascii.append(c < 0x80 ? String.valueOf((char) c) : unicodeEscape((char) c)));
        return ascii.toString();
    }

    private static String unicodeEscape(char c) {
        String hex = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }
}
