package io.github.cookieregistry.core.diagnostic;

import io.github.cookieregistry.Level;
import java.util.List;

/** A fault that a check found: what it is, where it stands, how grave it is, and what its sentence speaks of. */
public record Problem(Message message, Level level, DeclarationPlace place, List<String> arguments) {

    /** @throws IllegalArgumentException when the message has another number of gaps */
    public Problem {
        arguments = List.copyOf(arguments);
        message.requireArguments(arguments.size());
    }

    /**
     * A problem at its message's own level.
     *
     * @throws IllegalArgumentException when the message has another number of gaps
     */
    public static Problem of(Message message, DeclarationPlace place, String... arguments) {
        return new Problem(message, message.level(), place, List.of(arguments));
    }

    /** What the problem's message is sorted by. */
    public DiagnosticKey key() {
        return message.key();
    }

    /** The same problem at another level. */
    public Problem withLevel(Level other) {
        return new Problem(message, other, place, arguments);
    }

    /** The whole message: key, sentence, way out and link. */
    public String text() {
        return message.text(arguments.toArray());
    }
}
