package io.github.cookieregistry.core.model;

import java.util.Set;

/**
 * What Java takes for a name, as {@code javax.lang.model.SourceVersion} says it of Java 17. Our own, so that the rules
 * need nothing of the compiler's.
 */
public final class JavaNames {

    /** The keywords and the literals that are words (JLS 17, sections 3.9 and 3.10). */
    private static final Set<String> KEYWORDS = Set.of(
            ("_ abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends false final finally float for goto if implements import instanceof int"
                            + " interface long native new null package private protected public return short static"
                            + " strictfp super switch synchronized this throw throws transient true try void volatile"
                            + " while")
                    .split(" "));

    private JavaNames() {}

    /** Whether the text can name a type: an identifier that is no keyword, without dots. */
    public static boolean isSimpleName(String text) {
        return !text.isEmpty()
                && Character.isJavaIdentifierStart(text.codePointAt(0))
                && text.codePoints().skip(1).allMatch(Character::isJavaIdentifierPart)
                && !isKeyword(text);
    }

    /** Whether the text is a word that the language keeps for itself. */
    public static boolean isKeyword(String text) {
        return KEYWORDS.contains(text);
    }
}
