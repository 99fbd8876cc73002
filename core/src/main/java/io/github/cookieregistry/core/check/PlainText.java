package io.github.cookieregistry.core.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What plain text for people may not hold. */
public final class PlainText {

    /** A constant of a class file holds no more (JVMS, section 4.4.7). */
    private static final int MOST_BYTES = 65_535;

    private static final Pattern WHOLE_PLACEHOLDER = Pattern.compile(
            "\\W*(todo|tbd|tba|tbc|fixme|xxx+|n/?a|lorem ipsum.*|place ?holder|to be (done|defined|determined|confirmed))?\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** Capitals only: "todo list" is an honest feature, "TODO list" is a note. */
    private static final Pattern NOTE = Pattern.compile("\\b(TODO|TBD|FIXME|XXX)\\b");

    private PlainText() {}

    /** What the text holds that published text may not, in words; empty when it is fine. */
    public static Optional<String> defect(String text) {
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            Optional<String> defect = defect(point);
            if (defect.isPresent()) {
                return Optional.of(
                        String.format(Locale.ROOT, "%s, U+%04X, at position %d", defect.get(), point, index + 1));
            }
            index += Character.charCount(point);
        }
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.of("more than " + MOST_BYTES + " bytes")
                : Optional.empty();
    }

    private static Optional<String> defect(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> Optional.of("a control character");
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Optional.of("a line break");
            case Character.SURROGATE -> Optional.of("half a character");
            case Character.FORMAT -> isDirectional(point) ? Optional.of("a bidirectional override") : Optional.empty();
            default -> (point & 0xFFFE) == 0xFFFE ? Optional.of("a noncharacter") : Optional.empty();
        };
    }

    /** The embeddings, overrides and isolates of UAX #9; the marks U+200E, U+200F and U+061C are harmless. */
    private static boolean isDirectional(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    /** Whether the text is a note to the author rather than a text for readers. */
    static boolean isPlaceholder(String text) {
        return !text.isBlank()
                && (WHOLE_PLACEHOLDER.matcher(text).matches()
                        || NOTE.matcher(text).find());
    }
}
