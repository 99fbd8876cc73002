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
 */
public record KnownText(String beginning, boolean whole, boolean declared, Optional<VariableElement> parameter) {

    /** Nothing is known. */
    public static final KnownText UNKNOWN = new KnownText("", false, false, Optional.empty());

    /** The answer that nothing is known. */
    static final List<KnownText> NOTHING = List.of(UNKNOWN);

    static final KnownText DECLARED = new KnownText("", false, true, Optional.empty());

    static KnownText whole(String text) {
        return new KnownText(text, true, false, Optional.empty());
    }

    static KnownText declared(String text) {
        return new KnownText(text, true, true, Optional.empty());
    }

    static KnownText parameter(VariableElement parameter) {
        return new KnownText("", false, false, Optional.of(parameter));
    }

    /** Whether not even a beginning is known. */
    public boolean unknown() {
        return !whole && !declared && beginning.isEmpty();
    }

    /** This text, cut off: what follows cannot be known. */
    KnownText cut() {
        return whole ? new KnownText(beginning, false, false, Optional.empty()) : this;
    }

    /** This text followed by another. */
    KnownText then(KnownText next) {
        return whole ? new KnownText(beginning + next.beginning, next.whole, false, next.parameter) : this;
    }

    /**
     * The name in a {@code Set-Cookie} header that has this value: what stands before the first equals sign (RFC 6265,
     * section 5.2).
     */
    public KnownText cookieName() {
        int end = beginning.indexOf('=');
        if (end >= 0) {
            return whole(beginning.substring(0, end).strip());
        }
        return whole && !declared ? UNKNOWN : this;
    }
}
