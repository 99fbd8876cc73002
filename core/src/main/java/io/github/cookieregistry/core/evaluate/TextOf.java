package io.github.cookieregistry.core.evaluate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the text of a constant, as {@code String.valueOf} does. */
final class TextOf {

    /** What a cookie's line in a response can have at most, in any browser (RFC 6265bis, section 5.6). */
    static final int LONGEST = 4_096;

    /** Below this, and without a fraction, the text of a number is the same on every JDK (JDK-4511638). */
    private static final double PLAIN = 10_000_000;

    private TextOf() {}

    /** The text; empty where it depends on the JDK. */
    static Optional<String> constant(@Nullable Object constant) {
        if (constant instanceof Double || constant instanceof Float) {
            double number = ((Number) constant).doubleValue();
            return number == Math.rint(number) && Math.abs(number) < PLAIN
                    ? Optional.of(String.valueOf(constant))
                    : Optional.empty();
        }
        return Optional.of(String.valueOf(constant));
    }

    /** A text as a value: of one that is too long only the beginning is kept. */
    static Value value(String text) {
        return text.length() <= LONGEST
                ? new Value.Known(text)
                : new Value.Beginning(text.substring(0, LONGEST), Value.Cause.NONE);
    }

    /** The text of a value, as a plus sign takes it. */
    static Value of(Value value) {
        if (value instanceof Value.Known known) {
            return constant(known.constant()).map(TextOf::value).orElse(Value.UNKNOWN);
        }
        return value instanceof Value.Beginning ? value : Value.UNKNOWN;
    }

    /** One text behind another; both are texts already. */
    static Value joined(Value first, Value second) {
        if (!(first instanceof Value.Known)) {
            return first;
        }
        String begin = first.whole().orElse("");
        if (second instanceof Value.Known) {
            return value(begin + second.whole().orElse(""));
        }
        if (!(second instanceof Value.Beginning rest)) {
            return new Value.Beginning(begin, Value.Cause.NONE);
        }
        return value(begin + rest.text()) instanceof Value.Known known && known.constant() instanceof String text
                ? new Value.Beginning(text, rest.cause())
                : new Value.Beginning((begin + rest.text()).substring(0, LONGEST), Value.Cause.NONE);
    }
}
