package io.github.cookieregistry.plugin.resolve;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * What is known of a text at compile time.
 *
 * @param beginning the text, or as much of its beginning as is known
 * @param whole whether that is all of it
 * @param declared whether the text is a constant that bears {@code @Cookie}, or comes out of a generated registry
 * @param parameter the parameter that brings what follows the known beginning, when a parameter does
 * @param declaredName whether what stands before the first equals sign is such a constant
 */
public record KnownText(
        String beginning, boolean whole, boolean declared, Optional<VariableElement> parameter, boolean declaredName) {

    /** What a whole line of a response's head begins with. No cookie's name has a colon in it. */
    private static final String HEADER = "Set-Cookie:";

    /** Nothing is known. */
    public static final KnownText UNKNOWN = new KnownText("", false, false, Optional.empty(), false);

    /** The answer that nothing is known. */
    static final List<KnownText> NOTHING = List.of(UNKNOWN);

    static final KnownText DECLARED = new KnownText("", false, true, Optional.empty(), false);

    static KnownText whole(String text) {
        return new KnownText(text, true, false, Optional.empty(), false);
    }

    static KnownText declared(String text) {
        return new KnownText(text, true, true, Optional.empty(), false);
    }

    static KnownText parameter(VariableElement parameter) {
        return new KnownText("", false, false, Optional.of(parameter), false);
    }

    /** Whether not even a beginning is known. */
    public boolean unknown() {
        return !whole && !declared && beginning.isEmpty();
    }

    /** This text, cut off: what follows cannot be known. */
    KnownText cut() {
        return whole ? new KnownText(beginning, false, false, Optional.empty(), declaredName) : this;
    }

    /** This text followed by another. */
    KnownText then(KnownText next) {
        return whole
                ? new KnownText(
                        beginning + next.beginning,
                        next.whole,
                        next.declared && beginning.strip().equalsIgnoreCase(HEADER),
                        next.parameter,
                        declaredName || declared && next.beginning.startsWith("="))
                : this;
    }

    /**
     * The name in a {@code Set-Cookie} header that has this value: what stands before the first equals sign (RFC 6265,
     * section 5.2).
     */
    public KnownText cookieName() {
        int blank = beginning.length() - beginning.stripLeading().length();
        int begin = beginning.regionMatches(true, blank, HEADER, 0, HEADER.length()) ? blank + HEADER.length() : 0;
        int end = beginning.indexOf('=', begin);
        if (end >= 0) {
            String name = beginning.substring(begin, end).strip();
            return declaredName ? declared(name) : whole(name);
        }
        return whole && !declared ? UNKNOWN : this;
    }
}
