package io.github.cookieregistry.core.diagnostic;

import io.github.cookieregistry.Level;
import java.util.List;

/** A fault that a check found: what it is, where it stands, how grave it is, and what its sentence speaks of. */
public record Problem(DiagnosticKey key, Level level, Place place, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem at its key's own level. */
    public static Problem of(DiagnosticKey key, Place place, String... arguments) {
        return new Problem(key, key.level(), place, List.of(arguments));
    }

    /** The same problem at another level. */
    public Problem withLevel(Level other) {
        return new Problem(key, other, place, arguments);
    }

    /** The whole message: key, sentence, way out and link. */
    public String message() {
        return key.message(arguments.toArray());
    }
}
